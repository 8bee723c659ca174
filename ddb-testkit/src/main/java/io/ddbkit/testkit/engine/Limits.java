package io.ddbkit.testkit.engine;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.testkit.internal.Provisioned;
import java.util.HashMap;
import java.util.Map;

/**
 * What an engine does without.
 *
 * @param ofEngine what it cannot hold by itself, each with the reason
 * @param said what somebody wants left out, each with who said so
 */
record Limits(Map<Setting<?>, String> ofEngine, Map<Setting<?>, String> said) {
  static final Limits NONE = new Limits(Map.of(), Map.of());

  Limits {
    ofEngine = Map.copyOf(ofEngine);
    said = Map.copyOf(said);
  }

  Limits ofEngine(Map<Setting<?>, String> settings) {
    return new Limits(settings, said);
  }

  Limits said(Map<Setting<?>, String> settings) {
    return new Limits(ofEngine, settings);
  }

  Map<Setting<?>, String> all() {
    var all = new HashMap<>(ofEngine);
    all.putAll(said);
    return Map.copyOf(all);
  }

  /**
   * The same builder, leaving these out. What ddbkit itself cannot make yet is not left out for an
   * engine's sake: production's provisioner refuses it, and a test shall tell so.
   */
  TableProvisioner.Builder on(TableProvisioner.Builder builder) {
    var provisioned = Provisioned.settings();
    for (var setting : all().entrySet()) {
      if (said.containsKey(setting.getKey()) || provisioned.contains(setting.getKey())) {
        builder.leaveOut(setting.getKey(), setting.getValue());
      }
    }
    return builder;
  }
}
