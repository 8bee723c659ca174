package io.ddbkit.spec.trait;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.Printable;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A typed map from setting to value. A setting that is absent is unmanaged; "off" is a value. */
public final class Settings {
  private final SortedMap<Setting<?>, Object> values;
  private final Set<Setting<?>> defaulted;

  private Settings(SortedMap<Setting<?>, Object> values, Set<Setting<?>> defaulted) {
    this.values = Collections.unmodifiableSortedMap(values);
    this.defaulted = Set.copyOf(defaulted);
  }

  /**
   * Settings of these values.
   *
   * @param values by setting; each value must be of its setting's type
   */
  public static Settings of(Map<Setting<?>, ?> values) {
    requireNonNull(values, "values");
    return of(values, Set.of());
  }

  /**
   * The same, some of which are only defaults.
   *
   * @param values by setting; each value must be of its setting's type
   * @param defaulted the settings of which all values are defaults
   */
  public static Settings of(Map<Setting<?>, ?> values, Set<Setting<?>> defaulted) {
    requireNonNull(values, "values");
    requireNonNull(defaulted, "defaulted");
    var sorted = new TreeMap<Setting<?>, Object>(Comparator.comparing(Setting::id));
    sorted.putAll(values);
    return new Settings(sorted, defaulted);
  }

  /** These, and what {@code others} have of some settings. */
  public Settings beside(Settings others, Collection<Setting<?>> some) {
    requireNonNull(others, "others");
    requireNonNull(some, "some");
    var all = new TreeMap<Setting<?>, Object>(Comparator.comparing(Setting::id));
    some.forEach(setting -> others.get(setting).ifPresent(value -> all.put(setting, value)));
    all.putAll(values);
    var unmeant = new HashSet<>(others.defaulted);
    unmeant.retainAll(some);
    unmeant.removeAll(values.keySet());
    unmeant.addAll(defaulted);
    return new Settings(all, unmeant);
  }

  /** The value of {@code setting}, or empty where it is unmanaged. */
  @SuppressWarnings("unchecked") // put under a key of its own type
  public <T> Optional<T> get(Setting<T> setting) {
    requireNonNull(setting, "setting");
    return Optional.ofNullable((T) values.get(setting));
  }

  /** Whether {@code setting} is only a default; no part of equality. */
  public boolean isDefaulted(Setting<?> setting) {
    requireNonNull(setting, "setting");
    return defaulted.contains(setting);
  }

  /** The settings that have a value, by id. */
  public Collection<Setting<?>> all() {
    return values.keySet();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Settings settings && settings.values.equals(values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return Printable.sentence(values.toString());
  }
}
