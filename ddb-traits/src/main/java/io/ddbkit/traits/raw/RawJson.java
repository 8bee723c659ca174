package io.ddbkit.traits.raw;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.rule.Findings;
import io.ddbkit.spec.rule.InvalidTableException;
import io.ddbkit.spec.tree.Tree;
import io.ddbkit.traits.internal.codec.Codec;
import io.ddbkit.traits.internal.codec.Faults;
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
   * The table that this JSON defines, valid or not. {@link RawTable#check()} tells all that is
   * wrong with the JSON: members that are not known or stand there twice, values of another kind,
   * null.
   *
   * @throws InvalidTableException if it is no JSON, which is told with line and column, or no JSON
   *     object
   */
  public static RawTable read(String json) {
    requireNonNull(json, "json");
    var faults = new Faults(RawRules.DEFINITION.words(), RawRules.MEMBER, new OtherTraits());
    var tree = faults.tree(json);
    var table = Codec.of(RawTable.class).read(tree, faults.root()).map(RawTable.class::cast);
    if (!(tree instanceof Tree.Node)) {
      throw faults.refusal();
    }
    var found = Findings.of("", faults.found());
    return RawTable.builder().from(table.orElseThrow(faults::refusal)).found(found).build();
  }
}
