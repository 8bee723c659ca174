package io.ddbkit.testkit.engine;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.testkit.internal.Provisioned;
import java.util.HashMap;
import java.util.Map;

/**
 * The settings that an engine leaves out.
 *
 * @param ofEngine what it does not support, each with the reason
 * @param said what is left out by configuration, each with where that is set
 */
record LeftOutSettings(Map<Setting<?>, String> ofEngine, Map<Setting<?>, String> said) {
  static final LeftOutSettings NONE = new LeftOutSettings(Map.of(), Map.of());

  LeftOutSettings {
    ofEngine = Map.copyOf(ofEngine);
    said = Map.copyOf(said);
  }

  LeftOutSettings ofEngine(Map<Setting<?>, String> settings) {
    return new LeftOutSettings(settings, said);
  }

  LeftOutSettings said(Map<Setting<?>, String> settings) {
    return new LeftOutSettings(ofEngine, settings);
  }

  Map<Setting<?>, String> all() {
    var all = new HashMap<>(ofEngine);
    all.putAll(said);
    return Map.copyOf(all);
  }

  /**
   * The same builder, leaving these out. Settings that have no handler are not left out because of
   * an engine: the provisioner of production refuses them, and a test must show that.
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
