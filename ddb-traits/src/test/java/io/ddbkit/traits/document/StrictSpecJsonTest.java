package io.ddbkit.traits.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ddbkit.spec.rule.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our own documents are read as strictly as AWS's. */
class StrictSpecJsonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'region': null | document.json | region",
        "'withoutGlobalIndexes': ['a', null] | document.json | withoutGlobalIndexes[1]",
        "'withoutGlobalIndexes': ['a', 'a'] | document.value | withoutGlobalIndexes",
        "'noOtherGlobalIndexes': 'true' | document.value | noOtherGlobalIndexes",
        "'region': 'a', 'region': 'a' | document.json | region",
        "'traits': [null] | document.json | traits[0]",
        "'traits': [{'protection': {'deletionProtection': null}}] | document.json | traits[0].protection.deletionProtection",
        "'globalIndexes': {'by-mail': null} | document.json | globalIndexes[by-mail]",
        "'billing': {'kind': null} | document.json | billing.kind",
        "'billing': {'kind': 'provisioned', 'read': {'kind': 'fixed', 'initial': 9223372036854775808}} | document.json | billing.read.initial",
        "'billing': {'kind': 'provisioned', 'read': {'kind': 'fixed', 'initial': 5.5}} | document.value | billing.read.initial"
      })
  void whatIsOddIsToldAtItsPlace(String member, String rule, String place) {
    assertThat(errors(member))
        .extracting(Finding::rule, Finding::place)
        .containsExactly(tuple(rule, place));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'billing': {'kind': 'provisioned', 'read': 20} | for example: {\"kind\":\"fixed\",\"initial\":20}",
        "'billing': {'kind': 'provisioned', 'read': 'fixed'} | for example: {\"kind\":\"fixed\",\"initial\":1}",
        "'billing': {'kind': 'provisioned', 'read': {'kind': 'fixed'}} | for example: \"initial\": 1",
        "'billing': 5 | for example: \"on-demand\"",
        "'Region': 'eu-west-1' | did you mean region?"
      })
  void theWayOutCanBePasted(String member, String way) {
    assertThat(errors(member))
        .singleElement()
        .extracting(Finding::remedies)
        .asString()
        .contains(way);
  }

  @Test
  void whatIsMissingIsCalledThat() {
    assertThat(errors("'globalIndexes': {'by-mail': {'partitionKeys': [{'name': 'mail'}]}}"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.place()).isEqualTo("globalIndexes[by-mail].partitionKeys[0].type");
              assertThat(finding.message()).isEqualTo("a required member is missing");
            });
  }

  @Test
  void theRulesSpeakOfWhatCouldBeRead() {
    var json =
        """
        {'name': 'a b', 'region': 5,
         'primaryKey': {'kind': 'simple', 'partition': {'name': 'id', 'type': 'STRING'}}}
        """;

    assertThat(SpecJson.check(json.replace('\'', '"')).errors())
        .extracting(Finding::rule)
        .containsExactlyInAnyOrder("document.value", "table.name.characters");
  }

  @Test
  void whatStandsInForAKeyIsNotJudged() {
    var json = "{'name': 'orders', 'primaryKey': {'partition': {'name': 'id', 'type': 'STRING'}}}";

    assertThat(SpecJson.check(json.replace('\'', '"')).errors())
        .extracting(Finding::rule, Finding::place)
        .containsExactly(tuple("document.member.present", "primaryKey.kind"));
  }

  @Test
  void aDocumentInUpperCamelCaseIsOneFinding() {
    var json =
        """
        {'Name': 'orders',
         'PrimaryKey': {'kind': 'simple', 'Partition': {'Name': 'id', 'Type': 'STRING'}}}
        """;

    assertThat(SpecJson.check(json.replace('\'', '"')).errors())
        .extracting(Finding::rule, Finding::place)
        .containsExactly(tuple("document.member.known", "document"));
  }

  private static List<Finding> errors(String member) {
    var json =
        """
        {'name': 'orders',
         'primaryKey': {'kind': 'simple', 'partition': {'name': 'id', 'type': 'STRING'}},
         %s}
        """
            .formatted(member);
    return SpecJson.check(json.replace('\'', '"')).errors();
  }
}
