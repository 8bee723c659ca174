package io.ddbkit.testkit.junit;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.text.Printable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The tables that tests ask for.
 *
 * @param specs the tables as production has them
 * @param lifetime how long they live
 */
record Wish(List<TableSpec> specs, Lifetime lifetime) {
  Wish {
    specs = List.copyOf(specs);
  }

  /** What the annotation on this class, or on one that it extends, asks for. */
  static Wish of(WithTables annotation, Class<?> annotated) {
    var all =
        annotation.value().length == 0
            ? Declarer.constants(annotated)
            : Arrays.stream(annotation.value())
                .flatMap(holder -> Constants.of(holder).stream())
                .toList();
    return new Wish(Placed.distinct(chosen(all, annotation.only())), annotation.lifetime());
  }

  private static List<Placed> chosen(List<Placed> all, String[] only) {
    var names = all.stream().map(placed -> placed.spec().name()).toList();
    for (var name : only) {
      if (!names.contains(name)) {
        throw new IllegalArgumentException(
            "@WithTables requires table \"%s\", and there is no spec of that name. The specs are: %s."
                .formatted(Printable.value(name), Printable.sentence(String.join(", ", names))));
      }
    }
    return only.length == 0
        ? all
        : all.stream().filter(it -> Arrays.asList(only).contains(it.spec().name())).toList();
  }

  /** What a program asks for. */
  static Wish of(TableSpec... specs) {
    var all = new ArrayList<Placed>();
    for (int i = 0; i < specs.length; i++) {
      var where = "spec %d of TablesExtension.of(..)".formatted(i + 1);
      all.add(new Placed(requireNonNull(specs[i], where + " is null"), where));
    }
    return new Wish(Placed.distinct(all), Lifetime.PER_TEST);
  }

  Wish lasting(Lifetime other) {
    return new Wish(specs, other);
  }
}
