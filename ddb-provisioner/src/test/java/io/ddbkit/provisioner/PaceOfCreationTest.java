package io.ddbkit.provisioner;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.time.Pace;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A creation is noticed soon after its end, by few calls. */
class PaceOfCreationTest {
  private final ProvisionerFixture lab = new ProvisionerFixture();

  @ParameterizedTest
  @CsvSource({"1000, 5", "3000, 13", "6000, 19", "8000, 22", "14000, 27", "22000, 32", "25000, 33"})
  void atAws(long millis, int reads) {
    lab.plane.tempo(usual -> usual.creation(Duration.ofMillis(millis)));

    var took = lab.provisioner().createMissing(Orders.BARE).elapsed();

    assertThat(took.toMillis()).isBetween(millis, (long) (millis * 1.15));
    assertThat(lab.dynamoDb.count("DescribeTable")).isLessThanOrEqualTo(reads);
  }

  @ParameterizedTest
  @CsvSource({"0, 4", "20, 8"})
  void atAnEngineInTheSameProcess(long millis, int reads) {
    lab.plane.tempo(usual -> usual.creation(Duration.ofMillis(millis)));

    var took = lab.provisioner(b -> b.pace(Pace.AT_ONCE)).createMissing(Orders.BARE).elapsed();

    assertThat(took.toMillis()).isBetween(millis, millis + 5);
    assertThat(lab.dynamoDb.count("DescribeTable")).isLessThanOrEqualTo(reads);
  }
}
