package io.ddbkit.provisioner;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.plan.Effect;
import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.report.PlanRefusedException;
import io.ddbkit.provisioner.report.ProvisioningEvent;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.TableWarmThroughput;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.WarmThroughput;

/** Warm throughput: a floor, which is raised and never lowered. */
class WarmThroughputTest {
  private static final TableSpec INDEXED =
      Orders.BARE.globalIndex("by-mail", i -> i.partitionKey("mail", STRING));
  private static final TableWarmThroughput WARM = TableWarmThroughput.of(20_000, 8_000);

  private final ProvisionerFixture lab = new ProvisionerFixture();

  @Test
  void isMadeWithTheTableAndItsIndexesWithoutAPermit() {
    var spec = INDEXED.with(WARM.index("by-mail", 15_000, 5_000));

    lab.provisioner().createMissing(spec);

    var request = lab.dynamoDb.requests(CreateTableRequest.class).get(0);
    assertThat(request.warmThroughput()).isEqualTo(units(20_000L, 8_000L));
    assertThat(request.globalSecondaryIndexes().get(0).warmThroughput())
        .isEqualTo(units(15_000L, 5_000L));
    assertThat(lab.provisioner().plan(spec).isEmpty()).isTrue();
  }

  @Test
  void isRaisedInPlaceAtAPriceWithAPermit() {
    lab.standing(Orders.BARE);
    var spec = Orders.BARE.with(WARM);

    var plan = lab.provisioner().plan(spec);

    assertThat(plan.text())
        .isEqualTo(
            """
            orders: 1 step (0 to add, 1 to change, 0 to remove; about 7 min)
              1 raise the warm throughput of the table   [one way, about 7 min]
                  ~ warmThroughput.read: at least 12000 -> at least 20000
                  ~ warmThroughput.write: at least 4000 -> at least 8000
                  it is charged once, and cannot be lowered
                  needs Permit.raiseWarmThroughput("orders")
            """);
    assertThatThrownBy(() -> lab.provisioner().apply(plan))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessageContaining("Permit.raiseWarmThroughput(\"orders\")");
    assertThat(lab.dynamoDb.writes()).isZero();
    lab.provisioner().apply(plan, Permit.raiseWarmThroughput("orders"));
    assertThat(lab.updates())
        .containsExactly(update().warmThroughput(units(20_000L, 8_000L)).build());
  }

  /** The table is ACTIVE all the time; a status of its own tells that it is not there yet. */
  @Test
  void isWaitedForAlthoughTheTableIsActive() {
    lab.standing(Orders.BARE);
    var begun = lab.time.now();

    assertThat(lab.apply(Orders.BARE.with(WARM)).kind()).isEqualTo(Outcome.Kind.UPDATED);

    assertThat(Duration.between(begun, lab.time.now()))
        .isBetween(Duration.ofSeconds(390), Duration.ofSeconds(400));
    assertThat(lab.dynamoDb.count("UpdateTable")).isEqualTo(1);
  }

  @Test
  void thatSomebodyElseRaisesIsAdopted() {
    lab.standing(Orders.BARE);
    var plan = lab.provisioner().plan(Orders.BARE.with(WARM));
    lab.plane.client().updateTable(update().warmThroughput(units(20_000L, 8_000L)).build());

    lab.provisioner().apply(plan, Permit.raiseWarmThroughput("orders"));

    assertThat(lab.dynamoDb.writes()).isZero();
    assertThat(lab.events(ProvisioningEvent.Adopted.class))
        .singleElement()
        .asString()
        .contains("warm throughput of the table is UPDATING");
  }

  /** A wish of 6,216 for an index that has 10,432 by now is no difference. */
  @Test
  void thatDynamoDbRaisedByItselfIsNoDifference() {
    lab.standing(INDEXED);
    lab.plane.table("orders").warmth().grows("by-mail", 14_000, 10_432);
    lab.plane.table("orders").warmth().grows(30_000, 9_000);

    var plan = lab.provisioner().plan(INDEXED.with(WARM.index("by-mail", 13_000, 6_216)));

    assertThat(plan.text()).isEqualTo("orders: no changes\n");
  }

  @Test
  void isNeverLoweredAndALowerWishIsNoDifference() {
    lab.standing(Orders.BARE.with(WARM));
    var lower = Orders.BARE.with(TableWarmThroughput.of(13_000, 5_000));

    assertThat(lab.provisioner().plan(lower).text()).isEqualTo("orders: no changes\n");
    assertThat(lab.provisioner().verify(lower).kind()).isEqualTo(Outcome.Kind.UNCHANGED);
  }

  @Test
  void ofNobodyIsNoDifferenceWhateverDynamoDbTells() {
    lab.standing(Orders.BARE.with(WARM));

    assertThat(lab.provisioner().plan(Orders.BARE).isEmpty()).isTrue();
  }

  @Test
  void isRaisedOnTheSideThatIsTooLow() {
    lab.standing(Orders.BARE);
    lab.plane.table("orders").warmth().grows(30_000, 4_000);

    lab.apply(Orders.BARE.with(WARM));

    assertThat(lab.updates()).containsExactly(update().warmThroughput(units(null, 8_000L)).build());
  }

  /** What grows past the wish during the run is done; a smaller number would be refused. */
  @Test
  void thatGrowsPastTheWishMeanwhileIsDone() {
    lab.standing(Orders.BARE);
    var warmth = lab.plane.table("orders").warmth();
    lab.dynamoDb.before("UpdateTable", 1, () -> warmth.grows(50_000, 50_000));
    var spec = Orders.BARE.with(WARM);

    assertThat(lab.apply(spec).kind()).isEqualTo(Outcome.Kind.ADOPTED);
    assertThat(lab.provisioner().verify(spec).kind()).isEqualTo(Outcome.Kind.UNCHANGED);
  }

  @Test
  void thatIsAskedForAndOutgrownIsDone() {
    lab.standing(Orders.BARE);
    var warmth = lab.plane.table("orders").warmth();
    lab.dynamoDb.before("DescribeTable", 4, () -> warmth.grows(50_000, 50_000));

    assertThat(lab.apply(Orders.BARE.with(WARM)).kind()).isEqualTo(Outcome.Kind.UPDATED);
    assertThat(lab.dynamoDb.count("UpdateTable")).isEqualTo(1);
  }

  @Test
  void ofAnIndexIsACallOfItsOwnWithAPermitOfItsOwn() {
    lab.standing(INDEXED);
    var spec = INDEXED.with(WARM.index("by-mail", i -> i.read(15_000)));

    var plan = lab.provisioner().plan(spec);
    lab.apply(spec);

    assertThat(plan.permits())
        .containsExactly(
            Permit.raiseWarmThroughput("orders"), Permit.raiseWarmThroughput("orders", "by-mail"));
    assertThat(plan.steps()).allMatch(step -> step.effect() == Effect.ONE_WAY);
    assertThat(lab.updates())
        .containsExactly(
            update().warmThroughput(units(20_000L, 8_000L)).build(),
            update()
                .globalSecondaryIndexUpdates(
                    GlobalSecondaryIndexUpdate.builder()
                        .update(u -> u.indexName("by-mail").warmThroughput(units(15_000L, null)))
                        .build())
                .build());
  }

  /** It is made with the index, so that there is nothing to raise, and no permit. */
  @Test
  void ofAnIndexThatIsAddedGoesWithIt() {
    lab.standing(Orders.BARE);
    var spec = INDEXED.with(TableWarmThroughput.of().index("by-mail", 15_000, 5_000));

    var plan = lab.provisioner().plan(spec);
    lab.provisioner().apply(plan);

    assertThat(plan.steps()).extracting(Step::title).containsExactly("add global index by-mail");
    assertThat(plan.text()).contains("+ warmThroughput.indexes[by-mail].read: at least 15000");
    assertThat(lab.updates().get(0).globalSecondaryIndexUpdates().get(0).create().warmThroughput())
        .isEqualTo(units(15_000L, 5_000L));
    assertThat(lab.provisioner().verify(spec).kind()).isEqualTo(Outcome.Kind.UNCHANGED);
  }

  /** Raising it for an index that is about to go would be paid for nothing. */
  @Test
  void ofAnIndexThatIsBuiltAnewGoesWithTheNewOne() {
    lab.standing(INDEXED);
    var spec =
        Orders.BARE
            .globalIndex("by-mail", i -> i.partitionKey("mail", STRING).projectingKeysOnly())
            .with(TableWarmThroughput.of().index("by-mail", 15_000, 5_000));

    var plan = lab.provisioner().plan(spec);

    assertThat(plan.steps())
        .extracting(Step::title)
        .containsExactly(
            "remove global index by-mail, to build it anew", "add global index by-mail");
    assertThat(lab.apply(spec).kind()).isEqualTo(Outcome.Kind.UPDATED);
    assertThat(lab.provisioner().verify(spec).kind()).isEqualTo(Outcome.Kind.UNCHANGED);
  }

  @Test
  void thatIsLeftOutIsNotSaidWithAnIndexEither() {
    var spec = INDEXED.with(WARM.index("by-mail", 15_000, 5_000));
    var emulator =
        lab.provisioner(
            b -> b.leaveOut(TableWarmThroughput.WARM_THROUGHPUT, "the emulator has none"));

    emulator.createMissing(spec);

    var request = lab.dynamoDb.requests(CreateTableRequest.class).get(0);
    assertThat(request.warmThroughput()).isNull();
    assertThat(request.globalSecondaryIndexes().get(0).warmThroughput()).isNull();
    assertThat(emulator.plan(spec).text())
        .contains("left out: warmThroughput (the emulator has none)");
  }

  /** DynamoDB takes other changes meanwhile, and the new index may be built as long. */
  @Test
  void isRaisedBesideOtherChanges() {
    lab.standing(Orders.BARE);
    var spec = INDEXED.with(WARM);
    var begun = lab.time.now();

    lab.apply(spec);

    assertThat(Duration.between(begun, lab.time.now())).isLessThan(Duration.ofMinutes(10));
    assertThat(lab.provisioner().verify(spec).kind()).isEqualTo(Outcome.Kind.UNCHANGED);
  }

  @Test
  void waitsForASwitchOfBillingWhichMayBeEnough() {
    lab.standing(Orders.BARE.provisioned(5, 5));

    var steps = lab.provisioner().plan(Orders.BARE.onDemand().with(WARM)).steps();

    assertThat(steps)
        .extracting(Step::title)
        .containsExactly("change billing", "raise the warm throughput of the table");
    assertThat(steps.get(1).after()).containsExactly(1);
  }

  private static WarmThroughput units(Long read, Long write) {
    return WarmThroughput.builder().readUnitsPerSecond(read).writeUnitsPerSecond(write).build();
  }

  private static UpdateTableRequest.Builder update() {
    return UpdateTableRequest.builder().tableName("orders");
  }
}
