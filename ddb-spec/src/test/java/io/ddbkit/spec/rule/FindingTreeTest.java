package io.ddbkit.spec.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.trait.CallSite;
import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.tree.Tree;
import io.ddbkit.spec.tree.Tree.Array;
import io.ddbkit.spec.tree.Tree.Node;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingTreeTest {
  private static final Finding FULL =
      new Finding(
          "key.name.reserved",
          Severity.WARNING,
          Optional.of(Path.of("primaryKey").component("partition")),
          "a reserved word",
          List.of(
              new Statement("count", Origin.of("sortKey(..)")),
              new Statement(
                  "at", Origin.of("partitionKey(..)", Optional.of(new CallSite("A.java", 7))))),
          List.of("choose another name", "use a placeholder"),
          Optional.of("https://docs.aws.amazon.com/"),
          Optional.of("the old table has it"));

  @Test
  void hasEveryFieldOfAFinding() {
    assertThat(FULL.tree())
        .isEqualTo(
            Node.empty()
                .with("rule", "key.name.reserved")
                .with("severity", "WARNING")
                .with("path", "primaryKey.partition")
                .with("message", "a reserved word")
                .with(
                    "found",
                    new Array(
                        List.of(
                            Node.empty()
                                .with("value", "at")
                                .with("by", "partitionKey(..)")
                                .with("at", "A.java:7"),
                            Node.empty().with("value", "count").with("by", "sortKey(..)"))))
                .with("remedies", Array.texts(List.of("choose another name", "use a placeholder")))
                .with("source", "https://docs.aws.amazon.com/")
                .with("suppression", "the old table has it"));
  }

  @Test
  void namesItsMembersAsTheRecordDoesAndInItsOrder() {
    var components =
        Arrays.stream(Finding.class.getRecordComponents())
            .map(RecordComponent::getName)
            .map(name -> name.equals("statements") ? "found" : name)
            .toList();

    assertThat(((Node) FULL.tree()).members().keySet()).containsExactlyElementsOf(components);
  }

  @Test
  void leavesOutWhatAFindingHasNot() {
    var bare =
        new Finding(
            "r", Severity.ERROR, Optional.empty(), "t", List.of(), List.of(), Optional.empty());

    assertThat(((Node) bare.tree()).members().keySet())
        .containsExactly("rule", "severity", "message", "found", "remedies");
  }

  @Test
  void ofFindingsHasTheTableAndAllOfThemInOrder() {
    var error =
        new Finding(
            "r", Severity.ERROR, Optional.empty(), "t", List.of(), List.of(), Optional.empty());

    assertThat(Findings.of("orders", List.of(FULL, error)).tree())
        .isEqualTo(
            Node.empty()
                .with("table", "orders")
                .with("findings", new Array(List.of(error.tree(), FULL.tree()))));
  }

  @Test
  void aNodeKeepsTheOrderOfItsMembersAndReplacesOneOfTheSameName() {
    var node = Node.empty().with("b", "1").with("a", "2").with("c", Optional.empty());

    assertThat(node.members().keySet()).containsExactly("b", "a");
    assertThat(node.with("b", "3").members())
        .containsExactly(Map.entry("b", new Tree.Text("3")), Map.entry("a", new Tree.Text("2")));
  }
}
