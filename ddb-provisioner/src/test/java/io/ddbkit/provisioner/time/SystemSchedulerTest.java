package io.ddbkit.provisioner.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SystemSchedulerTest {
  private final SystemScheduler scheduler = new SystemScheduler();
  private final CyclicBarrier meeting = new CyclicBarrier(3);
  private final List<Thread> ran = Collections.synchronizedList(new ArrayList<>());
  private final List<Exception> caught = Collections.synchronizedList(new ArrayList<>());

  @Test
  void runsASingleTaskOnTheCallersThread() throws InterruptedException {
    new Workers(scheduler, 10).run(List.of(() -> ran.add(Thread.currentThread())));

    assertThat(ran).containsExactly(Thread.currentThread());
  }

  @Test
  void runsSeveralTasksSideBySideOnDaemonThreads() throws InterruptedException {
    new Workers(scheduler, 3).run(List.of(this::meet, this::meet, this::meet));

    assertThat(caught).isEmpty();
    assertThat(ran).hasSize(3).allMatch(Thread::isDaemon).doesNotContain(Thread.currentThread());
  }

  @Test
  void interruptsItsTasksWhenItIsInterruptedAndWaitsForThem() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> new Workers(scheduler, 2).run(List.of(this::meet, this::meet)))
        .isInstanceOf(InterruptedException.class);
    assertThat(caught).hasSameSizeAs(ran);
  }

  private void meet() {
    ran.add(Thread.currentThread());
    try {
      meeting.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      caught.add(e);
    }
  }

  @Test
  void doesWorkWhenItsInstantHasCome() throws InterruptedException {
    var time = scheduler.now().plusMillis(5);
    var began = new CompletableFuture<Instant>();

    scheduler.at(time, () -> began.complete(scheduler.now()));

    assertThat(scheduler.await(began, Instant.MAX)).isTrue();
    assertThat(began.join()).isAfterOrEqualTo(time.minusMillis(1));
  }

  @Test
  void doesWorkOfThePastNow() throws InterruptedException {
    var work = scheduler.at(Instant.EPOCH, () -> ran.add(Thread.currentThread()));

    assertThat(scheduler.await(work.end(), Instant.MAX)).isTrue();
    assertThat(ran).hasSize(1);
  }

  @Test
  void waitsUntilSomethingHasFailed() throws InterruptedException {
    var work =
        scheduler.execute(
            () -> {
              throw new IllegalStateException("broken");
            });

    assertThat(scheduler.await(work.end(), Instant.MAX)).isTrue();
    assertThat(work.end().toCompletableFuture()).isCompletedExceptionally();
  }

  @Test
  void waitsNoLongerThanUntilAnInstant() throws InterruptedException {
    var never = new CompletableFuture<>();

    assertThat(scheduler.await(never, scheduler.now().plusMillis(1))).isFalse();
    assertThat(scheduler.await(never, Instant.EPOCH)).isFalse();
  }

  @Test
  void doesNotWaitWhenItIsInterrupted() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> scheduler.await(Instant.MAX)).isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void neverBeginsWhatWasCancelled() {
    var work = scheduler.at(scheduler.now().plus(Duration.ofDays(1)), () -> {});

    work.cancel();

    assertThat(work.end().toCompletableFuture()).isCancelled();
  }

  /** The thread of a worker, and the one that waited for the instant. */
  @Test
  void itsThreadsEndWhenThereIsNothingToDo() throws InterruptedException {
    var before = Thread.getAllStackTraces().keySet();
    var work = scheduler.at(scheduler.now().plusMillis(1), () -> ran.add(Thread.currentThread()));
    scheduler.await(work.end(), Instant.MAX);
    var threads = new ArrayList<>(ran);
    Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("ddbkit-") && !before.contains(thread))
        .forEach(threads::add);

    for (var each : threads) {
      each.join();
    }
    assertThat(threads).isNotEmpty().allMatch(Thread::isDaemon);
  }
}
