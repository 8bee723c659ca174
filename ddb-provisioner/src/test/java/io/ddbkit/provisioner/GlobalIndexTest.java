package io.ddbkit.provisioner;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.fake.Lab;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.ProvisionedCapacity;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateGlobalSecondaryIndexAction;

/** Global indexes that are added to a table that stands. */
class GlobalIndexTest {
  private static final TableSpec BY_STATUS =
      Orders.BARE.globalIndex("by-status", i -> i.partitionKey("status", STRING));
  private static final TableSpec BY_DAY =
      BY_STATUS.globalIndex(
          "by-day", i -> i.partitionKey("day", STRING).sortKey("sum", NUMBER).projectingKeysOnly());

  private final Lab lab = new Lab();

  @Test
  void bringTheirOwnAttributeDefinitionsOnly() {
    lab.standing(BY_STATUS).apply(BY_DAY);

    assertThat(lab.updates())
        .singleElement()
        .satisfies(
            update ->
                assertThat(update.attributeDefinitions())
                    .extracting(AttributeDefinition::attributeName)
                    .containsExactly("day", "sum"));
    assertThat(added("by-day").projection().projectionTypeAsString()).isEqualTo("KEYS_ONLY");
    assertThat(added("by-day").provisionedThroughput()).isNull();
  }

  @Test
  void startWithTheUnitsOfTheTable() {
    lab.standing(BY_STATUS.provisioned(100, 50)).apply(BY_DAY.provisioned(100, 50));

    assertThat(added("by-day").provisionedThroughput()).isEqualTo(Orders.units(100, 50));
  }

  @Test
  void startWithTheUnitsThatStandWhereNobodySpeaksOfAny() {
    lab.standing(BY_STATUS.provisioned(100, 50)).apply(BY_DAY);

    assertThat(added("by-day").provisionedThroughput()).isEqualTo(Orders.units(100, 50));
  }

  @Test
  void startWithTheUnitsThatStandWhereOnlyTheModeIsSaid() {
    lab.standing(BY_STATUS.provisioned(100, 50)).apply(BY_DAY.with(ProvisionedCapacity.of()));

    assertThat(added("by-day").provisionedThroughput()).isEqualTo(Orders.units(100, 50));
  }

  @Test
  void startWithTheirOwnUnitsInOneCall() {
    lab.standing(BY_STATUS.provisioned(100, 50))
        .apply(BY_DAY.with(ProvisionedCapacity.of(100, 50).index("by-day", 10, 5)));

    assertThat(lab.updates()).hasSize(1);
    assertThat(added("by-day").provisionedThroughput()).isEqualTo(Orders.units(10, 5));
  }

  @Test
  void areAddedAfterASwitchOfBillingWhichDoesNotNameThem() {
    lab.standing(BY_STATUS);
    var spec = BY_DAY.with(ProvisionedCapacity.of(100, 50).index("by-day", 10, 5));

    var plan = lab.provisioner().plan(spec);
    lab.apply(spec);

    assertThat(plan.steps())
        .extracting(Step::title)
        .containsExactly("change billing", "add globalIndexes");
    assertThat(plan.steps().get(1).after()).containsExactly(1);
    assertThat(plan.text()).contains("because a backfill blocks the table for minutes");
    assertThat(added("by-day").provisionedThroughput()).isEqualTo(Orders.units(10, 5));
  }

  @Test
  void areAddedOneAfterTheOther() {
    lab.standing(Orders.BARE).apply(BY_DAY);

    assertThat(lab.updates()).hasSize(2);
    assertThat(lab.plane.table("orders").now().globalSecondaryIndexes()).hasSize(2);
  }

  private CreateGlobalSecondaryIndexAction added(String name) {
    return lab.updates().stream()
        .flatMap(update -> update.globalSecondaryIndexUpdates().stream())
        .filter(change -> change.create() != null)
        .map(change -> change.create())
        .filter(index -> index.indexName().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
