package io.ddbkit.spec.trait;

import static io.ddbkit.spec.trait.Strength.DEFAULT;
import static io.ddbkit.spec.trait.Strength.ENVIRONMENT;
import static io.ddbkit.spec.trait.Strength.EXPLICIT;
import static io.ddbkit.spec.trait.Strength.FORCED;
import static io.ddbkit.spec.trait.Strength.OVERRIDE;
import static io.ddbkit.spec.trait.Strength.PATTERN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StrengthTest {
  /** What each strength comes to, in the order of the strengths, inside a bundle of this one. */
  private static final Map<Strength, List<Strength>> INSIDE =
      Map.of(
          DEFAULT, List.of(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT),
          ENVIRONMENT,
              List.of(DEFAULT, ENVIRONMENT, ENVIRONMENT, ENVIRONMENT, ENVIRONMENT, ENVIRONMENT),
          PATTERN, List.of(DEFAULT, ENVIRONMENT, PATTERN, PATTERN, PATTERN, PATTERN),
          EXPLICIT, List.of(DEFAULT, ENVIRONMENT, PATTERN, EXPLICIT, FORCED, OVERRIDE),
          FORCED, List.of(DEFAULT, FORCED, FORCED, FORCED, FORCED, FORCED),
          OVERRIDE, List.of(DEFAULT, OVERRIDE, OVERRIDE, OVERRIDE, OVERRIDE, OVERRIDE));

  @Test
  void aBundleHoldsDownLeavesOrLiftsWhatIsInside() {
    for (var bundle : Strength.values()) {
      assertThat(Arrays.stream(Strength.values()).map(inner -> inner.within(bundle)))
          .as("inside %s", bundle)
          .isEqualTo(INSIDE.get(bundle));
    }
  }

  @Test
  void onlyABundleThatDecidesOverOthersGivesItsReason() {
    assertThat(Strength.values()).filteredOn(Strength::lifts).containsExactly(FORCED, OVERRIDE);
  }
}
