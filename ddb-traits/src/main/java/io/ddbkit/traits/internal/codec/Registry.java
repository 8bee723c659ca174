package io.ddbkit.traits.internal.codec;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.TraitType;
import io.ddbkit.traits.Traits;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The traits and settings that documents can contain, by id; loaded once. */
public final class Registry {
  /** The registered traits. */
  static final SortedMap<String, TraitType<?>> TRAITS = traits();

  /** The core's settings, and those that registered traits bring. */
  public static final SortedMap<String, Setting<?>> SETTINGS = settings();

  private Registry() {}

  private static SortedMap<String, TraitType<?>> traits() {
    var traits = new TreeMap<String, TraitType<?>>();
    Traits.all().forEach(type -> traits.put(type.id(), type));
    return Collections.unmodifiableSortedMap(traits);
  }

  private static SortedMap<String, Setting<?>> settings() {
    var settings = new TreeMap<String, Setting<?>>();
    Stream.of(
            Stream.of(CoreSettings.NAME, CoreSettings.REGION),
            CoreSettings.all().stream(),
            TRAITS.values().stream().map(TraitType::settings).flatMap(Collection::stream))
        .flatMap(some -> some)
        .forEach(setting -> settings.put(setting.id(), setting));
    return Collections.unmodifiableSortedMap(settings);
  }
}
