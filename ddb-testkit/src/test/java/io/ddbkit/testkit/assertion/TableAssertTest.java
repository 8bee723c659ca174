package io.ddbkit.testkit.assertion;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static io.ddbkit.testkit.assertion.DdbAssertions.assertThat;
import static io.ddbkit.testkit.assertion.DdbAssertions.assertThatTable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.report.ControlPlaneException;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.testkit.TestDatabase;
import io.ddbkit.testkit.engine.EmbeddedEngine;
import io.ddbkit.testkit.fault.Fault;
import io.ddbkit.testkit.fault.Faults;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TimeToLive;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;

class TableAssertTest {
  private static final TableSpec BARE = TableSpec.named("orders").partitionKey("id", STRING);
  private static final TableSpec ORDERS =
      BARE.globalIndex(
              "by-status",
              index ->
                  index.partitionKey("status", STRING).sortKey("at", NUMBER).projecting("total"))
          .with(Streams.of(Streams.View.NEW_IMAGE), TimeToLive.on("expiresAt"));

  private final TestDatabase database = new TestDatabase();

  private TableAssert orders() {
    return assertThatTable(database.client(), "orders");
  }

  @Test
  void findsTheTableAsItWasSaid() {
    database.provisioner().createMissing(ORDERS);

    assertThatTable(database.client(), ORDERS)
        .exists()
        .matchesItsSpec()
        .matches(BARE)
        .hasGlobalIndex(
            "by-status",
            index -> index.partitionKey("status", STRING).sortKey("at", NUMBER).projecting("total"))
        .hasNoGlobalIndex("by-mail")
        .hasStream(Streams.View.NEW_IMAGE)
        .hasTimeToLive("expiresAt")
        .plan()
        .isEmpty()
        .hasNothingUnmanaged();
  }

  @Test
  void findsWhatIsNotThere() {
    orders().isAbsent();
    database.provisioner().createMissing(BARE);

    orders().exists().hasNoStream().hasNoTimeToLive().hasNoGlobalIndex("by-status");
  }

  @Test
  void leavesOutWhatTheProvisionerLeavesOut() {
    database.provisioner().createMissing(BARE.with(Protection.deletionProtectionAndRecovery()));

    assertThatTable(database.provisioner(), BARE.with(Protection.deletionProtectionAndRecovery()))
        .matchesItsSpec()
        .plan()
        .leavesOut(Protection.RECOVERY);
  }

  @Test
  void namesTheEngine() {
    try (var engine = EmbeddedEngine.start();
        var space = engine.space()) {
      assertThatTable(space, BARE).isAbsent();
      assertThat(Failing.message(() -> assertThatTable(space, BARE).exists()))
          .contains("table orders at embedded engine, http://127.0.0.1:PORT");
    }
  }

  @Test
  void tellsTheDifferenceAsAPlanDoes() {
    database.provisioner().createMissing(BARE.with(Streams.of(Streams.View.KEYS_ONLY)));

    assertThat(Failing.message(() -> assertThatTable(database.client(), ORDERS).matchesItsSpec()))
        .startsWith(
            """

            table orders at http://127.0.0.1:PORT
            expected the table of the spec, but it differs

            orders:\s""")
        .contains("    ~ stream: on -> off")
        .contains("    + stream.view: NEW_IMAGE")
        .contains("    + globalIndexes[by-status]")
        .contains("    + timeToLive.attribute: expiresAt")
        .endsWith("-> change the spec, or apply the plan: provisioner.apply(plan)");
  }

  @Test
  void tellsThatThereIsNoTable() {
    assertThat(Failing.message(() -> assertThatTable(database.client(), BARE).matchesItsSpec()))
        .contains("expected the table of the spec, but there is none")
        .contains("orders: 1 step")
        .contains("or check the endpoint, the region and the access key");
    assertThat(Failing.message(() -> orders().exists()))
        .isEqualTo(
            """

            table orders at http://127.0.0.1:PORT
            expected a table, but there is none

              no table orders

            -> create it: TableProvisioner.createMissing(spec); or check the endpoint, the region and the\
             access key""");
    assertThat(Failing.message(() -> orders().hasTimeToLive("expiresAt")))
        .contains("expected a table, but there is none");
  }

  @Test
  void tellsThatThereIsATable() {
    database.provisioner().createMissing(BARE);

    assertThat(Failing.message(() -> orders().as("after the test").isAbsent()))
        .startsWith("[after the test]")
        .contains("expected no such table, but it exists\n\n  arn:aws:ARN ACTIVE\n");
  }

  @Test
  void tellsHowAnIndexDiffers() {
    database.provisioner().createMissing(ORDERS);

    assertThat(
            Failing.message(
                () ->
                    orders()
                        .hasGlobalIndex(
                            "by-status",
                            index -> index.partitionKey("status", STRING).projectingKeysOnly())))
        .contains("expected global index by-status, but it differs")
        .contains("  ~ globalIndexes[by-status].sortKeys")
        .contains("  ~ globalIndexes[by-status].projection");
    assertThat(
            Failing.message(
                () -> orders().hasGlobalIndex("by-mail", i -> i.partitionKey("mail", STRING))))
        .contains("  + globalIndexes[by-mail].partitionKeys");
    assertThat(Failing.message(() -> orders().hasNoGlobalIndex("by-status")))
        .contains("expected no global index by-status, but there is one");
  }

  @Test
  void tellsHowStreamAndTimeToLiveDiffer() {
    database.provisioner().createMissing(ORDERS);

    assertThat(Failing.message(() -> orders().hasStream(Streams.View.KEYS_ONLY)))
        .contains("expected a stream of KEYS_ONLY, but it differs")
        .contains("  ~ stream.view: NEW_IMAGE -> KEYS_ONLY");
    assertThat(Failing.message(() -> orders().hasNoStream())).contains("  ~ stream: ");
    assertThat(Failing.message(() -> orders().hasTimeToLive("ttl")))
        .contains("  ~ timeToLive.attribute: expiresAt -> ttl");
    assertThat(Failing.message(() -> orders().hasNoTimeToLive())).contains("  ~ timeToLive: ");
  }

  @Test
  void tellsWhereItCouldNotRead() {
    var faults = new Faults(Fault.accessDenied().always());
    try (var client = faults.into(database.clientBuilder()).build()) {
      assertThatThrownBy(() -> assertThatTable(client, BARE).matchesItsSpec())
          .isInstanceOf(AssertionError.class)
          .hasCauseInstanceOf(ControlPlaneException.class)
          .hasMessageContaining("table orders at http://127.0.0.1:")
          .hasMessageContaining("expected to read the table, but it could not be read")
          .hasMessageContaining("  orders: dynamodb:DescribeTable at ")
          .hasMessageContaining("-> check that the engine runs");
    }
  }

  @Test
  void tellsThatAnIndexIsNotReady() {
    database.provisioner().createMissing(ORDERS);
    var builder = database.clientBuilder();
    builder.overrideConfiguration(c -> c.addExecutionInterceptor(new UnderConstruction()));
    try (var client = builder.build()) {
      assertThat(
              Failing.message(
                  () ->
                      assertThatTable(client, "orders")
                          .hasGlobalIndex(
                              "by-status",
                              index ->
                                  index
                                      .partitionKey("status", STRING)
                                      .sortKey("at", NUMBER)
                                      .projecting("total"))))
          .contains("expected global index by-status, but it is not ready\n\n  globalIndexes: ")
          .contains("CREATING")
          .endsWith("-> wait for it: TableProvisioner.createMissing(spec)");
    }
  }

  /** Shows every index as being made, which DynamoDB Local does for a moment only. */
  private static final class UnderConstruction implements ExecutionInterceptor {
    @Override
    public SdkResponse modifyResponse(
        Context.ModifyResponse context, ExecutionAttributes attributes) {
      if (!(context.response() instanceof DescribeTableResponse answer)) {
        return context.response();
      }
      var indexes =
          answer.table().globalSecondaryIndexes().stream()
              .map(index -> index.toBuilder().indexStatus(IndexStatus.CREATING).build())
              .toList();
      return answer.toBuilder()
          .table(answer.table().toBuilder().globalSecondaryIndexes(indexes).build())
          .build();
    }
  }

  @Test
  void needsASpecToMatch() {
    assertThatThrownBy(() -> orders().matchesItsSpec())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no spec was given: use matches(TableSpec)");
    assertThatThrownBy(() -> orders().plan()).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void judgesPlans() {
    var create = database.provisioner().plan(ORDERS);
    assertThat(create)
        .isNotEmpty()
        .createsTheTable()
        .hasStepFor(Streams.STREAM)
        .hasStepFor(TimeToLive.TIME_TO_LIVE)
        .hasNoStepFor(Protection.RECOVERY)
        .changes(CoreSettings.GLOBAL_INDEXES.path().entry("by-status"))
        .doesNotChange(CoreSettings.GLOBAL_INDEXES.path().entry("by-mail"))
        .hasNothingDestructive()
        .hasNothingUnmanaged()
        .leavesNothingOut();

    assertThat(Failing.message(() -> assertThat(create).isEmpty()))
        .startsWith(
            "\nplan for orders\nexpected nothing to do, but the plan is\n\norders: 2 steps (2 to add, ");
    assertThat(Failing.message(() -> assertThat(create).hasNoStepFor(Streams.STREAM)))
        .contains("expected no step for stream, but the plan is");
    assertThat(Failing.message(() -> assertThat(create).hasStepFor(Protection.RECOVERY)))
        .contains("expected a step for ");
    var mail = CoreSettings.GLOBAL_INDEXES.path().entry("by-mail");
    assertThat(Failing.message(() -> assertThat(create).changes(mail)))
        .contains("expected a change at globalIndexes[by-mail], but the plan is");
    assertThat(Failing.message(() -> assertThat(create).doesNotChange(Streams.STREAM.path())))
        .contains("expected no change at stream");
    assertThat(Failing.message(() -> assertThat(create).isDestructiveFor(Streams.STREAM)))
        .contains("expected a step for stream that is destructive");
    assertThat(Failing.message(() -> assertThat(create).leavesOut(Streams.STREAM)))
        .contains("expected stream left out");
  }

  @Test
  void judgesPlansOverStandingTables() {
    database.provisioner().createMissing(ORDERS);
    var other =
        TableSpec.named("orders")
            .partitionKey("number", NUMBER)
            .globalIndex("by-mail", index -> index.partitionKey("mail", STRING))
            .with(Protection.deletionProtectionAndRecovery());

    var plan = database.provisioner().plan(other);

    assertThat(plan).isDestructiveFor(CoreSettings.PRIMARY_KEY).leavesOut(Protection.RECOVERY);
    assertThat(Failing.message(() -> assertThat(plan).hasNothingDestructive()))
        .contains("expected nothing destructive")
        .contains("would lose the table and its items");
    assertThat(Failing.message(() -> assertThat(plan).hasNothingUnmanaged()))
        .contains("expected nothing unmanaged")
        .contains("not in the spec, would be lost: globalIndexes[by-status]");
    assertThat(Failing.message(() -> assertThat(plan).leavesNothingOut()))
        .contains("expected nothing left out")
        .contains("left out: ");
    assertThat(Failing.message(() -> assertThat(plan).createsTheTable()))
        .contains("expected a step that creates the table");
    var unchanged = database.provisioner().plan(ORDERS);
    assertThat(Failing.message(() -> assertThat(unchanged).isNotEmpty()))
        .contains("expected something to do, but the plan is\n\norders: no changes\n");
  }
}
