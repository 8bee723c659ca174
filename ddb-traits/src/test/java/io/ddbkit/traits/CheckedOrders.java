package io.ddbkit.traits;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.Statement;
import io.ddbkit.spec.trait.Trait;
import java.util.List;

/** A table with traits, and what its check finds. */
final class CheckedOrders {
  private CheckedOrders() {}

  static TableSpec orders(Trait... traits) {
    return TableSpec.named("orders")
        .partitionKey("id", STRING)
        .sortKey("placed", NUMBER)
        .globalIndex("by-mail", index -> index.partitionKey("mail", STRING))
        .with(traits);
  }

  /** The rules of all findings, each with its path. */
  static List<String> findings(Trait... traits) {
    return findings(orders(traits));
  }

  static List<String> findings(TableSpec spec) {
    return spec.check().all().stream()
        .map(finding -> finding.rule() + " at " + finding.place())
        .toList();
  }

  /** The origins that the only error names. */
  static List<String> origins(Trait... traits) {
    return error(traits).statements().stream()
        .map(Statement::toString)
        .map(statement -> statement.replaceAll("^.*( required)? by | at \\w+\\.java:\\d+", ""))
        .toList();
  }

  /** The remedies of the only error. */
  static List<String> remedies(Trait... traits) {
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
