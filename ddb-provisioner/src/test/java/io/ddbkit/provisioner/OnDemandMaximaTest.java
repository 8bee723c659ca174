package io.ddbkit.provisioner;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.OnDemand;
import io.ddbkit.traits.ProvisionedCapacity;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** Maxima of a table on demand and of its indexes: set, changed, and taken away. */
class OnDemandMaximaTest {
  private static final TableSpec INDEXED =
      Orders.BARE.globalIndex("by-mail", i -> i.partitionKey("mail", STRING));
  private static final TableSpec CAPPED =
      INDEXED.with(OnDemand.on().max(100, 50).index("by-mail", 40, 20));

  private final ProvisionerFixture lab = new ProvisionerFixture();

  @Test
  void areTakenAwayFromTheTableAndThenFromItsIndex() {
    lab.standing(CAPPED);
    var spec =
        INDEXED.with(
            OnDemand.on().withoutMax().index("by-mail", i -> i.withoutRead().withoutWrite()));

    assertThat(lab.provisioner().plan(spec).text())
        .isEqualTo(
            """
            orders: 2 steps (0 to add, 2 to change, 0 to remove; about 4 s)
              1 change the on-demand maxima of the table   [in place, about 2 s]
                  ~ billing.maxRead: 100 -> no maximum
                  ~ billing.maxWrite: 50 -> no maximum
              2 change the on-demand maxima of index by-mail   [in place, about 2 s, after 1]
                  ~ billing.indexes[by-mail].read: 40 -> no maximum
                  ~ billing.indexes[by-mail].write: 20 -> no maximum
            """);
    lab.apply(spec);

    assertThat(lab.updates())
        .containsExactly(
            update().onDemandThroughput(maxima(-1L, -1L)).build(),
            update().globalSecondaryIndexUpdates(index(maxima(-1L, -1L))).build());
    assertThat(lab.provisioner().verify(spec).kind()).isEqualTo(Outcome.Kind.UNCHANGED);
  }

  @Test
  void stayWhereNobodySpeaksOfThem() {
    lab.standing(CAPPED);

    assertThat(lab.provisioner().plan(INDEXED.with(OnDemand.on())).isEmpty()).isTrue();
  }

  @Test
  void areTakenAwayOneByOne() {
    lab.standing(CAPPED).apply(INDEXED.with(OnDemand.on().withoutMaxRead()));

    assertThat(lab.updates())
        .containsExactly(update().onDemandThroughput(maxima(-1L, 50L)).build());
  }

  @Test
  void thatAreNotThereAreNotTakenAway() {
    lab.standing(INDEXED);
    var spec =
        INDEXED.with(OnDemand.on().withoutMax().index("by-mail", i -> i.withoutRead().write(5)));

    lab.apply(spec);

    assertThat(lab.updates())
        .containsExactly(update().globalSecondaryIndexUpdates(index(maxima(null, 5L))).build());
  }

  /** A new table has none anyway, and CreateTable refuses to be told so. */
  @Test
  void thatAreNoneAreNotSaidToANewTable() {
    var spec = INDEXED.with(OnDemand.on().withoutMax().index("by-mail", i -> i.withoutRead()));

    lab.provisioner().createMissing(spec);

    var request = lab.dynamoDb.requests(CreateTableRequest.class).get(0);
    assertThat(request.onDemandThroughput()).isNull();
    assertThat(request.globalSecondaryIndexes().get(0).onDemandThroughput()).isNull();
    assertThat(lab.provisioner().verify(spec).kind()).isEqualTo(Outcome.Kind.UNCHANGED);
  }

  /** A switch drops what there was; those of the table may go with it, those of an index after. */
  @Test
  void areSetAgainByASwitchOfBilling() {
    lab.standing(INDEXED.with(ProvisionedCapacity.of(5, 5).index("by-mail", 5, 5)));

    assertThat(lab.provisioner().plan(CAPPED).steps())
        .extracting(Step::title)
        .containsExactly("switch to on-demand", "change the on-demand maxima of index by-mail");
    lab.apply(CAPPED);

    assertThat(lab.updates())
        .containsExactly(
            update()
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .onDemandThroughput(maxima(100L, 50L))
                .build(),
            update().globalSecondaryIndexUpdates(index(maxima(40L, 20L))).build());
    assertThat(lab.provisioner().verify(CAPPED).kind()).isEqualTo(Outcome.Kind.UNCHANGED);
  }

  @Test
  void ofAnIndexWaitForTheSwitchForAReason() {
    lab.standing(INDEXED.provisioned(5, 5));

    assertThat(((Step.Apply) lab.provisioner().plan(CAPPED).steps().get(1)).because())
        .singleElement()
        .asString()
        .startsWith(
            "after 1 (switch to on-demand) because an index has maxima only while its table");
  }

  @Test
  void thatAreNoneAddNothingToASwitch() {
    lab.standing(INDEXED.provisioned(5, 5));

    lab.apply(INDEXED.with(OnDemand.on().withoutMax().index("by-mail", i -> i.withoutRead())));

    assertThat(lab.updates())
        .containsExactly(update().billingMode(BillingMode.PAY_PER_REQUEST).build());
  }

  @Test
  void ofSeveralIndexesGoInOneCall() {
    var two = INDEXED.globalIndex("by-day", i -> i.partitionKey("day", STRING));
    lab.standing(two);

    var spec = two.with(OnDemand.on().index("by-mail", 4, 2).index("by-day", 4, 2));

    assertThat(lab.provisioner().plan(spec).steps())
        .extracting(Step::title)
        .containsExactly("change the on-demand maxima of indexes by-day, by-mail");
    assertThat(lab.apply(spec).kind()).isEqualTo(Outcome.Kind.UPDATED);
    assertThat(lab.updates()).hasSize(1);
  }

  private static UpdateTableRequest.Builder update() {
    return UpdateTableRequest.builder().tableName("orders");
  }

  private static GlobalSecondaryIndexUpdate index(OnDemandThroughput maxima) {
    return GlobalSecondaryIndexUpdate.builder()
        .update(u -> u.indexName("by-mail").onDemandThroughput(maxima))
        .build();
  }

  private static OnDemandThroughput maxima(Long read, Long write) {
    return OnDemandThroughput.builder()
        .maxReadRequestUnits(read)
        .maxWriteRequestUnits(write)
        .build();
  }
}
