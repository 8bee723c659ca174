package io.ddbkit.testkit.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ddbkit.provisioner.time.Scheduler;
import io.ddbkit.provisioner.time.Work;
import io.ddbkit.provisioner.time.Workers;
import io.ddbkit.testkit.simulated.setting.Runs;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Engine time for work and for those who wait: one thread at a time has the baton. */
@Timeout(60)
class VirtualSchedulerTest {
  private static final Instant BEGINNING = Instant.parse("2026-11-02T08:00:00Z");

  private final SimulatedEngine engine = SimulatedEngine.start(Account.PUNCTUAL);
  private final SimulatedSpace space = engine.space();
  private final Scheduler scheduler = space.scheduler();
  private final List<String> log = new ArrayList<>();

  @AfterEach
  void close() {
    engine.close();
  }

  private static void pass(Scheduler scheduler, long seconds) {
    try {
      scheduler.await(scheduler.now().plusSeconds(seconds));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Runnable task(String name, long... waits) {
    return () -> {
      for (long each : waits) {
        pass(scheduler, each);
        note(name);
      }
    };
  }

  private void note(String what) {
    log.add(what + "@" + Duration.between(BEGINNING, scheduler.now()).toSeconds());
  }

  private void run(int atOnce, Runnable... tasks) throws InterruptedException {
    new Workers(scheduler, atOnce).run(List.of(tasks));
  }

  @Test
  void whoIsDueNextGetsTheBaton() throws InterruptedException {
    run(3, task("a", 3, 4), task("b", 2, 3), task("c", 4));

    assertThat(log).containsExactly("b@2", "a@3", "c@4", "b@5", "a@7");
  }

  @Test
  void aWorkerTakesOneTaskAfterTheOther() throws InterruptedException {
    run(2, task("t0", 10), task("t1", 11), task("t2", 10), task("t3", 11), task("t4", 10));

    assertThat(log)
        .extracting(entry -> entry.replaceAll("t\\d", "t"))
        .containsExactly("t@10", "t@11", "t@20", "t@22", "t@30");
  }

  @Test
  void aWorkersOwnWorkersAreWaitedFor() throws InterruptedException {
    Runnable nested =
        () -> {
          try {
            run(2, task("x", 5), task("y", 1));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          note("done");
        };
    run(2, nested, task("b", 3));

    assertThat(log).containsExactly("y@1", "b@3", "x@5", "done@5");
  }

  @Test
  void aThreadThatIsNoWorkerWaitsToo() throws InterruptedException {
    scheduler.await(scheduler.now().plus(Duration.ofDays(1)));
    note("later");

    assertThat(log).containsExactly("later@86400");
  }

  /** So a loop that gives work and waits for the first that ends is the same every time. */
  @Test
  void workBeginsWhenWhoGaveItWaits() throws InterruptedException {
    var look = scheduler.execute(task("look", 2));
    note("loop");

    assertThat(scheduler.await(look.end(), scheduler.now().plusSeconds(1))).isFalse();
    note("loop");
    assertThat(scheduler.await(look.end(), scheduler.now().plusSeconds(5))).isTrue();
    note("loop");

    assertThat(log).containsExactly("loop@0", "loop@1", "look@2", "loop@2");
  }

  @Test
  void workWaitsForItsInstant() throws InterruptedException {
    var late = scheduler.at(scheduler.now().plusSeconds(9), () -> note("late"));
    var never = scheduler.at(scheduler.now().plusSeconds(3), () -> note("never"));
    scheduler.at(scheduler.now().plusSeconds(5), () -> note("early"));
    never.cancel();

    scheduler.await(late.end(), Instant.MAX);

    assertThat(log).containsExactly("early@5", "late@9");
  }

  @Test
  void aTestThatLetsTimePassLetsWorkBeDone() {
    scheduler.at(scheduler.now().plusSeconds(5), () -> note("due"));
    scheduler.at(scheduler.now().plusSeconds(15), () -> note("not yet"));

    space.clock().pass(Duration.ofSeconds(10));

    assertThat(log).containsExactly("due@5");
  }

  /** A thread of which the engine knows nothing ends what is waited for; no time passes. */
  @Test
  void whatEndsOutsideIsWaitedFor() throws InterruptedException {
    var end = new CompletableFuture<>();
    new Thread(() -> end.complete("done")).start();

    assertThat(scheduler.await(end, Instant.MAX)).isTrue();
    note("ended");
    assertThat(log).containsExactly("ended@0");
  }

  /** Who waits outside of engine time has no baton any more, after a second of wall time. */
  @Test
  void whoWaitsElsewhereDoesNotKeepOthersFromGoingOn() throws InterruptedException {
    var done = new CountDownLatch(1);
    scheduler.execute(done::countDown);

    done.await();
    assertThat(done.getCount()).isZero();
  }

  private static List<String> order(long seed) throws InterruptedException {
    var order = new ArrayList<String>();
    try (var engine = SimulatedEngine.start(Account.PUNCTUAL.with(Runs.SEED, seed))) {
      var scheduler = engine.space("order").scheduler();
      var tasks =
          IntStream.range(0, 8)
              .<Runnable>mapToObj(
                  i ->
                      () -> {
                        order.add("begins " + i);
                        pass(scheduler, 1);
                        order.add("goes on " + i);
                      })
              .toList();
      new Workers(scheduler, 8).run(tasks);
    }
    return order;
  }

  @Test
  void theSeedDecidesAmongThoseOfOneInstant() throws InterruptedException {
    assertThat(order(1)).isEqualTo(order(1));
    assertThat(LongStream.rangeClosed(1, 5).mapToObj(VirtualSchedulerTest::ordered).distinct())
        .hasSize(5);
  }

  private static List<String> ordered(long seed) {
    try {
      return order(seed);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whoIsInterruptedDoesNotWait() {
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(() -> scheduler.await(scheduler.now().plusSeconds(1)));
    note("after");
    assertThat(log).containsExactly("after@0");
  }

  /** Tasks that have not begun never do. */
  @Test
  void anInterruptedRunEnds() {
    var caller = Thread.currentThread();
    Runnable interrupting =
        () -> {
          pass(scheduler, 1);
          log.add("interrupts");
          caller.interrupt();
          pass(scheduler, 60);
        };
    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(() -> run(2, interrupting, () -> pass(scheduler, 3_600), task("late", 1)));

    assertThat(log).containsExactly("interrupts");
  }

  @Test
  void whatIsCancelledWhileItWaitsIsInterrupted() throws InterruptedException {
    var work = new Work[1];
    work[0] =
        scheduler.execute(
            () -> {
              try {
                scheduler.await(Instant.MAX);
              } catch (InterruptedException e) {
                note("interrupted");
              }
            });
    var canceller = scheduler.at(scheduler.now().plusSeconds(2), () -> work[0].cancel());
    scheduler.await(canceller.end(), Instant.MAX);

    scheduler.await(work[0].end(), Instant.MAX);

    assertThat(log).containsExactly("interrupted@2");
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

    assertThat(other.clock().now()).isEqualTo(BEGINNING);
  }
}
