package io.ddbkit.testkit.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ddbkit.provisioner.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Engine time for workers: one at a time has the baton. */
class VirtualSchedulerTest {
  private final SimulatedEngine engine = SimulatedEngine.start(Account.PUNCTUAL);
  private final SimulatedSpace space = engine.space();
  private final Scheduler scheduler = space.scheduler();
  private final List<String> log = new ArrayList<>();

  private static void sleep(Scheduler scheduler, long seconds) {
    try {
      scheduler.sleep(Duration.ofSeconds(seconds));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Runnable worker(String name, long... naps) {
    return () -> {
      for (long nap : naps) {
        sleep(scheduler, nap);
        log.add(name + "@" + since());
      }
    };
  }

  private long since() {
    return Duration.between(Instant.parse("2026-11-02T08:00:00Z"), scheduler.now()).toSeconds();
  }

  @Test
  void whoIsDueNextGetsTheBaton() throws InterruptedException {
    scheduler.run(List.of(worker("a", 3, 3), worker("b", 2, 2), worker("c", 3)), 3);

    assertThat(log).containsExactly("b@2", "a@3", "c@3", "b@4", "a@6");
  }

  @Test
  void aWorkerTakesOneTaskAfterTheOther() throws InterruptedException {
    scheduler.run(IntStream.range(0, 5).mapToObj(i -> worker("t" + i, 10)).toList(), 2);

    assertThat(log).containsExactly("t0@10", "t1@10", "t2@20", "t3@20", "t4@30");
  }

  @Test
  void aWorkersOwnCrewIsWaitedFor() throws InterruptedException {
    Runnable nested =
        () -> {
          try {
            scheduler.run(List.of(worker("x", 5), worker("y", 1)), 2);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          log.add("done@" + since());
        };
    scheduler.run(List.of(nested, worker("b", 3)), 2);

    assertThat(log).containsExactly("y@1", "b@3", "x@5", "done@5");
  }

  @Test
  void aThreadThatIsNoWorkerSleepsToo() throws InterruptedException {
    scheduler.sleep(Duration.ofDays(1));

    assertThat(since()).isEqualTo(86_400);
  }

  @Test
  void whoIsInterruptedDoesNotSleep() {
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(() -> scheduler.sleep(Duration.ofSeconds(1)));
    assertThat(since()).isZero();
  }

  /** Tasks that have not begun never do. */
  @Test
  void anInterruptedRunEnds() {
    var caller = Thread.currentThread();
    Runnable interrupting =
        () -> {
          sleep(scheduler, 1);
          log.add("interrupts");
          caller.interrupt();
          sleep(scheduler, 60);
        };
    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(
            () ->
                scheduler.run(
                    List.of(interrupting, () -> sleep(scheduler, 3_600), worker("late", 1)), 2));

    assertThat(log).startsWith("interrupts");
  }

  @Test
  void theClockIsNotMovedBack() {
    var clock = space.clock();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clock.pass(Duration.ofSeconds(-1)))
        .withMessage(
            "The clock cannot be moved back from 2026-11-02T08:00:00Z to 2026-11-02T07:59:59Z. Take"
                + " an instant that is still to come.");
  }

  @Test
  void anotherSpaceHasAnotherClock() {
    var other = engine.space();
    space.clock().pass(Duration.ofHours(1));

    assertThat(other.clock().now()).isEqualTo(Instant.parse("2026-11-02T08:00:00Z"));
  }
}
