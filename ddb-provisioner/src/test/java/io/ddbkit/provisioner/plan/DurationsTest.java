package io.ddbkit.provisioner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0 ms",
    "850, 850 ms",
    "1000, 1 s",
    "119999, 119 s",
    "120000, 2 min",
    "121000, 3 min"
  })
  void readInTheirLargestUnit(long millis, String text) {
    assertThat(Durations.format(Duration.ofMillis(millis))).isEqualTo(text);
  }
}
