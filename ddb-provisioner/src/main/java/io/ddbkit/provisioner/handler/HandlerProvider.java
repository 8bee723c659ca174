package io.ddbkit.provisioner.handler;

import io.ddbkit.spec.trait.Setting;
import java.util.List;
import java.util.Map;

/** The door through which a module makes its handlers known: found by {@code ServiceLoader}. */
public interface HandlerProvider {

  /** The module's handlers. */
  List<SettingHandler<?>> handlers();

  /** Settings that still await their handler, each with what it waits for. */
  default Map<Setting<?>, String> notYetSupported() {
    return Map.of();
  }
}
