package io.ddbkit.testkit.junit;

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

  /** What the annotation on this class asks for. */
  static Wish of(WithTables annotation, Class<?> annotated) {
    var holders = annotation.value().length == 0 ? new Class<?>[] {annotated} : annotation.value();
    var specs = new ArrayList<TableSpec>();
    Arrays.stream(holders).forEach(holder -> specs.addAll(Constants.of(holder)));
    return new Wish(chosen(specs, annotation.only()), annotation.lifetime());
  }

  private static List<TableSpec> chosen(List<TableSpec> specs, String[] only) {
    var names = specs.stream().map(TableSpec::name).toList();
    for (var name : only) {
      if (!names.contains(name)) {
        throw new IllegalArgumentException(
            "@WithTables asks for table \"%s\", and there is no spec of that name. Those there are: %s."
                .formatted(Printable.value(name), Printable.sentence(String.join(", ", names))));
      }
    }
    return only.length == 0
        ? specs
        : specs.stream().filter(spec -> Arrays.asList(only).contains(spec.name())).toList();
  }
}
