package io.ddbkit.traits;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.reflect.RecordType;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Trait;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Values made up from a seed, for any type that a setting or a trait may have. They are taken from
 * few, so that two of them often speak of the same thing; and they need not be valid.
 */
final class Arbitrary {
  private static final List<String> NAMES = List.of("", "by-mail", "by-name", "id", "a.b", "a[b]");

  private final Random random;

  private Arbitrary(long seed) {
    this.random = new Random(seed * 0x9E3779B97F4A7C15L); // neighbours begin alike otherwise
  }

  /** Tries a property with the seeds of {@link Rounds}. */
  static void tryOut(Consumer<Arbitrary> property) {
    Rounds.tryOut(seed -> property.accept(new Arbitrary(seed)));
  }

  /** The same with fewer seeds, for what is slow. */
  static void tryOut(int times, Consumer<Arbitrary> property) {
    Rounds.tryOut(times, seed -> property.accept(new Arbitrary(seed)));
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <E> E oneOf(List<E> elements) {
    return elements.get(below(elements.size()));
  }

  <E> List<E> shuffled(List<E> elements) {
    var shuffled = new ArrayList<>(elements);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  /** Up to {@code most} of them. */
  <E> List<E> some(int most, Supplier<E> element) {
    var all = new ArrayList<E>();
    for (int n = below(most + 1); n > 0; n--) {
      all.add(element.get());
    }
    return all;
  }

  /** One of the registered traits, with made-up parameters. */
  Trait trait() {
    return (Trait) value(oneOf(Traits.all()).javaType());
  }

  @SuppressWarnings("unchecked") // the type is that of the setting
  <T> T value(Setting<T> setting) {
    return (T) value(setting.type());
  }

  private Object value(Type type) {
    if (type instanceof ParameterizedType generic) {
      return container((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
    }
    var plain = (Class<?>) type;
    if (plain == Trait.class) {
      return oneOf(oneOf(Traits.all()).samples()); // made up ones could hold each other for ever
    }
    if (plain.isSealed()) {
      return value(oneOf(Arrays.asList(plain.getPermittedSubclasses())));
    }
    return plain.isRecord() ? made(plain) : simple(plain);
  }

  private Object container(Class<?> raw, Type[] of) {
    if (raw == Setting.class) {
      return oneOf(settings());
    }
    if (raw == Optional.class) {
      return below(3) == 0 ? Optional.empty() : Optional.of(value(of[0]));
    }
    if (raw == List.class && of[0] == Environment.class) {
      return some(2, () -> oneOf(Environment.TYPE.samples())); // likewise
    }
    if (raw == List.class) {
      return some(2, () -> value(of[0]));
    }
    if (raw == SortedSet.class) {
      return new TreeSet<>(some(2, () -> value(of[0])));
    }
    if (raw == Map.class) {
      var entries = new TreeMap<String, Object>();
      some(3, () -> oneOf(NAMES)).forEach(key -> entries.put(key, value(of[1])));
      return entries;
    }
    throw new IllegalArgumentException("teach me to make a " + raw);
  }

  private Object simple(Class<?> type) {
    if (type == String.class) {
      return oneOf(NAMES);
    }
    if (type == long.class || type == Long.class) {
      return (long) below(4);
    }
    if (type == double.class || type == Double.class) {
      return below(4) / 2.0;
    }
    if (type == int.class || type == Integer.class) {
      return below(4);
    }
    if (type == boolean.class || type == Boolean.class) {
      return random.nextBoolean();
    }
    if (type.isEnum()) {
      return oneOf(Arrays.asList(type.getEnumConstants()));
    }
    throw new IllegalArgumentException("teach me to make a " + type);
  }

  private Object made(Class<?> type) {
    var record = RecordType.of(type);
    try {
      return record.make(record.components().stream().map(c -> value(c.type())).toList());
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("cannot make a " + type, e);
    }
  }

  /** Every setting of the library: the core's and the traits'. */
  static List<Setting<?>> settings() {
    var all = new ArrayList<Setting<?>>(CoreSettings.all());
    Traits.all().forEach(type -> all.addAll(type.settings()));
    return all;
  }
}
