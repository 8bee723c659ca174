package io.ddbkit.testkit.live;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.report.PlanRefusedException;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.ProvisionedCapacity;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TimeToLive;
import org.junit.jupiter.api.Test;

/** Plans over standing tables, taken on DynamoDB Local. */
class ApplyTest extends EmbeddedTest {
  private static final TableSpec BARE =
      TableSpec.named("orders")
          .partitionKey("id", STRING)
          .globalIndex("by-mail", index -> index.partitionKey("mail", STRING));

  private Outcome applied(TableSpec spec) {
    var plan = provisioner().plan(spec);
    return provisioner().apply(plan, plan.permits().toArray(Permit[]::new));
  }

  @Test
  void switchesBillingWithEveryIndexThatStands() {
    provisioner().createMissing(BARE);

    var ours = TableSpec.named("orders").partitionKey("id", STRING);
    var outcome = applied(ours.with(ProvisionedCapacity.of(10, 4)));

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.UPDATED);
    var table = dynamoDb().describeTable(r -> r.tableName("orders")).table();
    assertThat(table.billingModeSummary().billingModeAsString()).isEqualTo("PROVISIONED");
    assertThat(table.globalSecondaryIndexes().get(0).provisionedThroughput().readCapacityUnits())
        .isEqualTo(10);
  }

  @Test
  void sendsOnlyTheUnitsThatChange() {
    var provisioned = BARE.with(ProvisionedCapacity.of(10, 4).index("by-mail", 3, 3));
    provisioner().createMissing(provisioned);

    var outcome = applied(BARE.with(ProvisionedCapacity.of(10, 4).index("by-mail", 3, 9)));

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.UPDATED);
  }

  @Test
  void addsIndexesOneAfterAnother() {
    provisioner().createMissing(BARE.with(ProvisionedCapacity.of(10, 4)));

    var outcome =
        applied(
            BARE.globalIndex("by-day", index -> index.partitionKey("day", STRING))
                .globalIndex("by-sum", i -> i.partitionKey("sum", NUMBER).projecting("mail"))
                .with(ProvisionedCapacity.of(10, 4)));

    assertThat(outcome.plan().steps())
        .extracting(Step::title)
        .containsExactly("add global index by-day", "add global index by-sum");
    assertThat(
            dynamoDb().describeTable(r -> r.tableName("orders")).table().globalSecondaryIndexes())
        .hasSize(3);
  }

  @Test
  void changesAStreamsViewByStoppingAndStartingIt() {
    var first = provisioner().createMissing(BARE.with(Streams.of(Streams.View.KEYS_ONLY)));

    var second = applied(BARE.with(Streams.of(Streams.View.NEW_IMAGE)));

    assertThat(second.plan().steps())
        .extracting(Step::title)
        .containsExactly("switch off the stream", "switch on the stream");
    assertThat(second.outputs().streamArn()).isPresent().isNotEqualTo(first.outputs().streamArn());
  }

  @Test
  void leavesAStandingStreamToItsView() {
    provisioner().createMissing(BARE.with(Streams.of(Streams.View.KEYS_ONLY)));

    assertThat(provisioner().plan(BARE.with(Streams.on())).text()).contains("no changes");
  }

  @Test
  void changesTheAttributeOfExpiry() {
    provisioner().createMissing(BARE.with(TimeToLive.on("old")));

    applied(BARE.with(TimeToLive.on("new")));

    assertThat(
            dynamoDb()
                .describeTimeToLive(r -> r.tableName("orders"))
                .timeToLiveDescription()
                .attributeName())
        .isEqualTo("new");
  }

  @Test
  void switchesOffWhatIsSaidToBeOff() {
    provisioner()
        .createMissing(
            BARE.with(Streams.on(), TimeToLive.on(), Protection.deletionProtectionOnly()));

    applied(BARE.with(Streams.off(), TimeToLive.off(), Protection.off()));

    var table = dynamoDb().describeTable(r -> r.tableName("orders")).table();
    assertThat(table.streamSpecification()).isNull();
    assertThat(table.deletionProtectionEnabled()).isFalse();
  }

  @Test
  void leavesAloneWhatNobodySpokeOf() {
    provisioner()
        .createMissing(
            BARE.with(Streams.on(), TimeToLive.on(), Protection.deletionProtectionOnly()));

    var ours =
        TableSpec.named("orders")
            .partitionKey("id", STRING)
            .globalIndex("by-day", index -> index.partitionKey("day", STRING));

    assertThat(provisioner().plan(TableSpec.named("orders").partitionKey("id", STRING)).isEmpty())
        .isTrue();
    assertThat(provisioner().plan(ours).text())
        .contains("not in the spec, left alone: globalIndexes[by-mail]")
        .doesNotContain("stream");
  }

  @Test
  void refusesAPlanThatIsOutOfDate() {
    provisioner().createMissing(BARE);
    var plan = provisioner().plan(BARE.with(Streams.on()));
    applied(BARE.with(Streams.on()));

    assertThatThrownBy(() -> provisioner().apply(plan))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessageContaining("has changed since the plan was made");
  }

  @Test
  void refusesToDestroy() {
    provisioner().createMissing(BARE);
    var plan = provisioner().plan(BARE.sortKey("at", NUMBER));

    assertThatThrownBy(() -> provisioner().apply(plan))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessageContaining("would lose the table and its items");
  }
}
