package io.ddbkit.traits;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.GlobalIndex;
import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.ScalarType;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.compose.Composition;
import io.ddbkit.spec.compose.Shape;
import io.ddbkit.spec.rule.RuleBook;
import io.ddbkit.spec.trait.Contribution;
import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.traits.document.SpecJson;
import io.ddbkit.traits.json.TreeJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever text stands in a spec, what people read of it keeps its lines and its length. */
class HostileTextTest {
  private static final String EVIL = "a\nPLANTED\r\u001b[31m\u202e\u2028PLANTED\u0085\tb";
  private static final String LONG = "x".repeat(5000);

  static Stream<Trait> samples() {
    return Traits.all().stream().flatMap(type -> type.samples().stream());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aTraitPlantsNothing(Trait sample) {
    for (var text : List.of(EVIL, LONG)) {
      var trait = (Trait) ReplacedTexts.in(sample, text);

      assertHarmless(List.of(trait.toString()));
      assertHarmless(texts(orders().with(trait)));
      assertHarmless(texts(orders().with(trait).override(sample, text)));
      assertHarmless(explanation(trait));
    }
  }

  @Test
  void aPartOfASpecPlantsNothing() {
    for (var text : List.of(EVIL, LONG)) {
      specs(text).forEach(spec -> assertHarmless(texts(spec)));
    }
  }

  @Test
  void aRefusalPlantsNothing() {
    for (var text : List.of(EVIL, LONG)) {
      assertHarmless(
          Stream.<ThrowingCallable>of(
                  () -> ScalarType.ofCode(text),
                  () -> RuleBook.text(text),
                  () -> TreeJson.read("[" + "9".repeat(900) + "]"),
                  () -> TreeJson.read(text),
                  () -> SpecJson.read("{\"" + text.replace("\n", "\\n") + "\": 1}"))
              .map(call -> catchThrowable(call).toString())
              .toList());
    }
  }

  private static Stream<TableSpec> specs(String text) {
    var named = TableSpec.named(text).partitionKey(text, STRING);
    return Stream.of(
        named,
        named.globalIndex(text, index -> evil(index, text)),
        named.sortKey(text, NUMBER).sortKey(text + text, NUMBER).region(text).region(text + 1),
        named.localIndex(text, LocalIndex.sortedBy(text, STRING).projecting(text, "a")),
        named
            .globalIndex(text, index -> index.partitionKey("a", STRING))
            .globalIndex(text, index -> index.partitionKey("b", STRING))
            .withoutGlobalIndex(text),
        orders().withoutGlobalIndex(text).globalIndex(text, index -> evil(index, text)),
        orders().suppress(text, text).suppress("key.name.reserved", text),
        orders().with(Streams.on()).override(Streams.off(), text),
        orders().with(TableNaming.prefix(text)),
        orders().billing(billing(text)),
        orders().with(Environment.named(text).project(text).forcing(Streams.on(), text)));
  }

  private static GlobalIndex evil(GlobalIndex index, String text) {
    return index.partitionKey(text, STRING).sortKey(text, NUMBER).projecting(text, text + "2");
  }

  private static Billing billing(String text) {
    return Billing.OnDemand.builder().putIndexes(text, Billing.Maxima.of().read(0)).build();
  }

  /** All that a person can be shown of a spec. */
  private static List<String> texts(TableSpec spec) {
    var found = spec.check();
    var texts = new ArrayList<String>();
    found
        .all()
        .forEach(
            finding -> texts.addAll(List.of(finding.text(), finding.line(), finding.toString())));
    texts.addAll(List.of(found.text(), found.toString(), spec.toString()));
    spec.traits().forEach(said -> texts.add(said.toString()));
    var thrown = catchThrowable(spec::compose);
    if (thrown == null) {
      var table = spec.compose();
      texts.addAll(List.of(table.explain(), table.provenance().explain(), table.toString()));
      table.provenance().resolutions().keySet().forEach(path -> texts.add(table.explain(path)));
    } else {
      texts.add(thrown.toString());
    }
    return texts;
  }

  /** What composition tells of a trait that the rules refuse. */
  private static List<String> explanation(Trait trait) {
    var said = Contributions.of(trait, Origin.of(trait.toString()));
    var table = Composition.of("orders", said).table();
    var texts = new ArrayList<>(List.of(table.toString(), table.explain()));
    table.provenance().resolutions().keySet().forEach(path -> texts.add(table.explain(path)));
    said.forEach(contribution -> texts.addAll(changes(contribution)));
    return texts;
  }

  private static <T> List<String> changes(Contribution<T> said) {
    Setting<T> setting = said.setting();
    return said.value().stream()
        .flatMap(value -> Shape.diff(setting, Optional.empty(), value).stream())
        .map(Object::toString)
        .toList();
  }

  private static void assertHarmless(List<String> texts) {
    for (var text : texts) {
      assertThat(text.replace("\n", "").chars())
          .as(text)
          .noneMatch(c -> Character.isISOControl(c) || c == '\u202e' || c == '\u2028');
      assertThat(text.lines()).as(text).noneMatch(line -> line.strip().startsWith("PLANTED"));
      assertThat(text).doesNotContain("x".repeat(300), "9".repeat(300));
    }
  }

  private static TableSpec orders() {
    return TableSpec.named("orders").partitionKey("id", STRING);
  }
}
