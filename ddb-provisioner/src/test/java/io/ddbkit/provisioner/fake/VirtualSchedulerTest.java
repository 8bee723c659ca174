package io.ddbkit.provisioner.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VirtualSchedulerTest {
  private final VirtualScheduler time = new VirtualScheduler();
  private final List<String> log = Collections.synchronizedList(new ArrayList<>());

  @Test
  void lettingTimePassTakesNone() {
    time.pass(Duration.ofDays(100));

    assertThat(time.passed()).isEqualTo(Duration.ofDays(100));
  }

  @Test
  void doesWhatIsDueOnTheWay() {
    time.after(Duration.ofSeconds(2), () -> log.add("at " + time.passed().toSeconds()));

    time.pass(Duration.ofSeconds(5));

    assertThat(log).containsExactly("at 2");
  }

  @Test
  void wakesWorkersInTheOrderOfTheirTimes() throws InterruptedException {
    time.run(List.of(worker("a", 3, 10), worker("b", 4, 4), worker("c", 5, 1)), 3);

    assertThat(log).containsExactly("a 3", "b 4", "c 5", "c 6", "b 8", "a 13");
    assertThat(time.passed()).isEqualTo(Duration.ofSeconds(13));
  }

  @Test
  void runsNoMoreWorkersAtOnceThanAsked() throws InterruptedException {
    time.run(IntStream.range(0, 6).mapToObj(i -> worker("w", 10)).toList(), 2);

    assertThat(time.passed()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void interruptsASleeper() {
    time.after(Duration.ofSeconds(1), Thread.currentThread()::interrupt);

    assertThatThrownBy(() -> time.sleep(Duration.ofSeconds(1)))
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void goesOnAfterAnInterruptedRun() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> time.run(List.of(worker("a", 1), worker("b", 1)), 2))
        .isInstanceOf(InterruptedException.class);
    time.pass(Duration.ofSeconds(1));
    assertThat(time.passed()).isPositive();
  }

  private Runnable worker(String name, int... seconds) {
    return () -> {
      try {
        for (var each : seconds) {
          time.sleep(Duration.ofSeconds(each));
          log.add(name + " " + time.passed().toSeconds());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }
}
