package io.ddbkit.provisioner;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.plan.Effect;
import io.ddbkit.spec.Billing;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.Units;
import io.ddbkit.traits.ProvisionedCapacity;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** Billing and throughput of a table that stands. */
class BillingTest {
  private static final TableSpec ONE_INDEX = index(Orders.BARE, "by-status", "status");
  private static final TableSpec TWO_INDEXES = index(ONE_INDEX, "by-day", "day");

  private final ProvisionerFixture lab = new ProvisionerFixture();

  /** Of a spec by itself it says nothing: how often modes were switched is the table's matter. */
  @Test
  void tellsHowOftenModesAreSwitchedWhereThePlanSwitchesThem() {
    var provisioned = Orders.BARE.provisioned(5, 5);
    assertThat(provisioned.check().all()).isEmpty();
    assertThat(lab.provisioner().plan(provisioned).text()).doesNotContain("24 hours");
    lab.standing(provisioned);

    assertThat(lab.provisioner().plan(Orders.BARE.provisioned(6, 5)).text())
        .doesNotContain("24 hours");
    assertThat(lab.provisioner().plan(Orders.BARE.onDemand()).text())
        .contains("four switches to on-demand in 24 hours");
  }

  @Test
  void isSwitchedToProvisionedWithUnitsForEveryLiveIndex() {
    lab.standing(TWO_INDEXES);
    var spec = ONE_INDEX.with(ProvisionedCapacity.of(100, 50).index("by-status", 10, 5));

    lab.apply(spec);

    assertThat(lab.updates())
        .containsExactly(
            update()
                .billingMode(BillingMode.PROVISIONED)
                .provisionedThroughput(Orders.units(100, 50))
                .globalSecondaryIndexUpdates(index("by-day", 100, 50), index("by-status", 10, 5))
                .build());
  }

  @Test
  void isSwitchedWithUnitsForIndexesThatNobodySpeaksOf() {
    lab.standing(ONE_INDEX).apply(Orders.BARE.provisioned(100, 50));

    assertThat(lab.updates())
        .containsExactly(
            update()
                .billingMode(BillingMode.PROVISIONED)
                .provisionedThroughput(Orders.units(100, 50))
                .globalSecondaryIndexUpdates(index("by-status", 100, 50))
                .build());
  }

  @Test
  void isSwitchedToProvisionedWithTheDefaultUnitsWhereNoneAreSaid() {
    lab.standing(Orders.BARE).apply(Orders.BARE.with(ProvisionedCapacity.of()));

    assertThat(lab.updates())
        .containsExactly(
            update()
                .billingMode(BillingMode.PROVISIONED)
                .provisionedThroughput(Orders.units(5, 5))
                .build());
  }

  @Test
  void isSwitchedToOnDemandWithoutUnits() {
    lab.standing(ONE_INDEX.provisioned(100, 50)).apply(ONE_INDEX.onDemand());

    assertThat(lab.updates())
        .containsExactly(update().billingMode(BillingMode.PAY_PER_REQUEST).build());
  }

  @Test
  void isSwitchedTimed() {
    lab.standing(Orders.BARE);

    var plan = lab.provisioner().plan(Orders.BARE.provisioned(1, 1));

    assertThat(plan.text()).contains("change billing   [" + Effect.TIMED);
  }

  @Test
  void keepsTheUnitsThatStandWhereNoneAreSaid() {
    lab.standing(ONE_INDEX.provisioned(100, 50));

    assertThat(lab.provisioner().plan(ONE_INDEX.with(ProvisionedCapacity.of())).isEmpty()).isTrue();
  }

  @Test
  void thatNobodySpeaksOfStaysProvisioned() {
    lab.standing(ONE_INDEX.provisioned(100, 50));

    assertThat(lab.provisioner().plan(ONE_INDEX).isEmpty()).isTrue();
  }

  @Test
  void sendsTheTableAloneWhereOnlyTheTableDiffers() {
    lab.standing(ONE_INDEX.with(ProvisionedCapacity.of(100, 50).index("by-status", 10, 5)));

    lab.apply(ONE_INDEX.with(ProvisionedCapacity.of(100, 60).index("by-status", 10, 5)));

    assertThat(lab.updates())
        .containsExactly(update().provisionedThroughput(Orders.units(100, 60)).build());
  }

  @Test
  void sendsTheIndexAloneWhereOnlyTheIndexDiffers() {
    lab.standing(ONE_INDEX.with(ProvisionedCapacity.of(100, 50).index("by-status", 10, 5)));

    lab.apply(ONE_INDEX.with(ProvisionedCapacity.of(100, 50).index("by-status", 11, 5)));

    assertThat(lab.updates())
        .containsExactly(update().globalSecondaryIndexUpdates(index("by-status", 11, 5)).build());
  }

  @Test
  void fillsInTheNumberThatNobodySaid() {
    lab.standing(Orders.BARE.provisioned(100, 50))
        .apply(Orders.BARE.with(ProvisionedCapacity.of().write(60)));

    assertThat(lab.updates())
        .containsExactly(update().provisionedThroughput(Orders.units(100, 60)).build());
  }

  @Test
  void sendsTheMaximumAloneThatDiffers() {
    lab.standing(ONE_INDEX.billing(maxima(100, 40)));

    lab.apply(ONE_INDEX.billing(maxima(100, 50)));

    assertThat(lab.updates())
        .containsExactly(
            update()
                .globalSecondaryIndexUpdates(
                    GlobalSecondaryIndexUpdate.builder()
                        .update(
                            u ->
                                u.indexName("by-status")
                                    .onDemandThroughput(
                                        OnDemandThroughput.builder()
                                            .maxReadRequestUnits(50L)
                                            .build()))
                        .build())
                .build());
  }

  private static Billing maxima(long table, long index) {
    return Billing.OnDemand.builder()
        .maxRead(table)
        .putIndexes("by-status", Billing.Maxima.of().read(index))
        .build();
  }

  @Test
  void leavesUnitsAloneThatAScalerOwns() {
    lab.standing(ONE_INDEX.with(ProvisionedCapacity.of(700, 600).index("by-status", 10, 5)));
    var owned = Optional.of(Units.managed(100));
    var spec =
        ONE_INDEX.billing(
            new Billing.Provisioned(
                owned, owned, Map.of("by-status", Billing.Throughput.of(11, 5))));

    lab.apply(spec);

    assertThat(lab.updates())
        .containsExactly(update().globalSecondaryIndexUpdates(index("by-status", 11, 5)).build());
  }

  private static TableSpec index(TableSpec spec, String name, String attribute) {
    return spec.globalIndex(name, i -> i.partitionKey(attribute, STRING));
  }

  private static UpdateTableRequest.Builder update() {
    return UpdateTableRequest.builder().tableName("orders");
  }

  private static GlobalSecondaryIndexUpdate index(String name, long read, long write) {
    return GlobalSecondaryIndexUpdate.builder()
        .update(u -> u.indexName(name).provisionedThroughput(Orders.units(read, write)))
        .build();
  }
}
