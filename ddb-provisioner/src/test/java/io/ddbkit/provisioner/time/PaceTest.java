package io.ddbkit.provisioner.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

  @ParameterizedTest
  @CsvSource({
    "0, 800",
    "500, 300",
    "800, 250",
    "2000, 250",
    "5000, 500",
    "20000, 2000",
    "60000, 3000"
  })
  void growsWithTheTimeWaitedBetweenItsBounds(long waited, long next) {
    assertThat(Pace.AWS.next(Duration.ofMillis(waited))).isEqualTo(Duration.ofMillis(next));
  }
}
