package io.ddbkit.testkit.simulated;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.testkit.simulated.setting.Rate;
import io.ddbkit.testkit.simulated.setting.Rates;
import io.ddbkit.testkit.simulated.setting.Runs;
import io.ddbkit.testkit.simulated.setting.SimulatedSettings;
import io.ddbkit.traits.DeletionProtection;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TimeToLive;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Ten tables at a time side by side, and more: two runs with one seed make the same calls at the
 * same instants; another seed makes others.
 */
class RepeatableRunsTest {
  private static final int TABLES = 12;

  /** So slow that calls are throttled, and the SDK's own retries are part of the run. */
  private static final SimulatedSettings SLOW =
      SimulatedSettings.DEFAULTS.with(Rates.CHANGES, new Rate(2, 3));

  private static List<String> run(SimulatedSettings settings) {
    var calls = new ArrayList<String>();
    try (var engine = SimulatedEngine.start(settings)) {
      var space = engine.space("shop");
      var builder = space.clientBuilder();
      var client =
          builder
              .overrideConfiguration(
                  builder.overrideConfiguration().toBuilder()
                      .addExecutionInterceptor(new Trace(space, calls))
                      .build())
              .build();
      var provisioner = space.provisioner().toBuilder().dynamoDb(client).build();
      provisioner.createMissing(
          IntStream.range(0, TABLES).mapToObj(RepeatableRunsTest::table).toList());
      client.close();
    }
    return calls;
  }

  private static TableSpec table(int number) {
    return TableSpec.named("orders-" + number)
        .partitionKey("customer", STRING)
        .sortKey("placedAt", NUMBER)
        .globalIndex("by-mail", index -> index.partitionKey("mail", STRING))
        .with(Streams.on(), TimeToLive.on("expiresAt"), DeletionProtection.on());
  }

  @Test
  void oneSeedIsOneRun() {
    var first = run(SLOW);

    assertThat(first).hasSizeGreaterThan(100);
    assertThat(first.stream().filter(call -> call.contains("CreateTable")))
        .describedAs("attempts, since creations are throttled")
        .hasSizeGreaterThan(TABLES);
    assertThat(run(SLOW)).isEqualTo(first);
  }

  @Test
  void anotherSeedIsAnotherRun() {
    assertThat(run(SLOW.with(Runs.SEED, 2L))).isNotEqualTo(run(SLOW));
  }

  /** Where nothing else is left to chance, the seed decides who goes first. */
  @Test
  void anotherSeedIsAnotherOrder() {
    var orders =
        LongStream.rangeClosed(1, 4)
            .mapToObj(seed -> run(Account.PUNCTUAL.with(Runs.SEED, seed)))
            .toList();

    assertThat(orders.stream().distinct()).hasSizeGreaterThan(1);
    assertThat(run(Account.PUNCTUAL)).isEqualTo(run(Account.PUNCTUAL));
  }

  private record Trace(SimulatedSpace space, List<String> calls) implements ExecutionInterceptor {
    @Override
    public void beforeTransmission(Context.BeforeTransmission call, ExecutionAttributes ignored) {
      synchronized (calls) {
        calls.add(space.clock().now() + " " + call.request());
      }
    }
  }
}
