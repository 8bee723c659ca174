package io.ddbkit.provisioner;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.time.Workers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several processes that start at the same time make one table. */
class SeveralInstancesTest {
  private final ProvisionerFixture lab = new ProvisionerFixture();
  private final List<Outcome.Kind> outcomes = Collections.synchronizedList(new ArrayList<>());
  private final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());

  @ParameterizedTest
  @ValueSource(longs = {0, 5, 300})
  void makeOneTable(long latency) throws InterruptedException {
    lab.plane.tempo(usual -> usual.latency(Duration.ofMillis(latency)));

    start(8, Duration.ZERO);

    assertThat(lab.plane.made()).isOne();
    assertThat(outcomes).hasSize(8).containsOnlyOnce(Outcome.Kind.CREATED);
  }

  @ParameterizedTest
  @ValueSource(longs = {200, 700, 1400})
  void mayStartOneAfterTheOther(long apart) throws InterruptedException {
    lab.plane.tempo(usual -> usual.latency(Duration.ofMillis(20)));

    start(16, Duration.ofMillis(apart));

    assertThat(lab.plane.made()).isOne();
    assertThat(outcomes).hasSize(16).containsOnlyOnce(Outcome.Kind.CREATED);
  }

  @Test
  void mayReadLateWhatOthersWrote() throws InterruptedException {
    lab.plane.tempo(usual -> usual.latency(Duration.ofMillis(20)).lag(Duration.ofMillis(400)));

    start(8, Duration.ofMillis(100));

    assertThat(lab.plane.made()).isOne();
    assertThat(outcomes).hasSize(8);
  }

  private void start(int instances, Duration apart) throws InterruptedException {
    var tasks =
        IntStream.range(0, instances)
            .<Runnable>mapToObj(
                i ->
                    () -> {
                      lab.time.pass(apart.multipliedBy(i));
                      make();
                    })
            .toList();
    new Workers(lab.time, instances).run(tasks);
    assertThat(failures).isEmpty();
  }

  private void make() {
    try {
      outcomes.add(lab.another().createMissing(Orders.FULL).kind());
    } catch (RuntimeException e) {
      failures.add(e);
    }
  }
}
