package io.ddbkit.testkit.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.testkit.ManualTime;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {
  private final ManualTime time = new ManualTime();
  private final AtomicInteger looks = new AtomicInteger();

  private Patience.Sight<Integer> look(Patience patience, int enough) {
    return patience.look(looks::incrementAndGet, seen -> seen >= enough);
  }

  @Test
  void takesOneLookWhereThatIsEnough() {
    var sight = look(Patience.of(Duration.ofSeconds(5), time), 1);

    assertThat(sight.enough()).isTrue();
    assertThat(time.waits()).isEmpty();
  }

  @Test
  void sharesItsBudgetAmongAllConditions() {
    var patience = Patience.of(Duration.ofSeconds(2), time);

    assertThat(look(patience, 10).enough()).isTrue();
    var left = patience.left();
    assertThat(left).isBetween(Duration.ofSeconds(1), Duration.ofMillis(1999));

    assertThat(look(patience, Integer.MAX_VALUE).waited()).isEqualTo(left);
    assertThat(patience.left()).isZero();

    assertThat(look(patience, Integer.MAX_VALUE).looks()).isEqualTo(1);
    assertThat(time.waits().stream().reduce(Duration.ZERO, Duration::plus))
        .isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void looksLessAndLessOften() {
    look(Patience.of(Duration.ofSeconds(5), time), Integer.MAX_VALUE);

    assertThat(time.waits().get(0)).isEqualTo(Duration.ofMillis(5));
    assertThat(time.waits().get(40)).isGreaterThan(Duration.ofMillis(20));
    assertThat(time.waits()).hasSizeLessThan(80);
  }

  @Test
  void endsWhenInterrupted() {
    Thread.currentThread().interrupt();

    var sight = look(Patience.of(Duration.ofSeconds(5), time), 5);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(sight.enough()).isFalse();
    assertThat(sight.looks()).isEqualTo(1);
  }

  @Test
  void tellsHowLongItWaited() {
    var patience = Patience.of(Duration.ofMillis(10), time);

    assertThat(look(patience, 50).patience())
        .isEqualTo("found last, after 10 ms and 3 attempts (time limit of all conditions: 10 ms)");
    assertThat(look(patience, 50).patience())
        .isEqualTo("found last, after 0 ms and one attempt (time limit of all conditions: 10 ms)");
    assertThat(look(Patience.none(), 50).patience()).isEqualTo("found in one attempt");
  }
}
