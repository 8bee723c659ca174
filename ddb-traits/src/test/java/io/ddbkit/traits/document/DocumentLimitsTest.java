package io.ddbkit.traits.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.InvalidTableException;
import io.ddbkit.traits.Environment;
import io.ddbkit.traits.GlobalReplicas;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TablePattern;
import io.ddbkit.traits.TimeToLive;
import io.ddbkit.traits.json.TreeJson;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentLimitsTest {
  private static final DocumentLimits NONE = DocumentLimits.none();
  private static final String STREAMS = "{'streams': {'change': 'on'}}";

  private static final Map<String, DocumentLimits> LIMITS =
      Map.of(
          "streams", NONE.onlyTraits(Streams.TYPE),
          "streams, patterns", NONE.onlyTraits(Streams.TYPE, TablePattern.TYPE),
          "no trait", NONE.onlyTraits(),
          "no streams", NONE.withoutTraits(Streams.TYPE),
          "no overrides", NONE.withoutOverrides(),
          "no forcing", NONE.withoutForcing(),
          "no dismissals", NONE.withoutDismissals(),
          "no environments", NONE.withoutEnvironments(),
          "no patterns", NONE.withoutPatterns(),
          "no physical name", NONE.withoutPhysicalName());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "streams | {'protection': {}} | document.limit.trait at traits[0].protection",
        "streams | {'pattern': {'named': 'a', 'traits': []}} | document.limit.trait at traits[0].pattern",
        "streams, patterns | {'pattern': {'named': 'a', 'traits': [{'streams': {'change': 'on'}}, {'protection': {}}]}} | document.limit.trait at traits[0].pattern.traits[1].protection",
        "streams, patterns | {'pattern': {'name': 'developmentTable'}} | document.limit.trait at traits[0].pattern",
        "no trait | {'streams': {'change': 'on'}} | document.limit.trait at traits[0].streams",
        "no streams | {'environment': {'named': 'qa', 'suggesting': [{'streams': {'change': 'on'}}]}} | document.limit.trait at traits[0].environment.suggesting[0].streams",
        "no streams | {'environment': {'named': 'qa', 'forcing': [{'trait': {'streams': {'change': 'on'}}, 'because': 'a'}]}} | document.limit.trait at traits[0].environment.forcing[0].trait.streams",
        "no streams | {'pattern': {'name': 'sessionStore'}} | document.limit.trait at traits[0].pattern",
        "no overrides | {'streams': {'change': 'on'}, 'override': 'a'} | document.limit.override at traits[0].override",
        "no forcing | {'environment': {'named': 'qa', 'forcing': [{'trait': {'streams': {'change': 'on'}}, 'because': 'a'}]}} | document.limit.force at traits[0].environment",
        "no forcing | {'environment': {'name': 'production', 'project': 'shop'}} | document.limit.force at traits[0].environment",
        "no dismissals | {'pattern': {'named': 'a', 'traits': [{'environment': {'named': 'qa', 'dismissing': [{'setting': 'billing', 'because': 'a'}]}}]}} | document.limit.dismiss at traits[0].pattern.traits[0].environment",
        "no dismissals | {'environment': {'name': 'dev', 'project': 'shop'}} | document.limit.dismiss at traits[0].environment",
        "no environments | {'environment': {'named': 'qa', 'suggesting': []}} | document.limit.trait at traits[0].environment",
        "no environments | {'pattern': {'name': 'apiCache', 'and': [{'environment': {'name': 'dev', 'project': 'shop'}}]}} | document.limit.trait at traits[0].pattern.and[0].environment",
        "no patterns | {'environment': {'named': 'qa', 'suggesting': [{'pattern': {'name': 'apiCache'}}]}} | document.limit.trait at traits[0].environment.suggesting[0].pattern",
        "no physical name | {'tableNaming': {'naming': {'kind': 'exactly', 'name': 'mine'}}} | document.limit.physical-name at traits[0].tableNaming",
        "no physical name | {'environment': {'named': 'qa', 'project': 'shop', 'suggesting': []}} | document.limit.physical-name at traits[0].environment",
        "no physical name | {'pattern': {'named': 'a', 'traits': [{'tableNaming': {'naming': {'kind': 'prefixed', 'prefix': 'a-'}}}]}} | document.limit.physical-name at traits[0].pattern.traits[0].tableNaming"
      })
  void whatExceedsIsToldOnceAtItsInnermostPlace(String limits, String trait, String told) {
    var json = document(trait);

    assertThat(SpecJson.check(json).errors()).as("without limits").isEmpty();
    assertThat(SpecJson.check(json, limits(limits), "orders.json").errors())
        .extracting(finding -> finding.rule() + " at " + finding.place())
        .containsExactly(told);
  }

  @Test
  void aTraitInAPatternInARegionIsHeldToTheLimits() {
    var written =
        SpecJson.write(
            SpecJson.read(document(STREAMS))
                .with(
                    GlobalReplicas.in(
                        "eu-west-1",
                        r ->
                            r.with(TablePattern.named("a", Protection.deletionProtectionOnly())))));
    var limits = NONE.withoutTraits(Protection.TYPE);

    assertThat(SpecJson.check(written, limits, "orders.json").errors())
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.place())
                    .startsWith("traits[1].globalReplicas.")
                    .contains("eu-west-1")
                    .endsWith(".pattern.traits[0].protection"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "streams | {'streams': {'change': 'on'}, 'override': 'a'}",
        "streams, patterns | {'pattern': {'named': 'a', 'traits': [{'streams': {'change': 'on'}}]}}",
        "no streams | {'pattern': {'name': 'apiCache'}}",
        "no overrides | {'environment': {'name': 'dev', 'project': 'shop'}}",
        "no forcing | {'environment': {'named': 'qa', 'dismissing': [{'setting': 'billing', 'because': 'a'}]}}",
        "no dismissals | {'environment': {'name': 'production', 'project': 'shop'}}",
        "no environments | {'pattern': {'name': 'apiCache'}}",
        "no patterns | {'environment': {'name': 'dev', 'project': 'shop'}}",
        "no physical name | {'environment': {'named': 'qa', 'suggesting': []}}"
      })
  void whatDoesNotExceedIsRead(String limits, String trait) {
    var json = document(trait);

    assertThat(SpecJson.read(json, limits(limits), "orders.json")).isEqualTo(SpecJson.read(json));
    assertThat(SpecDocument.spec(TreeJson.read(json), limits(limits), "orders.json"))
        .isEqualTo(SpecJson.read(json));
  }

  @Test
  void whatExceedsIsToldBesideAllElse() {
    var json = document("{'streams': {}}, {'protection': {'recovery': 5}}, {'timeToLive': 1}");
    var limits = NONE.onlyTraits(Streams.TYPE, Protection.TYPE);

    assertThatExceptionOfType(InvalidTableException.class)
        .isThrownBy(() -> SpecJson.read(json.replace("users", "u s"), limits, "orders.json"))
        .satisfies(
            refusal ->
                assertThat(refusal.findings().errors())
                    .extracting(Finding::rule)
                    .containsExactlyInAnyOrder(
                        "document.member.present",
                        "document.value",
                        "document.limit.trait",
                        "table.name.characters"));
  }

  @Test
  void theFindingTellsWhatMayBeUsedAndWho() {
    var limits = NONE.onlyTraits(TimeToLive.TYPE, Streams.TYPE, TablePattern.TYPE);
    var json = document("{'pattern': {'name': 'developmentTable'}}");

    assertThat(SpecJson.check(json, limits, "orders.json").text())
        .contains(
            "encryption, included by TablePattern.developmentTable(); allowed traits: pattern,"
                + " streams, timeToLive   by orders.json:3");
  }

  @Test
  void limitsAreValuesAndOnlyAddUp() {
    var streams = NONE.onlyTraits(Streams.TYPE, TimeToLive.TYPE);

    assertThat(streams.onlyTraits(Streams.TYPE, Protection.TYPE))
        .isEqualTo(NONE.onlyTraits(Streams.TYPE))
        .hasSameHashCodeAs(NONE.onlyTraits(Streams.TYPE))
        .isNotEqualTo(streams);
    assertThat(NONE.withoutOverrides().withoutDismissals())
        .isEqualTo(NONE.withoutDismissals().withoutOverrides());
    assertThat(NONE.withoutEnvironments()).isEqualTo(NONE.withoutTraits(Environment.TYPE));
    assertThat(NONE).isEqualTo(DocumentLimits.none()).isNotEqualTo(NONE.withoutPatterns());
    assertThat(streams).hasToString("limits of a document: allowed traits: streams, timeToLive");
  }

  private static DocumentLimits limits(String words) {
    return Objects.requireNonNull(LIMITS.get(words), words);
  }

  private static String document(String traits) {
    return """
        {'name': 'users',
         'primaryKey': {'kind': 'simple', 'partition': {'name': 'id', 'type': 'STRING'}},
         'traits': [%s]}
        """
        .formatted(traits)
        .replace('\'', '"');
  }
}
