package io.ddbkit.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ddbkit.testkit.simulated.setting.Rate;
import java.time.Duration;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What a limit is made of. */
class BucketTest {
  private static final Offset<Double> EXACTLY = within(1e-6);

  @Test
  void whatTheBucketHoldsGoesAtOnceAndTheRestAtTheRate() {
    var bucket = new Bucket(new Rate(2, 2));

    assertThat(bucket.earliest(0)).isZero();
    assertThat(bucket.earliest(0)).isZero();
    assertThat(bucket.earliest(0)).isCloseTo(0.5, EXACTLY);
    assertThat(bucket.earliest(0)).isCloseTo(1.0, EXACTLY);
  }

  @Test
  void itFillsUpWhileNobodyCallsAndNoFurther() {
    var bucket = new Bucket(new Rate(2, 2));
    bucket.earliest(0);

    assertThat(bucket.earliest(10)).isEqualTo(10);
    assertThat(bucket.earliest(10)).isEqualTo(10);
    assertThat(bucket.earliest(10)).isCloseTo(10.5, EXACTLY);
  }

  @Test
  void theLastOfAThousandCallsIsAnsweredWhenTheRateAllowsIt() {
    assertThat(Bucket.lastOf(1_000, new Rate(200, 200), Duration.ofMillis(10)))
        .isCloseTo(4.01, EXACTLY);
  }
}
