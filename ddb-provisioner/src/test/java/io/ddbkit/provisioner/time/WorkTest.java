package io.ddbkit.provisioner.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkTest {
  private final List<String> log = new ArrayList<>();

  @Test
  void isDoneOnce() {
    var work = new Work(() -> log.add("done"));

    work.run();
    work.run();

    assertThat(log).containsExactly("done");
    assertThat(work.end().toCompletableFuture()).isCompleted();
  }

  @Test
  void isNotDoneAfterItWasCancelled() {
    var work = new Work(() -> log.add("done"));

    work.cancel();
    work.run();

    assertThat(log).isEmpty();
    assertThat(work.end().toCompletableFuture()).isCancelled();
  }

  @Test
  void isInterruptedWhenItIsCancelledAndEndsWhenItDoes() {
    var running = new Work[1];
    running[0] =
        new Work(
            () -> {
              running[0].cancel();
              log.add("interrupted: " + Thread.currentThread().isInterrupted());
              log.add("ended: " + running[0].end().toCompletableFuture().isDone());
            });

    running[0].run();

    assertThat(log).containsExactly("interrupted: true", "ended: false");
    assertThat(running[0].end().toCompletableFuture()).isCompleted();
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void cannotBeCancelledWhenItIsOver() {
    var work = new Work(() -> log.add("done"));
    work.run();

    work.cancel();

    assertThat(work.end().toCompletableFuture()).isCompleted();
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void tellsWhatItThrew() {
    var error = new NoClassDefFoundError("a jar is missing");
    var work =
        new Work(
            () -> {
              throw error;
            });

    work.run();

    assertThat(work.end().toCompletableFuture()).isCompletedExceptionally();
    work.end().whenComplete((done, failure) -> log.add(failure == error ? "its own" : "another"));
    assertThat(log).containsExactly("its own");
  }
}
