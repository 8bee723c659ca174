package io.ddbkit.traits;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.Statement;
import io.ddbkit.spec.trait.Trait;
import java.util.List;

/** What is told of a table on which traits are said. */
final class Told {
  private Told() {}

  static TableSpec orders(Trait... traits) {
    return TableSpec.named("orders")
        .partitionKey("id", STRING)
        .sortKey("placed", NUMBER)
        .globalIndex("by-mail", index -> index.partitionKey("mail", STRING))
        .with(traits);
  }

  /** The rules that are broken, or have something to advise, each with its place. */
  static List<String> of(Trait... traits) {
    return of(orders(traits));
  }

  static List<String> of(TableSpec spec) {
    return spec.check().all().stream()
        .map(finding -> finding.rule() + " at " + finding.place())
        .toList();
  }

  /** The words of those whom the only error names. */
  static List<String> speakers(Trait... traits) {
    return error(traits).statements().stream()
        .map(Statement::toString)
        .map(statement -> statement.replaceAll("^.*( required)? by | at \\w+\\.java:\\d+", ""))
        .toList();
  }

  /** The ways out of the only error. */
  static List<String> waysOut(Trait... traits) {
    return error(traits).remedies();
  }

  private static Finding error(Trait... traits) {
    var errors = orders(traits).check().errors();
    if (errors.size() != 1) {
      throw new AssertionError("not one error: " + errors);
    }
    return errors.get(0);
  }
}
