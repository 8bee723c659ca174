package io.ddbkit.testkit.junit;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.text.Printable;
import java.util.ArrayList;
import java.util.List;

/**
 * A spec, and where it is declared.
 *
 * @param spec the spec
 * @param where the field, or the number of the argument
 */
record DeclaredSpec(TableSpec spec, String where) {

  /**
   * The specs, each once.
   *
   * @throws IllegalArgumentException if two different ones have the same name
   */
  static List<TableSpec> distinct(List<DeclaredSpec> all) {
    var distinct = new ArrayList<DeclaredSpec>();
    for (var next : all) {
      if (distinct.stream().noneMatch(other -> other.isAgain(next))) {
        distinct.add(next);
      }
    }
    return distinct.stream().map(DeclaredSpec::spec).toList();
  }

  private boolean isAgain(DeclaredSpec other) {
    if (spec.equals(other.spec)) {
      return true;
    }
    var sameName = spec.name().equals(other.spec.name());
    if (sameName || spec.physicalName().equals(other.spec.physicalName())) {
      throw new IllegalArgumentException(
          "%s and %s are different tables of the same name, \"%s\". Tests can have only one of them: give one of them another name, or move it to another class."
              .formatted(
                  where,
                  other.where,
                  Printable.value(sameName ? spec.name() : spec.physicalName())));
    }
    return false;
  }
}
