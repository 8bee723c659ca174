package io.ddbkit.benchmark;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.provisioner.governor.Governor;
import io.ddbkit.provisioner.time.Scheduler;
import io.ddbkit.provisioner.time.Workers;
import io.ddbkit.testkit.simulated.SimulatedEngine;
import io.ddbkit.testkit.simulated.SimulatedSpace;
import io.ddbkit.testkit.simulated.setting.Delays;
import io.ddbkit.testkit.simulated.setting.Lags;
import io.ddbkit.testkit.simulated.setting.Rates;
import io.ddbkit.testkit.simulated.setting.Runs;
import io.ddbkit.testkit.simulated.setting.SimulatedSettings;
import io.ddbkit.testkit.simulated.setting.Span;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** An account of the simulated engine, whose time is virtual: what is counted in it is exact. */
final class VirtualAccount implements AutoCloseable {
  /** How long a call takes: 10 ms. */
  static final Duration CALL = Duration.ofMillis(10);

  /**
   * Nothing takes time but calls and what a row says, no answer is late, and there are no rates: so
   * the limit of a row follows from what the row says.
   */
  static final SimulatedSettings PUNCTUAL =
      SimulatedSettings.DEFAULTS
          .without(Runs.SPEED)
          .with(Delays.CALL, Span.always(CALL))
          .without(Delays.CREATE_TABLE_INDEX)
          .without(Delays.TIME_TO_LIVE)
          .without(Delays.RECOVERY)
          .without(Lags.DESCRIBE)
          .without(Lags.LIST)
          .without(Lags.TAGS)
          .without(Lags.POLICY)
          .without(Rates.CHANGES)
          .without(Rates.DESCRIBE_TABLE)
          .without(Rates.TAGS)
          .without(Rates.LIST_TAGS)
          .without(Rates.TIME_TO_LIVE)
          .without(Rates.DESCRIBE_TIME_TO_LIVE)
          .without(Rates.RECOVERY);

  private final SimulatedEngine engine;
  private final SimulatedSpace space;
  private final CallLog calls;
  private final DynamoDbClient client;

  VirtualAccount(SimulatedSettings settings) {
    this(settings, (account, override) -> override);
  }

  VirtualAccount(SimulatedSettings settings, Retries retries) {
    engine = SimulatedEngine.start(settings);
    space = engine.space("benchmark");
    calls = new CallLog(space.scheduler());
    var builder = space.clientBuilder();
    var override = builder.overrideConfiguration().toBuilder().addExecutionInterceptor(calls);
    client = builder.overrideConfiguration(retries.set(space, override).build()).build();
  }

  /** How a client tries again. */
  @FunctionalInterface
  interface Retries {
    ClientOverrideConfiguration.Builder set(
        SimulatedSpace space, ClientOverrideConfiguration.Builder override);
  }

  /** An account in which tables are CREATING for this long. */
  static SimulatedSettings creatingFor(Duration time) {
    return PUNCTUAL.with(Delays.CREATE_TABLE, Span.always(time));
  }

  TableProvisioner provisioner() {
    return provisioner(Governing.NOTHING);
  }

  TableProvisioner provisioner(Governing governing) {
    var governor = governing.apply(Governor.builder().scheduler(scheduler())).build();
    return space.provisioner().toBuilder().dynamoDb(client).governor(governor).build();
  }

  DynamoDbClient client() {
    return client;
  }

  Scheduler scheduler() {
    return space.scheduler();
  }

  CallLog calls() {
    return calls;
  }

  /** How much virtual time some work takes; what was called before it is forgotten. */
  Duration elapsed(Runnable work) {
    calls.clear();
    var began = scheduler().now();
    work.run();
    return Duration.between(began, scheduler().now());
  }

  /** Does all of this at once, each on a thread of its own. */
  void sideBySide(List<Runnable> tasks) {
    try {
      new Workers(scheduler(), tasks.size()).run(tasks);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts a benchmark", e);
    }
  }

  @Override
  public void close() {
    client.close();
    engine.close();
  }
}
