package io.ddbkit.spec.compose;

import static io.ddbkit.spec.compose.Home.ROOMS;
import static io.ddbkit.spec.compose.Home.composed;
import static io.ddbkit.spec.compose.Home.doors;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.rule.Statement;
import io.ddbkit.spec.trait.Speech;
import io.ddbkit.spec.trait.Strength;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TombstoneTest {
  private static final Speech BATH = room("bath", 1);
  private static final Speech NO_BATH =
      Speech.by("noBath()", contributions -> contributions.without(ROOMS, "bath"));

  @Test
  void anEntryThatShallNotBeThereIsAWordOfItsOwn() {
    var table = composed(NO_BATH, room("hall", 2)).table();

    assertThat(table.get(ROOMS)).contains(Map.of("hall", doors(2)));
    assertThat(table.without(ROOMS)).containsExactly("bath");
    assertThat(table.explain(ROOMS))
        .isEqualTo(
            """
            rooms[bath] = absent  (explicit by noBath())
            rooms[hall].doors = 2  (explicit by room("hall"))
            """);
  }

  @Test
  void aSettingOfWhichOnlyThatIsSaidIsManaged() {
    assertThat(composed(NO_BATH).table().get(ROOMS)).contains(Map.of());
    assertThat(composed(NO_BATH).table()).isNotEqualTo(composed().table());
  }

  @Test
  void whoeverDefinesItIsInConflict() {
    var conflict = composed(BATH, NO_BATH).findings().get(0);

    assertThat(conflict.rule()).isEqualTo("compose.conflict");
    assertThat(conflict.place()).isEqualTo("rooms[bath]");
    assertThat(conflict.statements())
        .extracting(Statement::toString)
        .containsExactly("absent by noBath()", "present, doors 1 by room(\"bath\")");
  }

  @Test
  void theStrongerDecides() {
    var gone = composed(BATH.in(Strength.PATTERN), NO_BATH);
    var kept = composed(BATH, NO_BATH.in(Strength.PATTERN));

    assertThat(gone.findings()).isEmpty();
    assertThat(gone.table().get(ROOMS)).contains(Map.of());
    assertThat(gone.table().explain(ROOMS))
        .contains("instead of present (pattern by room(\"bath\"))");
    assertThat(kept.findings()).isEmpty();
    assertThat(kept.table().get(ROOMS)).contains(Map.of("bath", doors(1)));
    assertThat(kept.table().without(ROOMS)).isEmpty();
  }

  @Test
  void aDefaultIsNoRival() {
    var furnished =
        Speech.by(
            "furnished()",
            contributions -> contributions.defaultValue(ROOMS, Map.of("bath", doors(3))));

    assertThat(composed(furnished, NO_BATH).findings()).isEmpty();
    assertThat(composed(furnished, NO_BATH).table().get(ROOMS)).contains(Map.of());
  }

  @Test
  void ownershipOfAllEntriesIsAWordOfItsOwn() {
    var only = Speech.by("only()", contributions -> contributions.noOthers(ROOMS));
    var table = composed(BATH, only).table();

    assertThat(table.noOthers(ROOMS)).isTrue();
    assertThat(table.get(ROOMS)).contains(Map.of("bath", doors(1)));
    assertThat(table.explain(ROOMS)).startsWith("rooms = no others  (explicit by only())\n");
    assertThat(composed(BATH).table().noOthers(ROOMS)).isFalse();
    assertThat(composed(BATH).table()).isNotEqualTo(table);
  }

  @Test
  void ofTwoOverridesTheLaterDecidesWhateverItSays() {
    var present = BATH.in(Strength.OVERRIDE);
    var absent = NO_BATH.in(Strength.OVERRIDE);

    var back = composed(absent, present).table();
    assertThat(back.get(ROOMS)).contains(Map.of("bath", doors(1)));
    assertThat(back.without(ROOMS)).isEmpty();
    assertThat(back.explain(ROOMS))
        .isEqualTo(
            """
            rooms[bath] = present  (override by room("bath"))
                instead of absent (override by noBath())
            rooms[bath].doors = 1  (override by room("bath"))
            """);
    var gone = composed(present, absent).table();
    assertThat(gone.get(ROOMS)).contains(Map.of());
    assertThat(gone.without(ROOMS)).containsExactly("bath");
  }

  @Test
  void ofThreeOverridesTheLastDecides() {
    var present = BATH.in(Strength.OVERRIDE);
    var absent = NO_BATH.in(Strength.OVERRIDE);

    assertThat(composed(absent, present, absent).table().without(ROOMS)).containsExactly("bath");
    assertThat(composed(present, absent, present).table().without(ROOMS)).isEmpty();
  }

  @Test
  void ownershipAndAnEntryStandBesideEachOtherInWhateverOrder() {
    var only =
        Speech.by("only()", contributions -> contributions.noOthers(ROOMS)).in(Strength.OVERRIDE);
    var bath = BATH.in(Strength.OVERRIDE);

    for (var table : List.of(composed(only, bath).table(), composed(bath, only).table())) {
      assertThat(table.noOthers(ROOMS)).isTrue();
      assertThat(table.get(ROOMS)).contains(Map.of("bath", doors(1)));
    }
  }

  private static Speech room(String name, int doors) {
    return Speech.by(
        "room(\"" + name + "\")",
        contributions -> contributions.value(ROOMS, Map.of(name, doors(doors))));
  }
}
