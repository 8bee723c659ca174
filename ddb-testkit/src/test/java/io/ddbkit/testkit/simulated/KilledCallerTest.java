package io.ddbkit.testkit.simulated;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static io.ddbkit.testkit.assertion.DdbAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.testkit.fault.CallerKilledError;
import io.ddbkit.testkit.fault.Fault;
import io.ddbkit.testkit.fault.Faults;
import io.ddbkit.testkit.simulated.setting.Delays;
import io.ddbkit.testkit.simulated.setting.SimulatedSettings;
import io.ddbkit.testkit.simulated.setting.Span;
import io.ddbkit.traits.DeletionProtection;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TimeToLive;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A process that provisions dies between two calls, wherever that is; the next one finds what it
 * left, and finishes it.
 */
class KilledCallerTest {
  private static final TableSpec BARE =
      TableSpec.named("orders").partitionKey("customer", STRING).sortKey("placedAt", NUMBER);

  private static final TableSpec ORDERS =
      BARE.globalIndex("by-mail", index -> index.partitionKey("mail", STRING))
          .with(Streams.on(), TimeToLive.on("expiresAt"), DeletionProtection.on());

  /** What takes long takes few looks, so that there are few calls to die after. */
  private static final SimulatedSettings QUICK =
      SimulatedSettings.DEFAULTS
          .with(Delays.INDEX_ALLOCATION, Span.always(Duration.ofSeconds(1)))
          .with(Delays.INDEX_BACKFILL, Span.always(Duration.ofSeconds(3)))
          .with(Delays.TIME_TO_LIVE, Span.always(Duration.ofSeconds(1)));

  private static DynamoDbClient client(SimulatedSpace space, Faults faults) {
    return faults.into(space.clientBuilder()).build();
  }

  private static TableProvisioner provisioner(SimulatedSpace space, DynamoDbClient client) {
    return space.provisioner().toBuilder().dynamoDb(client).build();
  }

  private static void create(TableProvisioner provisioner) {
    provisioner.createMissing(ORDERS);
  }

  private static void change(TableProvisioner provisioner) {
    provisioner.apply(provisioner.plan(ORDERS), Permit.deleteExpiredItems("orders"));
  }

  /** How many calls it takes where nobody dies. */
  private static int calls(boolean stands, Consumer<TableProvisioner> run) {
    var calls = new ArrayList<String>();
    try (var engine = SimulatedEngine.start(QUICK)) {
      var space = standing(engine, stands);
      var builder = space.clientBuilder();
      builder.overrideConfiguration(
          builder.overrideConfiguration().toBuilder()
              .addExecutionInterceptor(new Names(calls))
              .build());
      try (var client = builder.build()) {
        run.accept(provisioner(space, client));
      }
    }
    return calls.size();
  }

  private static SimulatedSpace standing(SimulatedEngine engine, boolean stands) {
    var space = engine.space("shop");
    if (stands) {
      space.provisioner().createMissing(BARE);
    }
    return space;
  }

  private static void isFinishedByTheNext(
      boolean stands, Consumer<TableProvisioner> run, int last) {
    try (var engine = SimulatedEngine.start(QUICK)) {
      var space = standing(engine, stands);
      var faults = new Faults(Fault.callerKilled().atCall(last));
      try (var client = client(space, faults)) {
        var dies = provisioner(space, client);
        assertThatExceptionOfType(CallerKilledError.class).isThrownBy(() -> run.accept(dies));
      }
      assertThat(faults).haveNonePending();

      run.accept(space.provisioner());

      assertThat(space.provisioner().plan(ORDERS)).isEmpty();
      assertThat(space.client().listTables().tableNames()).containsExactly("orders");
    }
  }

  private static Stream<DynamicTest> afterEachCall(boolean stands, Consumer<TableProvisioner> run) {
    int calls = calls(stands, run);
    assertThat(calls).isGreaterThan(5);
    return IntStream.rangeClosed(1, calls)
        .mapToObj(
            last ->
                DynamicTest.dynamicTest(
                    "killed after call " + last, () -> isFinishedByTheNext(stands, run, last)));
  }

  @TestFactory
  Stream<DynamicTest> aCreationIsFinishedByTheNextRun() {
    return afterEachCall(false, KilledCallerTest::create);
  }

  @TestFactory
  Stream<DynamicTest> aChangeIsFinishedByTheNextRun() {
    return afterEachCall(true, KilledCallerTest::change);
  }

  /** The call that was the last is carried out; none is sent after it, by none of its clients. */
  @Test
  void whoWasKilledMakesNoMoreCalls() {
    try (var account = new Account()) {
      var faults = new Faults(Fault.callerKilled().on("CreateTable"));
      try (var one = client(account.space, faults);
          var other = client(account.space, faults)) {
        assertThatExceptionOfType(CallerKilledError.class)
            .isThrownBy(
                () ->
                    one.createTable(Account.table("orders").billingMode("PAY_PER_REQUEST").build()))
            .withMessage(
                "The caller was killed after call 1, CreateTable, and makes no more calls [injected"
                    + " by ddbkit]. Start the next one with a client that does not meet this"
                    + " fault.");
        assertThatExceptionOfType(CallerKilledError.class)
            .isThrownBy(() -> other.deleteTable(r -> r.tableName("orders")));
      }
      assertThat(account.status("orders")).isEqualTo("CREATING");
    }
  }

  /** Several tables side by side: the process has one life. */
  @Test
  void allTablesOfAProcessEndWithIt() {
    var specs =
        IntStream.range(0, 10)
            .mapToObj(i -> ORDERS.toBuilder().name("orders-" + i).build())
            .toList();
    try (var engine = SimulatedEngine.start(QUICK)) {
      var space = engine.space("shop");
      dies(space, specs, Fault.callerKilled().on("DescribeTable"));
      space.clock().pass(Duration.ofMinutes(2)); // a run that went on would have all by now
      assertThat(space.client().listTables().tableNames()).hasSizeLessThan(specs.size());

      dies(space, specs, Fault.callerKilled().on("CreateTable").atCall(4));
      space.provisioner().createMissing(specs);
      assertThat(specs).allSatisfy(spec -> assertThat(space.provisioner().plan(spec)).isEmpty());
    }
  }

  private static void dies(SimulatedSpace space, List<TableSpec> specs, Fault fault) {
    try (var client = client(space, new Faults(fault))) {
      assertThatExceptionOfType(CallerKilledError.class)
          .isThrownBy(() -> provisioner(space, client).createMissing(specs));
    }
  }

  private record Names(List<String> calls) implements ExecutionInterceptor {
    @Override
    public void beforeTransmission(Context.BeforeTransmission call, ExecutionAttributes told) {
      calls.add(told.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
    }
  }
}
