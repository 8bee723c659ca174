package io.ddbkit.testkit.internal;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.traits.Traits;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The settings that somebody may name by their id. */
public final class KnownSettings {

  /** Those that no table is without. */
  public static final Set<Setting<?>> OF_EVERY_TABLE =
      Set.of(CoreSettings.PRIMARY_KEY, CoreSettings.BILLING);

  private KnownSettings() {}

  /**
   * Those that a spec speaks of by itself, those that registered traits bring along, and those that
   * have a handler.
   */
  public static SortedMap<String, Setting<?>> byId() {
    var known = new TreeMap<String, Setting<?>>();
    CoreSettings.all().forEach(setting -> known.put(setting.id(), setting));
    Traits.all().forEach(type -> type.settings().forEach(own -> known.put(own.id(), own)));
    Provisioned.settings().forEach(setting -> known.put(setting.id(), setting));
    return known;
  }
}
