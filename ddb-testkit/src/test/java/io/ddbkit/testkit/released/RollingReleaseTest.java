package io.ddbkit.testkit.released;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.Mode;
import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.testkit.simulated.SimulatedEngine;
import io.ddbkit.testkit.simulated.SimulatedSpace;
import io.ddbkit.testkit.simulated.setting.Runs;
import io.ddbkit.testkit.simulated.setting.SimulatedSettings;
import io.ddbkit.traits.OnDemand;
import io.ddbkit.traits.StorageClass;
import io.ddbkit.traits.TableTags;
import io.ddbkit.traits.revision.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A rolling deployment: old and new instances start in an order that a seed decides, all in mode
 * UPDATE, on a control plane that is as late as AWS.
 */
class RollingReleaseTest {
  private static final int ORDERS = 100;
  private static final long FIRST = Long.getLong("ddbkit.seed", 1);
  private static final int INSTANCES = 3;
  private static final int SECONDS = 20;

  private static final TableSpec KEYS = TableSpec.named("orders").partitionKey("id", STRING);
  private static final TableSpec BEFORE = KEYS.with(Revision.of(1));
  private static final TableSpec OLD =
      KEYS.with(
          Revision.of(2),
          OnDemand.on().max(100, 100),
          TableTags.of("team", "old").and("stage", "live"));
  private static final TableSpec NEW =
      KEYS.with(
          Revision.of(3),
          OnDemand.on().max(200, 200),
          StorageClass.infrequentAccess(),
          TableTags.of("team", "new"));

  static Stream<Long> seeds() {
    return LongStream.range(FIRST, FIRST + ORDERS).boxed();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void endsInTheNewerDefinition(long seed) throws InterruptedException {
    var settings = SimulatedSettings.DEFAULTS.without(Runs.SPEED).with(Runs.SEED, seed);
    try (var engine = SimulatedEngine.start(settings)) {
      var space = engine.space("shop");
      space.provisioner().createMissing(BEFORE);
      var changes = new Changes(space);

      var outcomes = new Release(space, changes).run(starts(new Random(seed)));

      assertThat(space.provisioner().plan(NEW).isEmpty()).isTrue();
      changes.areNotUndone();
      assertThat(outcomes.get(NEW)).doesNotContain(Outcome.Kind.NEWER);
      rollback(space);
    }
  }

  private static List<Release.Start> starts(Random random) {
    var starts = new ArrayList<Release.Start>();
    for (int i = 0; i < INSTANCES; i++) {
      starts.add(new Release.Start(OLD, random.nextInt(SECONDS * 1_000)));
      starts.add(new Release.Start(NEW, random.nextInt(SECONDS * 1_000)));
    }
    return starts;
  }

  /** What is meant has its way. */
  private static void rollback(SimulatedSpace space) {
    space.provisioner().ensure(Mode.UPDATE, OLD, Permit.lowerRevision("orders"));

    assertThat(space.provisioner().plan(OLD).isEmpty()).isTrue();
  }
}
