package io.ddbkit.provisioner.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.fake.VirtualScheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tasks side by side, on virtual time. */
class WorkersTest {
  private final VirtualScheduler time = new VirtualScheduler();
  private final List<String> log = new ArrayList<>();

  private Runnable task(String name, int... seconds) {
    return () -> {
      try {
        for (int each : seconds) {
          time.await(time.now().plusSeconds(each));
          log.add(name + " " + time.passed().toSeconds());
        }
      } catch (InterruptedException e) {
        log.add(name + " interrupted");
      }
    };
  }

  private Runnable failing(RuntimeException e) {
    return () -> {
      throw e;
    };
  }

  @Test
  void goOnInTheOrderOfTheirTimes() throws InterruptedException {
    new Workers(time, 3).run(List.of(task("a", 3, 10), task("b", 4, 4), task("c", 5, 1)));

    assertThat(log).containsExactly("a 3", "b 4", "c 5", "c 6", "b 8", "a 13");
    assertThat(time.passed()).isEqualTo(Duration.ofSeconds(13));
  }

  @Test
  void areNoMoreAtOnceThanAsked() throws InterruptedException {
    new Workers(time, 2).run(IntStream.range(0, 6).mapToObj(i -> task("t" + i, 10)).toList());

    assertThat(time.passed()).isEqualTo(Duration.ofSeconds(30));
    assertThat(log).startsWith("t0 10", "t1 10").endsWith("t5 30");
  }

  @Test
  void areInterruptedWithTheCallerAndThoseThatHaveNotBegunNeverDo() {
    time.after(Duration.ofSeconds(1), Thread.currentThread()::interrupt);

    assertThatThrownBy(
            () -> new Workers(time, 2).run(List.of(task("a", 60), task("b", 60), task("c", 60))))
        .isInstanceOf(InterruptedException.class);
    assertThat(log).containsExactly("a interrupted", "b interrupted");
    assertThat(time.passed()).isEqualTo(Duration.ofSeconds(1));
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void doNotBeginWhereTheCallerIsInterruptedAlready() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> new Workers(time, 2).run(List.of(task("a", 1), task("b", 1))))
        .isInstanceOf(InterruptedException.class);
    assertThat(log).isEmpty();
    time.pass(Duration.ofSeconds(1));
    assertThat(time.passed()).isPositive();
  }

  @Test
  void allEndBeforeTheFirstFailureIsThrown() {
    var first = new IllegalStateException("first");
    var second = new IllegalArgumentException("second");

    assertThatThrownBy(
            () -> new Workers(time, 3).run(List.of(failing(first), task("a", 5), failing(second))))
        .isSameAs(first)
        .hasSuppressedException(second);
    assertThat(log).containsExactly("a 5");
  }

  @Test
  void mayBeNone() throws InterruptedException {
    new Workers(time, 1).run(List.of());

    assertThat(time.passed()).isZero();
  }

  @Test
  void mustBeAtLeastOneAtATime() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Workers(time, 0))
        .withMessage("At least 1 task must be able to run at a time, not 0.");
  }
}
