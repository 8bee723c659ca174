package io.ddbkit.provisioner.fake;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What is to be seen from when on. The future is written when a change begins. */
final class Timeline<T> {
  private final NavigableMap<Instant, T> values = new TreeMap<>();

  Optional<T> at(Instant instant) {
    return Optional.ofNullable(values.floorEntry(instant)).map(Map.Entry::getValue);
  }

  /** From that instant on, whatever was to come later. */
  void from(Instant instant, T value) {
    values.tailMap(instant, true).clear();
    values.put(instant, value);
  }
}
