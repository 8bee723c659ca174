package io.ddbkit.provisioner;

import static io.ddbkit.spec.ScalarType.BINARY;
import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.handler.Activity;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.OnDemand;
import io.ddbkit.traits.ProvisionedCapacity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateGlobalSecondaryIndexAction;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;

/** Global indexes that are added to a table that stands. */
class GlobalIndexTest {
  private static final TableSpec BY_STATUS =
      Orders.BARE.globalIndex("by-status", i -> i.partitionKey("status", STRING));
  private static final TableSpec BY_DAY =
      BY_STATUS.globalIndex(
          "by-day", i -> i.partitionKey("day", STRING).sortKey("sum", NUMBER).projectingKeysOnly());

  private final ProvisionerFixture lab = new ProvisionerFixture();

  @Test
  void bringTheDefinitionsOfEveryKeyThatStandsAndTheirOwn() {
    lab.standing(BY_STATUS).apply(BY_DAY);

    assertThat(defined()).containsExactly("id S", "status S", "day S", "sum N");
    assertThat(added("by-day").projection().projectionTypeAsString()).isEqualTo("KEYS_ONLY");
    assertThat(added("by-day").provisionedThroughput()).isNull();
  }

  /** Of whatever nobody here speaks of too: other keys, local indexes, somebody else's index. */
  @Test
  void bringTheDefinitionsOfKeysThatNoSpecSpeaksOf() {
    var keys = Orders.BARE.sortKey("placedAt", NUMBER);
    lab.standing(
            keys.localIndex("by-kind", LocalIndex.sortedBy("kind", BINARY))
                .globalIndex("theirs", i -> i.partitionKey("day", STRING)))
        .apply(keys.globalIndex("ours", i -> i.partitionKey("kind", BINARY).sortKey("x", STRING)));

    assertThat(defined()).containsExactly("id S", "placedAt N", "kind B", "day S", "x S");
  }

  /** Some emulators keep what was defined once. */
  @Test
  void bringNoDefinitionThatNoKeyUses() {
    lab.standing(BY_STATUS);
    lab.plane
        .table("orders")
        .becomes(
            Duration.ZERO,
            table ->
                table.attributeDefinitions(with("gone", table.build().attributeDefinitions())));

    lab.apply(BY_DAY);

    assertThat(defined()).containsExactly("id S", "status S", "day S", "sum N");
  }

  /** DynamoDB Local forgets the definitions before the index is gone. */
  @Test
  void areAsGoodAsGoneWhileTheyAreDeletedAndTheirKeysAreDefinedNoMore() {
    lab.standing(BY_STATUS);
    lab.plane
        .table("orders")
        .becomes(
            Duration.ZERO,
            table ->
                table
                    .attributeDefinitions(table.build().attributeDefinitions().subList(0, 1))
                    .globalSecondaryIndexes(deleting(table.build().globalSecondaryIndexes())));

    var read = lab.provisioner().read(Orders.BARE.withoutGlobalIndex("by-status")).orElseThrow();

    var indexes = read.reading(CoreSettings.GLOBAL_INDEXES).orElseThrow();
    assertThat(indexes.value()).isEmpty();
    assertThat(indexes.activity().whole()).isInstanceOf(Activity.Busy.class);
  }

  private static List<GlobalSecondaryIndexDescription> deleting(
      List<GlobalSecondaryIndexDescription> indexes) {
    return indexes.stream()
        .map(index -> index.toBuilder().indexStatus(IndexStatus.DELETING).build())
        .toList();
  }

  private static List<AttributeDefinition> with(String name, List<AttributeDefinition> others) {
    var all = new ArrayList<>(others);
    all.add(AttributeDefinition.builder().attributeName(name).attributeType("S").build());
    return all;
  }

  private List<String> defined() {
    assertThat(lab.updates()).hasSize(1);
    return lab.updates().get(0).attributeDefinitions().stream()
        .map(d -> d.attributeName() + " " + d.attributeTypeAsString())
        .toList();
  }

  @Test
  void showTheUnitsAndTheMaximaThatTheyStartWith() {
    lab.standing(BY_STATUS.provisioned(100, 50));

    assertThat(lab.provisioner().plan(BY_DAY).text())
        .contains("1 add global index by-day   [")
        .contains("+ billing.indexes[by-day].read: 100")
        .contains("+ billing.indexes[by-day].write: 50");
    assertThat(lab.provisioner().plan(BY_DAY.onDemand()).text())
        .doesNotContain("billing.indexes[by-day]");
    assertThat(lab.provisioner().plan(BY_DAY.with(OnDemand.on().index("by-day", 30, 20))).text())
        .contains("+ billing.indexes[by-day].read: 30")
        .contains("+ billing.indexes[by-day].write: 20");
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
        .containsExactly("switch to provisioned capacity", "add global index by-day");
    assertThat(plan.steps().get(1).after()).containsExactly(1);
    assertThat(plan.text())
        .contains(
            "after 1 (switch to provisioned capacity) because other changes of the table wait until an index is"
                + " filled (");
    assertThat(added("by-day").provisionedThroughput()).isEqualTo(Orders.units(10, 5));
  }

  /** The switch has to name all that stand; DynamoDB refuses one that is not there. */
  @Test
  void areRemovedAfterASwitchOfBillingWhichNamesThem() {
    lab.standing(BY_STATUS);
    var spec = Orders.BARE.withoutGlobalIndex("by-status").provisioned(100, 50);

    var plan = lab.provisioner().plan(spec);
    lab.apply(spec);

    assertThat(plan.steps())
        .extracting(Step::title)
        .containsExactly("switch to provisioned capacity", "remove global index by-status");
    assertThat(plan.steps().get(1).after()).containsExactly(1);
    assertThat(lab.provisioner().plan(spec).isEmpty()).isTrue();
  }

  /** As in a table that stands: a default of the spec is for what is new. */
  @Test
  void keepWhatNobodySpeaksOfWhenTheyAreBuiltAnew() {
    lab.standing(BY_DAY);
    var spec = BY_STATUS.globalIndex("by-day", i -> i.partitionKey("week", STRING));

    assertThat(lab.provisioner().plan(spec).text())
        .contains("+ globalIndexes[by-day].partitionKeys: [week (STRING)]")
        .contains("+ globalIndexes[by-day].projection: keys-only");
    lab.apply(spec);
    assertThat(added("by-day").projection().projectionTypeAsString()).isEqualTo("KEYS_ONLY");
    assertThat(added("by-day").keySchema()).hasSize(1);
  }

  /** The plan shows it while the old index stands; when the new one is made, that is gone. */
  @Test
  void keepTheUnitsThatNobodySpeaksOfWhenTheyAreBuiltAnew() {
    lab.standing(BY_DAY.with(ProvisionedCapacity.of(100, 50).index("by-day", 10, 5)));
    var spec = BY_STATUS.globalIndex("by-day", i -> i.partitionKey("week", STRING));

    assertThat(lab.provisioner().plan(spec).text()).contains("+ billing.indexes[by-day].read: 10");
    lab.apply(spec);
    assertThat(added("by-day").provisionedThroughput()).isEqualTo(Orders.units(10, 5));
  }

  @Test
  void keepTheMaximaThatNobodySpeaksOfWhenTheyAreBuiltAnew() {
    lab.standing(BY_DAY.with(OnDemand.on().index("by-day", 30, 20)));
    lab.apply(BY_STATUS.globalIndex("by-day", i -> i.partitionKey("week", STRING)));

    assertThat(added("by-day").onDemandThroughput().maxReadRequestUnits()).isEqualTo(30);
    assertThat(added("by-day").onDemandThroughput().maxWriteRequestUnits()).isEqualTo(20);
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
