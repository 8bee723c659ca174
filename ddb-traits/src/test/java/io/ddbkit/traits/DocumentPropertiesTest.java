package io.ddbkit.traits;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.compose.ComposedTable;
import io.ddbkit.spec.rule.InvalidTableException;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Settings;
import io.ddbkit.spec.trait.TraitType;
import io.ddbkit.spec.tree.Tree;
import io.ddbkit.traits.document.SettingsDocument;
import io.ddbkit.traits.document.SpecJson;
import io.ddbkit.traits.json.TreeJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is read again, whatever was said. */
class DocumentPropertiesTest {
  private static final int TENTH = 10;
  private static final List<Tree> OTHERS =
      List.of(
          new Tree.Text(""),
          new Tree.Text("on"),
          new Tree.Text("streams"),
          new Tree.Whole(-1),
          new Tree.Whole(Long.MAX_VALUE),
          new Tree.Decimal(0.5),
          new Tree.Flag(true),
          new Tree.Array(List.of()),
          new Tree.Array(List.of(Tree.Node.empty(), new Tree.Whole(1))),
          Tree.Node.empty(),
          Tree.Node.empty().with("kind", "on"),
          Tree.Node.empty().with("override", Tree.Node.empty()));
  private static final String CHARACTERS = "{}[]\":,\\ 019.eE-+nulltruefalse\u0000\u20ac\ud800";

  static List<TraitType<?>> types() {
    return Traits.all();
  }

  static List<Setting<?>> settings() {
    return Arbitrary.settings();
  }

  @ParameterizedTest
  @MethodSource("types")
  void everySampleIsReadAgain(TraitType<?> type) {
    for (var sample : type.samples()) {
      var spec = TableSpec.named("orders").partitionKey("id", STRING).with(sample);

      assertReadAgain(spec);
      assertReadAgain(spec.override(sample, "why"));
    }
  }

  @ParameterizedTest
  @MethodSource("settings")
  <T> void everyValueOfASettingIsReadAgain(Setting<T> setting) {
    Arbitrary.tryOut(
        some -> assertReadAgain(Settings.builder().put(setting, some.value(setting)).build()));
  }

  @Test
  void everySpecIsReadAgain() {
    Arbitrary.tryOut(some -> assertReadAgain(spec(some)));
  }

  @Test
  void whatASpecMeansIsReadAgain() {
    Rounds.tryOut(
        seed -> {
          var spec = MadeUpSpec.of(seed).spec();
          var read = SpecJson.read(SpecJson.write(spec));

          assertThat(read).isEqualTo(spec);
          if (seed % TENTH == 0) {
            assertReadAgain(spec.compose());
            assertThat(read.compose()).isEqualTo(spec.compose());
          }
        });
  }

  @Test
  void equalSpecsHaveEqualJson() {
    Arbitrary.tryOut(
        some -> {
          var spec = spec(some);
          var again = SpecJson.read(SpecJson.write(spec));

          assertThat(again).isEqualTo(spec).hasSameHashCodeAs(spec);
          assertThat(SpecJson.write(again)).isEqualTo(SpecJson.write(spec));
        });
  }

  @Test
  void whateverStandsInADocumentIsReadOrRefused() {
    var read = new AtomicInteger();
    Arbitrary.tryOut(
        some -> {
          var tree = TreeJson.read(SpecJson.write(spec(some)));
          read.addAndGet(readOrRefuse(TreeJson.write(changed(some, tree))));
        });
    assertThat(read)
        .as("both ways are tried")
        .hasValueBetween(Rounds.COUNT / TENTH, Rounds.COUNT * 9 / TENTH);
  }

  @Test
  void whateverIsNoJsonIsRefused() {
    Arbitrary.tryOut(
        some -> {
          var json = new StringBuilder(SpecJson.write(spec(some)));
          for (int n = 1 + some.below(3); n > 0; n--) {
            int at = some.below(json.length());
            json.replace(
                at,
                at + some.below(2),
                String.valueOf(CHARACTERS.charAt(some.below(CHARACTERS.length()))));
          }
          readOrRefuse(json.toString());
        });
    assertThat(readOrRefuse("")).isZero();
    assertThat(readOrRefuse("[".repeat(100_000))).isZero();
    assertThat(readOrRefuse("{\"a\":".repeat(100_000))).isZero();
  }

  /** What is read can be written, and is the same again. */
  private static int readOrRefuse(String json) {
    try {
      assertReadAgain(SpecJson.read(json));
      return 1;
    } catch (InvalidTableException e) {
      assertThat(e.findings().errors())
          .as(json)
          .isNotEmpty()
          .anyMatch(finding -> finding.rule().startsWith("document."));
      return 0;
    }
  }

  private static void assertReadAgain(TableSpec spec) {
    assertThat(SpecJson.read(SpecJson.write(spec))).isEqualTo(spec);
  }

  private static void assertReadAgain(ComposedTable table) {
    assertReadAgain(table.settings());
    table.entries().values().forEach(DocumentPropertiesTest::assertReadAgain);
  }

  private static void assertReadAgain(Settings settings) {
    var json = TreeJson.write(SettingsDocument.tree(settings));

    assertThat(SettingsDocument.settings(TreeJson.read(json), "the plan")).isEqualTo(settings);
  }

  private static TableSpec spec(Arbitrary some) {
    var spec =
        TableSpec.builder()
            .name(some.value(CoreSettings.REGION))
            .primaryKey(some.value(CoreSettings.PRIMARY_KEY))
            .globalIndexes(some.value(CoreSettings.GLOBAL_INDEXES))
            .localIndexes(some.value(CoreSettings.LOCAL_INDEXES))
            .withoutGlobalIndexes(some.some(2, () -> some.value(CoreSettings.REGION)))
            .noOtherGlobalIndexes(some.below(2) == 0)
            .build()
            .suppress("a.rule", some.value(CoreSettings.REGION));
    for (var trait : some.some(3, some::trait)) {
      spec = some.below(3) == 0 ? spec.override(trait, "why") : spec.with(trait);
    }
    for (int n = some.below(3); n > 0; n--) {
      spec = spec.region("r").billing(some.value(CoreSettings.BILLING));
    }
    return spec;
  }

  /** One part of it is another, is missing, or has another name. */
  private static Tree changed(Arbitrary some, Tree tree) {
    if (some.below(6) == 0) {
      return some.oneOf(OTHERS);
    }
    if (tree instanceof Tree.Node node && !node.members().isEmpty()) {
      var members = new LinkedHashMap<>(node.members());
      var name = some.oneOf(List.copyOf(members.keySet()));
      var member = members.remove(name);
      if (member != null && some.below(8) > 0) {
        members.put(some.below(8) == 0 ? name + "s" : name, changed(some, member));
      }
      return new Tree.Node(members);
    }
    if (tree instanceof Tree.Array items && !items.elements().isEmpty()) {
      var elements = new ArrayList<Tree>(items.elements());
      int at = some.below(elements.size());
      elements.set(at, changed(some, elements.get(at)));
      return new Tree.Array(elements);
    }
    return some.oneOf(OTHERS);
  }
}
