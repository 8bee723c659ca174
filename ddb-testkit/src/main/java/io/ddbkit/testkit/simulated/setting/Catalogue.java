package io.ddbkit.testkit.simulated.setting;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every setting there is, found where it stands. */
final class Catalogue {
  static final Map<String, SimulatedSetting<?>> BY_NAME =
      Stream.of(
              Delays.class,
              Lags.class,
              Cooldowns.class,
              Quotas.class,
              Rates.class,
              Rules.class,
              Runs.class)
          .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
          .filter(field -> Modifier.isPublic(field.getModifiers()))
          .map(Catalogue::setting)
          .collect(Collectors.toMap(SimulatedSetting::name, it -> it, (a, b) -> a, TreeMap::new));

  private Catalogue() {}

  private static SimulatedSetting<?> setting(Field field) {
    try {
      return (SimulatedSetting<?>) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
