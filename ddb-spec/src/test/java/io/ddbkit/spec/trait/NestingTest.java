package io.ddbkit.spec.trait;

import static io.ddbkit.spec.trait.Strength.DEFAULT;
import static io.ddbkit.spec.trait.Strength.ENVIRONMENT;
import static io.ddbkit.spec.trait.Strength.EXPLICIT;
import static io.ddbkit.spec.trait.Strength.FORCED;
import static io.ddbkit.spec.trait.Strength.OVERRIDE;
import static io.ddbkit.spec.trait.Strength.PATTERN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said inside bundles, by whoever brings it and in whichever way. */
class NestingTest {
  private static final Setting<Map<String, Integer>> SHELF =
      Setting.mapOf("shelf", Integer.class, Setting.Scope.TABLE);
  private static final Coordinate HALL = new Coordinate(SHELF, "hall");

  /** Says something in every way there is. */
  private static final Speech EVERYTHING =
      Speech.by(
          "everything()",
          contributions ->
              contributions
                  .value(SHELF, Map.of("a", 1))
                  .without(SHELF, "b")
                  .noOthers(SHELF)
                  .forced(SHELF, Map.of("c", 3), "it leaks")
                  .dismiss(SHELF, "it is full")
                  .defaultValue(SHELF, Map.of("d", 4)));

  @Test
  void byItselfATraitSpeaksInItsVoiceAndForcesWhateverThatIs() {
    assertThat(strengths(EVERYTHING))
        .containsExactly(EXPLICIT, EXPLICIT, EXPLICIT, FORCED, FORCED, DEFAULT);
    assertThat(strengths(EVERYTHING.in(ENVIRONMENT)))
        .containsExactly(ENVIRONMENT, ENVIRONMENT, ENVIRONMENT, FORCED, FORCED, DEFAULT);
    assertThat(strengths(EVERYTHING.in(OVERRIDE)))
        .containsExactly(OVERRIDE, OVERRIDE, OVERRIDE, OVERRIDE, OVERRIDE, DEFAULT);
  }

  @Test
  void aWeakerBundleHoldsEverythingDown() {
    for (var weak : List.of(ENVIRONMENT, PATTERN)) {
      assertThat(strengths(all(EVERYTHING).in(weak)))
          .containsExactly(weak, weak, weak, weak, weak, DEFAULT);
    }
    assertThat(strengths(all(EVERYTHING.in(ENVIRONMENT)).in(PATTERN)))
        .containsExactly(ENVIRONMENT, ENVIRONMENT, ENVIRONMENT, PATTERN, PATTERN, DEFAULT);
  }

  @Test
  void aBundleThatIsSaidPlainlyLeavesEverythingAsItIs() {
    for (var strength : Strength.values()) {
      assertThat(strengths(all(EVERYTHING.in(strength))))
          .isEqualTo(strengths(EVERYTHING.in(strength)));
      assertThat(strengths(of(EVERYTHING.in(strength))))
          .isEqualTo(strengths(EVERYTHING.in(strength)));
    }
  }

  @Test
  void whatIsForcedIsForcedWhateverItsVoice() {
    for (var strength : List.of(ENVIRONMENT, PATTERN, EXPLICIT, FORCED, OVERRIDE)) {
      assertThat(strengths(forced(EVERYTHING.in(strength)).in(ENVIRONMENT)))
          .as("%s", strength)
          .containsExactly(FORCED, FORCED, FORCED, FORCED, FORCED, DEFAULT);
    }
  }

  @Test
  void theOutermostBundleHasTheLastWord() {
    var forced = forced(EVERYTHING).in(ENVIRONMENT);

    assertThat(strengths(all(forced).in(PATTERN))).containsOnly(PATTERN, DEFAULT);
    assertThat(strengths(all(all(forced).in(PATTERN)))).containsOnly(PATTERN, DEFAULT);
    assertThat(strengths(forced(all(forced).in(PATTERN)))).containsOnly(FORCED, DEFAULT);
    assertThat(strengths(all(forced(all(forced).in(PATTERN))).in(ENVIRONMENT)))
        .containsOnly(ENVIRONMENT, DEFAULT);
    assertThat(strengths(all(forced).in(OVERRIDE))).containsOnly(OVERRIDE, DEFAULT);
  }

  @Test
  void theSameHoldsOfAnEntry() {
    var forced = forced(EVERYTHING).in(ENVIRONMENT);

    assertThat(strengths(of(forced))).containsOnly(FORCED, DEFAULT);
    assertThat(strengths(of(forced).in(PATTERN))).containsOnly(PATTERN, DEFAULT);
    assertThat(strengths(of(all(EVERYTHING).in(PATTERN)))).containsOnly(PATTERN, DEFAULT);
    assertThat(Contributions.of(of(forced), Origin.of("of")))
        .extracting(Contribution::at)
        .containsOnly(Optional.of(HALL));
  }

  @Test
  void whoLiftsGivesTheReasonAndTheWayInIsTold() {
    var inner = forced(EVERYTHING).in(ENVIRONMENT);

    assertThat(Contributions.of(forced(inner), Origin.of("outer()")))
        .extracting(said -> said.origin().description(), said -> said.origin().reason())
        .containsOnly(
            tuple("outer() > forced(..) > everything()", Optional.of("a rule of forced(..)")));
    assertThat(Contributions.of(all(inner).in(PATTERN), Origin.of("outer()")))
        .extracting(said -> said.origin().reason())
        .as("held down, it keeps what it was said for")
        .containsOnly(Optional.of("a rule of everything()"));
  }

  private static List<Strength> strengths(Trait trait) {
    return Contributions.of(trait, Origin.of("a caller")).stream()
        .map(Contribution::strength)
        .toList();
  }

  private static Speech all(Trait inner) {
    return Speech.by("all(..)", contributions -> contributions.include(inner));
  }

  private static Speech of(Trait inner) {
    return Speech.by("of(..)", contributions -> contributions.include(HALL, inner));
  }

  private static Speech forced(Trait inner) {
    return Speech.by(
        "forced(..)", contributions -> contributions.forced(inner, "a rule of " + inner));
  }
}
