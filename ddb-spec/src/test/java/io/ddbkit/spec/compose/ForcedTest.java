package io.ddbkit.spec.compose;

import static io.ddbkit.spec.compose.Home.MAINS;
import static io.ddbkit.spec.compose.Home.ROOMS;
import static io.ddbkit.spec.compose.Home.composed;
import static io.ddbkit.spec.compose.Home.doors;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.Severity;
import io.ddbkit.spec.rule.Statement;
import io.ddbkit.spec.trait.Speech;
import io.ddbkit.spec.trait.Strength;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForcedTest {
  private static final Speech THIN = mains("thin");
  private static final Speech SAFE =
      Speech.by("safe()", contributions -> contributions.forced(MAINS, "thick", "fire"))
          .in(Strength.ENVIRONMENT);
  private static final Speech BARE =
      Speech.by("bare()", contributions -> contributions.dismiss(ROOMS, "it is a shed"))
          .in(Strength.ENVIRONMENT);
  private static final Speech BATH =
      Speech.by("bath()", contributions -> contributions.value(ROOMS, Map.of("bath", doors(1))));

  @Test
  void decidesOverACallerAndANoteTellsWhy() {
    var composition = composed(THIN, SAFE);
    var note = composition.findings().get(0);

    assertThat(composition.table().get(MAINS)).contains("thick");
    assertThat(note.rule()).isEqualTo("compose.forced");
    assertThat(note.severity()).isEqualTo(Severity.NOTE);
    assertThat(note.statements())
        .extracting(Statement::toString)
        .containsExactly("thick, because fire by safe()", "thin by mains(\"thin\")");
    assertThat(composition.table().explain(MAINS))
        .isEqualTo(
            """
            mains = thick  (forced by safe(), because fire)
                instead of thin (explicit by mains("thin"))
            """);
  }

  @Test
  void isSilentWhereNobodySaysOtherwise() {
    assertThat(composed(SAFE).findings()).isEmpty();
    assertThat(composed(mains("thick"), SAFE).findings()).isEmpty();
    assertThat(composed(THIN.in(Strength.DEFAULT), SAFE).findings()).isEmpty();
  }

  @Test
  void tellsWhateverWasMeantAndDoesNotCount() {
    for (var weaker : List.of(Strength.ENVIRONMENT, Strength.PATTERN, Strength.EXPLICIT)) {
      assertThat(composed(THIN.in(weaker), SAFE).findings())
          .as("%s", weaker)
          .extracting(Finding::rule, Finding::place)
          .containsExactly(tuple("compose.forced", "mains"));
      assertThat(composed(BATH.in(weaker), BARE).findings())
          .as("%s", weaker)
          .extracting(Finding::rule, Finding::place)
          .containsExactly(tuple("compose.forced", "rooms"));
    }
  }

  @Test
  void aPlaceHasOneNoteForAllWhoSpokeInVain() {
    var pattern =
        Speech.by("pattern()", contributions -> contributions.value(MAINS, "none"))
            .in(Strength.PATTERN);

    assertThat(composed(THIN, pattern, SAFE).findings())
        .singleElement()
        .extracting(Finding::statements, as(list(Statement.class)))
        .extracting(Statement::toString)
        .containsExactlyInAnyOrder(
            "thick, because fire by safe()", "none by pattern()", "thin by mains(\"thin\")");
  }

  @Test
  void itIsNoNewsThatAnEnvironmentDecidesWhatItSuggests() {
    var firm =
        Speech.by(
                "firm()",
                contributions -> contributions.value(MAINS, "thin").forced(MAINS, "thick", "fire"))
            .in(Strength.ENVIRONMENT);

    assertThat(composed(firm).findings()).isEmpty();
  }

  @Test
  void itIsNewsThatACallerForcesOtherThanTheyWrote() {
    var firm =
        Speech.by(
            "firm()",
            contributions -> contributions.value(MAINS, "thin").forced(MAINS, "thick", "fire"));

    assertThat(composed(firm).findings())
        .extracting(Finding::rule, Finding::place)
        .containsExactly(tuple("compose.forced", "mains"));
  }

  @Test
  void anOverrideOfTheCallerDecides() {
    var composition = composed(SAFE, THIN.in(Strength.OVERRIDE));

    assertThat(composition.findings())
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.rule()).isEqualTo("compose.overridden");
              assertThat(note.severity()).isEqualTo(Severity.NOTE);
              assertThat(note.place()).isEqualTo("mains");
              assertThat(note.statements())
                  .extracting(Statement::toString)
                  .containsExactlyInAnyOrder(
                      "thin by mains(\"thin\")", "thick, because fire by safe()");
            });
    assertThat(composition.table().get(MAINS)).contains("thin");
    assertThat(composition.table()).isEqualTo(composed(THIN.in(Strength.OVERRIDE), SAFE).table());
  }

  @Test
  void twoThatDifferAreAConflictInWhateverOrder() {
    var other =
        Speech.by("poor()", contributions -> contributions.forced(MAINS, "thin", "cost"))
            .in(Strength.ENVIRONMENT);

    assertThat(composed(SAFE, other).findings())
        .extracting(Finding::rule)
        .containsExactly("compose.conflict");
    assertThat(composed(other, SAFE).findings()).isEqualTo(composed(SAFE, other).findings());
  }

  @Test
  void whatIsDismissedIsAsIfItHadNotBeenSaid() {
    var composition = composed(BATH, BARE);

    assertThat(composition.table().get(ROOMS)).isEmpty();
    assertThat(composition.table()).isEqualTo(composed().table());
    assertThat(composition.findings()).extracting(Finding::rule).containsExactly("compose.forced");
    assertThat(composition.table().explain(ROOMS))
        .isEqualTo(
            """
            rooms = dismissed  (forced by bare(), because it is a shed)
                instead of [bath].doors 1 (explicit by bath())
            """);
  }

  @Test
  void whereNothingWasSaidNothingIsDismissed() {
    assertThat(composed(BARE).findings()).isEmpty();
    assertThat(composed(BARE).table()).isEqualTo(composed().table());
    assertThat(composed(BARE).table().explain(ROOMS)).startsWith("rooms is unmanaged");
  }

  @Test
  void anOverrideIsNotDismissedAndANoteTells() {
    var composition = composed(BATH.in(Strength.OVERRIDE), BARE);

    assertThat(composition.findings())
        .extracting(Finding::rule, Finding::place)
        .containsExactly(tuple("compose.overridden", "rooms"));
    assertThat(composition.table().get(ROOMS)).contains(Map.of("bath", doors(1)));
    assertThat(composition.table().explain(ROOMS))
        .isEqualTo(
            """
            rooms = present  (override by bath())
                instead of dismissed (forced by bare(), because it is a shed)
            rooms[bath].doors = 1  (override by bath())
            """);
  }

  private static Speech mains(String kind) {
    return Speech.by("mains(\"" + kind + "\")", contributions -> contributions.value(MAINS, kind));
  }
}
