package io.ddbkit.testkit.faulted;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.provisioner.plan.TablePlan;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.report.ProvisioningEvent;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.testkit.fault.CallerKilledError;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** A database in which the table of a scenario stands, and the runs that change it. */
final class Bench implements AutoCloseable {
  private final Scenario scenario;
  private final Stage stage;
  private final Ledger ledger = new Ledger();

  Bench(Scenario scenario, Stage stage) {
    this.scenario = scenario;
    this.stage = stage;
    scenario.before().ifPresent(this::isStanding);
  }

  private void isStanding(TableSpec spec) {
    try (var client = stage.clientBuilder().build()) {
      stage.provisioner(client).createMissing(spec);
    }
    stage.age();
  }

  /**
   * How a run ended.
   *
   * @param outcome empty: it ended with a failure
   * @param failure empty: it did not fail
   * @param events what it told
   */
  record Ended(
      Optional<Outcome> outcome, Optional<Throwable> failure, List<ProvisioningEvent> events) {
    private static Ended of(
        @Nullable Outcome outcome, @Nullable Throwable failure, List<ProvisioningEvent> events) {
      return new Ended(
          Optional.ofNullable(outcome), Optional.ofNullable(failure), List.copyOf(events));
    }
  }

  /** The run of a process that is started after the one before has ended. */
  Ended next() {
    stage.restart();
    return run();
  }

  /** A run that nothing befalls. */
  Ended run() {
    return run(builder -> builder);
  }

  /** A run beside others that do the same. */
  Ended race() {
    return run(builder -> builder, scenario::runBesideOthers);
  }

  /** A run with a client of its own. */
  Ended run(UnaryOperator<DynamoDbClientBuilder> befalls) {
    return run(befalls, scenario::run);
  }

  private Ended run(
      UnaryOperator<DynamoDbClientBuilder> befalls, Function<TableProvisioner, Outcome> work) {
    var events = new CopyOnWriteArrayList<ProvisioningEvent>();
    try (var client = Clients.with(befalls.apply(stage.clientBuilder()), ledger).build()) {
      var provisioner = stage.provisioner(client).toBuilder().addListener(events::add).build();
      return Ended.of(work.apply(provisioner), null, events);
    } catch (RuntimeException | CallerKilledError failure) {
      return Ended.of(null, failure, events);
    }
  }

  /** What is left to do. */
  TablePlan left() {
    try (var client = stage.clientBuilder().build()) {
      return stage.provisioner(client).plan(scenario.after());
    }
  }

  Scenario scenario() {
    return scenario;
  }

  Stage stage() {
    return stage;
  }

  Ledger ledger() {
    return ledger;
  }

  @Override
  public void close() {
    stage.close();
  }
}
