package io.ddbkit.testkit.internal;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.traits.Traits;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The settings that configuration can name by id. */
public final class KnownSettings {

  /** The settings that every table has. */
  public static final Set<Setting<?>> OF_EVERY_TABLE =
      Set.of(CoreSettings.PRIMARY_KEY, CoreSettings.BILLING);

  private KnownSettings() {}

  /** The settings of the core, those of registered traits, and those that have a handler. */
  public static SortedMap<String, Setting<?>> byId() {
    var known = new TreeMap<String, Setting<?>>();
    CoreSettings.all().forEach(setting -> known.put(setting.id(), setting));
    Traits.all().forEach(type -> type.settings().forEach(own -> known.put(own.id(), own)));
    Provisioned.settings().forEach(setting -> known.put(setting.id(), setting));
    return known;
  }
}
