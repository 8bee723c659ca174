package io.ddbkit.traits.raw;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.Statement;
import org.junit.jupiter.api.Test;
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
            + " | LocalSecondaryIndexes[by-mail].IndexName",
        "/TableClass | 'standard' | storage-class.known | TableClass",
        "/WarmThroughput | {} | warm-throughput.named | WarmThroughput",
        "/WarmThroughput | {'ReadUnitsPerSecond': 11999} | warm-throughput.on-demand.minimum"
            + " | WarmThroughput.ReadUnitsPerSecond",
        "/GlobalSecondaryIndexes/0/WarmThroughput | {} | warm-throughput.named"
            + " | GlobalSecondaryIndexes[by-mail].WarmThroughput",
        "/GlobalSecondaryIndexes/0/WarmThroughput | {'WriteUnitsPerSecond': 3999}"
            + " | warm-throughput.on-demand.minimum"
            + " | GlobalSecondaryIndexes[by-mail].WarmThroughput.WriteUnitsPerSecond",
        "/LocalSecondaryIndexes/0/WarmThroughput | {'ReadUnitsPerSecond': 12000}"
            + " | local-index.throughput | LocalSecondaryIndexes[by-amount]",
        "/ResourcePolicy | ' ' | resource-policy.present | ResourcePolicy",
        "/ResourcePolicy | 'Allow' | resource-policy.json | ResourcePolicy",
        "/ResourcePolicy | '[]' | resource-policy.json | ResourcePolicy"
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

  @Test
  void warmThroughputIsHeldAgainstTheUnits() {
    var units = "{'ReadCapacityUnits': 5, 'WriteCapacityUnits': 5}";
    var provisioned =
        RawForm.orders()
            .with("/BillingMode", "'PROVISIONED'")
            .with("/ProvisionedThroughput", units)
            .with("/GlobalSecondaryIndexes/0/ProvisionedThroughput", units)
            .with("/WarmThroughput", "{'ReadUnitsPerSecond': 5, 'WriteUnitsPerSecond': 5}");
    var rule = "warm-throughput.provisioned.minimum";

    assertThat(provisioned.check().errors()).isEmpty();
    isFound(
        provisioned.with("/WarmThroughput/WriteUnitsPerSecond", "4"),
        rule,
        "WarmThroughput.WriteUnitsPerSecond");
    isFound(
        provisioned.with("/GlobalSecondaryIndexes/0/WarmThroughput", "{'ReadUnitsPerSecond': 4}"),
        rule,
        "GlobalSecondaryIndexes[by-mail].WarmThroughput.ReadUnitsPerSecond");
  }

  @Test
  void whatNamesNoUnitsIsToldOfTheTableAndOfItsIndexes() {
    var form =
        RawForm.orders()
            .with("/WarmThroughput", "{}")
            .with("/GlobalSecondaryIndexes/0/WarmThroughput", "{}");

    assertThat(form.check().errors())
        .extracting(Finding::place)
        .containsExactlyInAnyOrder(
            "WarmThroughput", "GlobalSecondaryIndexes[by-mail].WarmThroughput");
  }

  @Test
  void aLargePolicyIsToldByItsSize() {
    var policy = "'{\\'a\\':\\'%s\\'}'";
    var within = RawForm.orders().with("/ResourcePolicy", policy.formatted("x".repeat(20_472)));
    var beyond = RawForm.orders().with("/ResourcePolicy", policy.formatted("x".repeat(20_473)));

    assertThat(within.check().errors()).isEmpty();
    isFound(beyond, "resource-policy.size", "ResourcePolicy");
    assertThat(beyond.check().text()).contains("20481 bytes").hasSizeLessThan(1_000);
  }

  @Test
  void aClassIsNotedAtItsMember() {
    assertThat(RawForm.orders().with("/TableClass", "'STANDARD'").check().all())
        .extracting(finding -> finding.rule() + " at " + finding.place())
        .contains("storage-class.change.limited at TableClass");
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
