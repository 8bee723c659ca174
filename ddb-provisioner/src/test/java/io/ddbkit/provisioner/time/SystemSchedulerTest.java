package io.ddbkit.provisioner.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;

class SystemSchedulerTest {
  private final SystemScheduler scheduler = new SystemScheduler();
  private final CyclicBarrier meeting = new CyclicBarrier(3);
  private final List<Thread> ran = Collections.synchronizedList(new ArrayList<>());
  private final List<Exception> caught = Collections.synchronizedList(new ArrayList<>());

  @Test
  void runsASingleTaskOnTheCallersThread() throws InterruptedException {
    scheduler.run(List.of(() -> ran.add(Thread.currentThread())), 10);

    assertThat(ran).containsExactly(Thread.currentThread());
  }

  @Test
  void runsSeveralTasksSideBySideOnDaemonThreads() throws InterruptedException {
    scheduler.run(List.of(this::meet, this::meet, this::meet), 3);

    assertThat(caught).isEmpty();
    assertThat(ran).hasSize(3).allMatch(Thread::isDaemon).doesNotContain(Thread.currentThread());
  }

  @Test
  void interruptsItsTasksWhenItIsInterruptedAndWaitsForThem() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> scheduler.run(List.of(this::meet, this::meet), 2))
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
}
