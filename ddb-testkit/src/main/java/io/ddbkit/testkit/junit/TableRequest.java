package io.ddbkit.testkit.junit;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.text.Printable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The specs that tests request, and their lifetime.
 *
 * @param specs the specs of production
 * @param lifetime how long they live
 */
record TableRequest(List<TableSpec> specs, Lifetime lifetime) {
  TableRequest {
    specs = List.copyOf(specs);
  }

  /** The request of the annotation on this class, or on one that it extends. */
  static TableRequest of(WithTables annotation, Class<?> annotated) {
    var all =
        annotation.value().length == 0
            ? AnnotatedClass.constants(annotated)
            : Arrays.stream(annotation.value())
                .flatMap(holder -> Constants.of(holder).stream())
                .toList();
    return new TableRequest(
        DeclaredSpec.distinct(chosen(all, annotation.only())), annotation.lifetime());
  }

  private static List<DeclaredSpec> chosen(List<DeclaredSpec> all, String[] only) {
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

  /** The request of a program. */
  static TableRequest of(TableSpec... specs) {
    var all = new ArrayList<DeclaredSpec>();
    for (int i = 0; i < specs.length; i++) {
      var where = "spec %d of TablesExtension.of(..)".formatted(i + 1);
      all.add(new DeclaredSpec(requireNonNull(specs[i], where + " is null"), where));
    }
    return new TableRequest(DeclaredSpec.distinct(all), Lifetime.PER_TEST);
  }

  TableRequest lasting(Lifetime other) {
    return new TableRequest(specs, other);
  }
}
