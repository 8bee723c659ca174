package io.ddbkit.traits.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.rule.Statement;
import io.ddbkit.spec.trait.CallSite;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.json.TreeJson;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The name of a document is an origin, and so is the line. */
class DocumentOriginsTest {
  private static final String JSON =
      """
      {
        "name": "orders",
        "primaryKey": {"kind": "simple", "partition": {"name": "id", "type": "STRING"}},
        "billing": "on-demand",
        "traits": [
          {"pattern": {"named": "ours", "traits": [
            {"streams": {"change": "on"}}]}},
          {
            "protection": {}
          }
        ]
      }
      """;

  @Test
  void explanationsTellDocumentPlaceAndLine() {
    var table = SpecJson.read(JSON, "orders.json").compose();

    assertThat(table.explain(CoreSettings.BILLING))
        .isEqualTo("billing = on-demand  (explicit by billing at orders.json:4)\n");
    assertThat(table.explain(Streams.STREAM))
        .contains("traits[0].pattern > ")
        .contains(" at orders.json:6");
  }

  @Test
  void conflictsTellBothLines() {
    var json =
        JSON.replace("\"protection\": {}", "\"pattern\": {\"named\": \"b\", \"traits\": [%s]}");
    var contradicting = json.formatted("{\"streams\": {\"change\": \"off\"}}");

    assertThat(SpecJson.check(contradicting, "orders.json").errors())
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.statements())
                    .extracting(
                        statement -> statement.origin().at().map(CallSite::toString).orElse(""))
                    .containsExactlyInAnyOrder("orders.json:6", "orders.json:9"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\n'name': 5}",
        "{\n'x': 5}",
        "{'name':\n 'a b', 'primaryKey': 1}",
        "{'name': 'orders', 'primaryKey': {\n'kind': 'simpel'}}"
      })
  void everyFindingOfADocumentNamesIt(String json) {
    var findings = SpecJson.check(json.replace('\'', '"'), "orders.json").all();

    assertThat(findings).isNotEmpty();
    assertThat(
            findings.stream()
                .flatMap(finding -> finding.statements().stream())
                .map(Statement::origin))
        .allSatisfy(by -> assertThat(by.toString()).contains("orders.json"))
        .anySatisfy(by -> assertThat(by.toString()).endsWith("orders.json:2"));
  }

  @Test
  void rulesOfTheSpecNameItToo() {
    var json = JSON.replace("\"orders\"", "\"a b\"").replace("\"id\"", "\"\"");

    assertThat(SpecJson.check(json, "orders.json").errors())
        .hasSize(2)
        .flatExtracting(finding -> finding.statements().stream().map(Statement::origin).toList())
        .allSatisfy(by -> assertThat(by.toString()).matches(".* at orders\\.json:[23]"));
  }

  @Test
  void whereNoLineIsKnownTheDocumentIsNamedAlone() {
    var tree = SpecDocument.spec(TreeJson.read(JSON), "orders.json");

    assertThat(tree.compose().explain(CoreSettings.BILLING)).contains("billing of orders.json");
    assertThat(SpecJson.read(JSON).compose().explain(CoreSettings.BILLING))
        .contains("billing of the document");
  }

  @Test
  void aNameThatWouldBreakTheTextIsShownEscaped() {
    var name = "or\nders\u202e.json";

    assertThat(
            Stream.of(
                SpecJson.check("{\"x\": 1}", name).text(),
                SpecJson.check("{", name).text(),
                SpecJson.read(JSON, name).compose().explain(CoreSettings.BILLING)))
        .noneMatch(text -> text.contains(name) || text.contains("\u202e"));
  }
}
