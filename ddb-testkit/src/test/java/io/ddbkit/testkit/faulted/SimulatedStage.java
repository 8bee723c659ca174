package io.ddbkit.testkit.faulted;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.provisioner.time.Scheduler;
import io.ddbkit.testkit.simulated.SimulatedEngine;
import io.ddbkit.testkit.simulated.SimulatedSpace;
import io.ddbkit.testkit.simulated.setting.Delays;
import io.ddbkit.testkit.simulated.setting.Runs;
import io.ddbkit.testkit.simulated.setting.SimulatedSettings;
import io.ddbkit.testkit.simulated.setting.Span;
import java.time.Duration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** An account of the simulated engine: its time is virtual, and a seed decides all chance. */
final class SimulatedStage implements Stage {
  /** What takes minutes takes seconds, so that there are few reads to fail. */
  private static final SimulatedSettings QUICK =
      SimulatedSettings.DEFAULTS
          .with(Delays.INDEX_ALLOCATION, seconds(1))
          .with(Delays.INDEX_BACKFILL, seconds(3))
          .with(Delays.VECTOR_ALLOCATION, seconds(1))
          .with(Delays.VECTOR_BACKFILL, seconds(3))
          .with(Delays.TIME_TO_LIVE, seconds(1))
          .with(Delays.TO_PROVISIONED, seconds(4))
          .with(Delays.TO_ON_DEMAND, seconds(4))
          .with(Delays.WARM_THROUGHPUT, seconds(4))
          .with(Delays.ENCRYPTION, seconds(3))
          .with(Delays.KINESIS, seconds(2))
          .with(Delays.KINESIS_PRECISION, seconds(3));

  private final SimulatedEngine engine;
  private final SimulatedSpace space;

  private SimulatedStage(SimulatedSettings settings) {
    engine = SimulatedEngine.start(settings);
    space = engine.space("shop");
  }

  static SimulatedStage quick(long seed) {
    return new SimulatedStage(QUICK.with(Runs.SEED, seed));
  }

  /** As slow as AWS is. */
  static SimulatedStage usual(long seed) {
    return new SimulatedStage(SimulatedSettings.DEFAULTS.with(Runs.SEED, seed));
  }

  private static Span seconds(int count) {
    return Span.always(Duration.ofSeconds(count));
  }

  Scheduler scheduler() {
    return space.scheduler();
  }

  @Override
  public DynamoDbClientBuilder clientBuilder() {
    return space.clientBuilder();
  }

  @Override
  public TableProvisioner provisioner(DynamoDbClient client) {
    return space.provisioner().toBuilder().dynamoDb(client).build();
  }

  @Override
  public void age() {
    space.clock().pass(Duration.ofDays(1));
  }

  @Override
  public void restart() {
    space.clock().pass(Duration.ofSeconds(5));
  }

  @Override
  public boolean refusesWhatIsUnderWay() {
    return true;
  }

  @Override
  public void close() {
    engine.close();
  }
}
