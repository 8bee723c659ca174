package io.ddbkit.traits.raw;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.rule.Findings;
import io.ddbkit.spec.rule.InvalidTableException;
import io.ddbkit.spec.tree.Tree;
import io.ddbkit.traits.internal.codec.Codec;
import io.ddbkit.traits.internal.codec.DocumentErrors;
import io.ddbkit.traits.internal.raw.OtherTraits;
import io.ddbkit.traits.json.TreeJson;

/** The raw form as JSON, as {@code aws dynamodb create-table --cli-input-json} takes it. */
public final class RawJson {
  private RawJson() {}

  /** JSON of this table, members in the order of the API's documentation, indented. */
  public static String write(RawTable table) {
    requireNonNull(table, "table");
    return TreeJson.write(Codec.of(RawTable.class).write(table));
  }

  /**
   * The table that this JSON defines. It may be invalid: {@link RawTable#check()} returns what its
   * rules find.
   *
   * @throws InvalidTableException if it cannot be read, with all findings: that it is not valid
   *     JSON, with line and column; unknown and duplicate members, values of the wrong type and
   *     null, each at its path; and what the rules find in the rest
   */
  public static RawTable read(String json) {
    requireNonNull(json, "json");
    var faults = faults();
    var table = table(json, faults);
    if (!faults.found().isEmpty()) {
      throw new InvalidTableException(RawRules.judge(table, faults.found()));
    }
    return table;
  }

  /** The faults of this JSON, and what the rules find in as much of it as could be read. */
  public static Findings check(String json) {
    requireNonNull(json, "json");
    try {
      var faults = faults();
      return RawRules.judge(table(json, faults), faults.found());
    } catch (InvalidTableException e) {
      return e.findings();
    }
  }

  private static DocumentErrors faults() {
    return new DocumentErrors(
        RawRules.DEFINITION.description(), RawRules.MEMBER, OtherTraits::wayOut);
  }

  private static RawTable table(String json, DocumentErrors faults) {
    var tree = faults.tree(json);
    var table = Codec.of(RawTable.class).read(tree, faults.root()).map(RawTable.class::cast);
    if (!(tree instanceof Tree.Node)) {
      throw faults.refusal();
    }
    return table.orElseThrow(faults::refusal);
  }
}
