package io.ddbkit.provisioner.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

  @ParameterizedTest
  @CsvSource({
    "0, 750",
    "500, 250",
    "750, 250",
    "2000, 250",
    "5000, 600",
    "20000, 2400",
    "60000, 3000"
  })
  void growsWithTheTimeWaitedBetweenItsBounds(long waited, long next) {
    assertThat(Pace.AWS.next(Duration.ofMillis(waited))).isEqualTo(Duration.ofMillis(next));
  }
}
