package io.ddbkit.spec.trait;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.Printable;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A typed map from setting to value. A setting that is absent is unmanaged; "off" is a value. */
public final class Settings {
  private static final Comparator<Setting<?>> BY_ID = Comparator.comparing(Setting::id);

  private final SortedMap<Setting<?>, Object> values;
  private final Set<Setting<?>> defaulted;

  private Settings(Builder builder) {
    var sorted = new TreeMap<Setting<?>, Object>(BY_ID);
    sorted.putAll(builder.values);
    this.values = Collections.unmodifiableSortedMap(sorted);
    this.defaulted = Set.copyOf(builder.defaulted);
  }

  /** No settings yet. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that begins with these. */
  public Builder toBuilder() {
    var builder = new Builder();
    builder.values.putAll(values);
    builder.defaulted.addAll(defaulted);
    return builder;
  }

  /** These, and what {@code others} have of some settings. */
  public Settings beside(Settings others, Collection<Setting<?>> some) {
    requireNonNull(others, "others");
    requireNonNull(some, "some");
    var all = toBuilder();
    some.stream()
        .filter(setting -> !values.containsKey(setting))
        .forEach(setting -> all.copy(setting, others));
    return all.build();
  }

  /** These without some. */
  public Settings without(Collection<? extends Setting<?>> some) {
    requireNonNull(some, "some");
    var left = toBuilder();
    left.values.keySet().removeIf(some::contains);
    left.defaulted.removeIf(some::contains);
    return left.build();
  }

  /** The value of {@code setting}, or empty where it is unmanaged. */
  @SuppressWarnings("unchecked") // put under a key of its own type
  public <T> Optional<T> get(Setting<T> setting) {
    requireNonNull(setting, "setting");
    return Optional.ofNullable((T) values.get(setting));
  }

  /** Whether the value of {@code setting} is only a default; no part of equality. */
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

  /** Collects settings, each with a value of its type. */
  public static final class Builder {
    private final Map<Setting<?>, Object> values = new HashMap<>();
    private final Set<Setting<?>> defaulted = new HashSet<>();

    private Builder() {}

    /** Sets a value, instead of an earlier one. */
    public <T> Builder put(Setting<T> setting, T value) {
      requireNonNull(setting, "setting");
      requireNonNull(value, "value");
      values.put(setting, value);
      defaulted.remove(setting);
      return this;
    }

    /** The same, where the value is only a default. */
    public <T> Builder putDefault(Setting<T> setting, T value) {
      put(setting, value);
      defaulted.add(setting);
      return this;
    }

    private <T> void copy(Setting<T> setting, Settings from) {
      from.get(setting)
          .ifPresent(
              value -> {
                put(setting, value);
                if (from.isDefaulted(setting)) {
                  defaulted.add(setting);
                }
              });
    }

    /** The settings so far. */
    public Settings build() {
      return new Settings(this);
    }
  }
}
