package io.ddbkit.traits.raw;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules of the spec find is told in the words of the definition. */
class RawPlacesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "/TableName | 'a b' | table.name.characters | TableName",
        "/SSESpecification | {'Enabled': true, 'KMSMasterKeyId': ' '} | encryption.key"
            + " | SSESpecification.KMSMasterKeyId",
        "/OnDemandThroughput | {'MaxReadRequestUnits': 0} | billing.maximum.minimum"
            + " | OnDemandThroughput.MaxReadRequestUnits",
        "/GlobalSecondaryIndexes/0/OnDemandThroughput | {'MaxWriteRequestUnits': 0}"
            + " | billing.maximum.minimum"
            + " | GlobalSecondaryIndexes[by-mail].OnDemandThroughput.MaxWriteRequestUnits",
        "/GlobalSecondaryIndexes/0/Projection/NonKeyAttributes | [] | projection.include.size"
            + " | GlobalSecondaryIndexes[by-mail].Projection.NonKeyAttributes",
        "/GlobalSecondaryIndexes/0/IndexName | 'by' | index.name.length"
            + " | GlobalSecondaryIndexes[by].IndexName",
        "/LocalSecondaryIndexes/0/IndexName | 'by-mail' | index.name.unique"
            + " | LocalSecondaryIndexes[by-mail].IndexName"
      })
  void isToldAtTheMemberThatIsWrong(String pointer, String json, String rule, String place) {
    isFound(RawForm.orders().with(pointer, json), rule, place);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/ProvisionedThroughput/ReadCapacityUnits | ProvisionedThroughput.ReadCapacityUnits",
        "/GlobalSecondaryIndexes/0/ProvisionedThroughput/WriteCapacityUnits"
            + " | GlobalSecondaryIndexes[by-mail].ProvisionedThroughput.WriteCapacityUnits"
      })
  void unitsAreToldAtTheirMember(String pointer, String place) {
    var units = "{'ReadCapacityUnits': 5, 'WriteCapacityUnits': 5}";
    var provisioned =
        RawForm.orders()
            .with("/BillingMode", "'PROVISIONED'")
            .with("/ProvisionedThroughput", units)
            .with("/GlobalSecondaryIndexes/0/ProvisionedThroughput", units);

    isFound(provisioned.with(pointer, "0"), "billing.units.minimum", place);
  }

  private static void isFound(RawForm form, String rule, String place) {
    assertThat(form.check().errors())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding)
                  .extracting(Finding::rule, Finding::place)
                  .containsExactly(rule, place);
              assertThat(finding.statements())
                  .extracting(Statement::origin)
                  .allSatisfy(by -> assertThat(by).hasToString("the definition"));
            });
  }
}
