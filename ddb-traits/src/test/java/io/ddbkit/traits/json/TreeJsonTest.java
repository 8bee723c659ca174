package io.ddbkit.traits.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ddbkit.spec.tree.Tree;
import io.ddbkit.spec.tree.Tree.Array;
import io.ddbkit.spec.tree.Tree.Decimal;
import io.ddbkit.spec.tree.Tree.Flag;
import io.ddbkit.spec.tree.Tree.Node;
import io.ddbkit.spec.tree.Tree.Text;
import io.ddbkit.spec.tree.Tree.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeJsonTest {
  private static final List<String> TEXTS =
      List.of("", "a", "b.c", "\"", "\\", "\n\t\u0000", "ü€😀", "\ud800", "null", "${x}");

  @Test
  void writesMembersInTheirOrderAndIndented() {
    var tree =
        Node.empty()
            .with("table", "orders")
            .with("empty", Node.empty())
            .with(
                "findings",
                new Array(List.of(Node.empty().with("line", new Whole(3)), new Flag(true))))
            .with("above", Array.texts(List.of()));

    assertThat(TreeJson.write(tree))
        .isEqualTo(
            """
            {
              "table" : "orders",
              "empty" : { },
              "findings" : [ {
                "line" : 3
              }, true ],
              "above" : [ ]
            }
            """);
  }

  @Test
  void readsWhatItWrote() {
    for (int seed = 1; seed <= 1000; seed++) {
      var tree = tree(new Random(seed), 4);
      var json = TreeJson.write(tree);

      assertThat(TreeJson.read(json)).as("seed %s", seed).isEqualTo(tree);
      assertThat(TreeJson.write(TreeJson.read(json))).as("seed %s", seed).isEqualTo(json);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "~~ | unexpected end at line 1, column 1",
        "{\"a\" : 1 | line 1, column 9",
        "[ true, null ] | null is not allowed at line 1, column 9",
        "{\"a\" : 1e999} | 1e999 is out of range at line 1, column 8",
        "{\"a\" : 1, \"a\" : 2} | duplicate name at line 1, column 11",
        "9223372036854775808 | 9223372036854775808 is out of range at line 1, column 1",
        "{} [] | unexpected text after the end at line 1, column 4",
        "{a : 1} | line 1, column 2",
        "nothing | line 1, column 1"
      })
  void saysWhatIsNoTreeAndWhere(String json, String told) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TreeJson.read(json))
        .withMessageStartingWith("not valid JSON: ")
        .withMessageContaining(told);
  }

  @Test
  void keepsNumbersWithAFractionApartFromWholeOnes() {
    assertThat(TreeJson.read("[70, 70.0, 7e1, -0.0]"))
        .isEqualTo(
            new Array(List.of(new Whole(70), new Decimal(70), new Decimal(70), new Decimal(-0.0))));
    assertThat(TreeJson.write(new Decimal(70))).isEqualTo("70.0\n");
  }

  @Test
  void noTreeHoldsWhatJsonCannot() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Decimal(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> new Decimal(Double.NEGATIVE_INFINITY));
  }

  @Test
  void countsLines() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TreeJson.read("{\n  \"a\" : null\n}"))
        .withMessage("not valid JSON: null is not allowed at line 2, column 9");
  }

  private static Tree tree(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 4 : 6)) {
      case 0 -> new Text(text(random));
      case 1 -> new Whole(random.nextLong() >> random.nextInt(64));
      case 2 -> new Flag(random.nextBoolean());
      case 3 -> new Decimal((random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(40) - 20));
      case 4 -> items(random, depth - 1);
      default -> node(random, depth - 1);
    };
  }

  private static Tree items(Random random, int depth) {
    var elements = new ArrayList<Tree>();
    for (int n = random.nextInt(4); n > 0; n--) {
      elements.add(tree(random, depth));
    }
    return new Array(elements);
  }

  private static Tree node(Random random, int depth) {
    var node = new Node(Map.of());
    for (int n = random.nextInt(4); n > 0; n--) {
      node = node.with(text(random), tree(random, depth));
    }
    return node;
  }

  private static String text(Random random) {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }
}
