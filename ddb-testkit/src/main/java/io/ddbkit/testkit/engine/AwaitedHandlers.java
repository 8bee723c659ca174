package io.ddbkit.testkit.engine;

import io.ddbkit.provisioner.handler.HandlerProvider;
import io.ddbkit.spec.trait.Setting;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * Settings that no engine can be given, since ddbkit does not provision them yet. Production's own
 * definitions name them all the same, and tests shall start from those.
 */
final class AwaitedHandlers {
  private AwaitedHandlers() {}

  /** These, each with the reason, and those that an engine cannot hold by itself. */
  static Map<Setting<?>, String> and(Map<Setting<?>, String> cannotHold) {
    var all = new HashMap<Setting<?>, String>();
    for (var provider : ServiceLoader.load(HandlerProvider.class)) {
      provider
          .awaited()
          .forEach((setting, title) -> all.put(setting, "ddbkit cannot make it yet: " + title));
    }
    all.putAll(cannotHold);
    return Map.copyOf(all);
  }
}
