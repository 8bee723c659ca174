package io.ddbkit.provisioner.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.time.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class VirtualSchedulerTest {
  private final VirtualScheduler time = new VirtualScheduler();
  private final List<String> log = new ArrayList<>();

  private void note(String what) {
    log.add(what + " " + time.passed().toSeconds());
  }

  @Test
  void lettingTimePassTakesNone() {
    time.pass(Duration.ofDays(100));

    assertThat(time.passed()).isEqualTo(Duration.ofDays(100));
  }

  @Test
  void doesWhatIsDueOnTheWay() {
    time.after(Duration.ofSeconds(2), () -> note("due"));

    time.pass(Duration.ofSeconds(5));

    assertThat(log).containsExactly("due 2");
  }

  @Test
  void workBeginsWhenWhoGaveItWaits() throws InterruptedException {
    var first = time.execute(() -> note("first"));
    var second = time.execute(() -> note("second"));
    note("caller");

    time.await(CompletableFuture.allOf(end(first), end(second)), Instant.MAX);

    assertThat(log).containsExactly("caller 0", "first 0", "second 0");
  }

  private static CompletableFuture<?> end(Work work) {
    return work.end().toCompletableFuture();
  }

  @Test
  void aWaitEndsWithWhatIsWaitedFor() throws InterruptedException {
    var end = new CompletableFuture<>();
    time.after(Duration.ofSeconds(3), () -> end.complete("done"));

    assertThat(time.await(end, time.now().plusSeconds(10))).isTrue();
    assertThat(time.passed()).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void aWaitEndsAtItsInstant() throws InterruptedException {
    var end = new CompletableFuture<>();
    time.after(Duration.ofSeconds(30), () -> end.complete("done"));

    assertThat(time.await(end, time.now().plusSeconds(10))).isFalse();
    assertThat(time.passed()).isEqualTo(Duration.ofSeconds(10));
  }

  /** Another thread ends it, of which virtual time knows nothing. */
  @Test
  void aWaitEndsFromOutside() throws InterruptedException {
    var end = new CompletableFuture<>();
    new Thread(() -> end.complete("done")).start();

    assertThat(time.await(end, Instant.MAX)).isTrue();
    assertThat(time.passed()).isZero();
  }

  @Test
  void whatIsCancelledTakesNoTime() throws InterruptedException {
    time.at(time.now().plusSeconds(5), () -> note("cancelled")).cancel();
    var work = time.at(time.now().plusSeconds(1), () -> note("done"));

    time.await(work.end(), Instant.MAX);

    assertThat(log).containsExactly("done 1");
  }

  @Test
  void interruptsWhoWaits() {
    time.after(Duration.ofSeconds(1), Thread.currentThread()::interrupt);

    assertThatThrownBy(() -> time.await(time.now().plusSeconds(2)))
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
    time.pass(Duration.ofSeconds(1));
    assertThat(time.passed()).isEqualTo(Duration.ofSeconds(2));
  }
}
