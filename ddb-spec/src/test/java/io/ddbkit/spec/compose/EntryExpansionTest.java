package io.ddbkit.spec.compose;

import static io.ddbkit.spec.compose.Home.ROOMS;
import static io.ddbkit.spec.compose.Home.composed;
import static io.ddbkit.spec.compose.Home.doors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Setting.Scope;
import io.ddbkit.spec.trait.Speech;
import io.ddbkit.spec.trait.Strength;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EntryExpansionTest {
  /** Lamps by room, and those of every room. */
  record Lamps(Map<String, Integer> rooms, Optional<Integer> everyRoom) {
    Lamps spread(Set<String> names) {
      var all = new TreeMap<String, Integer>();
      everyRoom.ifPresent(count -> names.forEach(name -> all.put(name, count)));
      all.putAll(rooms);
      return new Lamps(all, Optional.empty());
    }
  }

  private static final Setting<Lamps> LAMPS =
      Setting.of("lamps", Lamps.class, Scope.TABLE).expandedOver(ROOMS, Lamps::spread);

  private static final Speech TWO_ROOMS =
      Speech.by(
          "house()",
          contributions -> contributions.value(ROOMS, Map.of("hall", doors(2), "bath", doors(1))));
  private static final Speech ONE_EACH = everyRoom(1);

  @Test
  void whatIsSaidOfEveryEntryIsSaidOfEachByName() {
    var table = composed(ONE_EACH, TWO_ROOMS).table();

    assertThat(table.get(LAMPS)).contains(lamps(Map.of("hall", 1, "bath", 1)));
    assertThat(table.explain(LAMPS))
        .contains("lamps.rooms[bath]", "explicit by everyRoom(1)")
        .contains("lamps.rooms[hall]");
  }

  @Test
  void whatOneSpeakerSaysOfAnEntryIsMeantForIt() {
    var both =
        Speech.by(
            "both()",
            contributions ->
                contributions.value(LAMPS, new Lamps(Map.of("hall", 3), Optional.of(1))));

    assertThat(composed(both, TWO_ROOMS).table().get(LAMPS))
        .contains(lamps(Map.of("hall", 3, "bath", 1)));
  }

  @Test
  void whoSaysOtherwiseOfAnEntryContradictsWhoSpeaksOfEvery() {
    var hall =
        Speech.by("hall(3)", contributions -> contributions.value(LAMPS, lamps(Map.of("hall", 3))));

    assertThat(composed(ONE_EACH, TWO_ROOMS, hall).findings())
        .extracting(Finding::rule, Finding::place)
        .containsExactly(tuple("compose.conflict", "lamps.rooms[hall]"));
    assertThat(composed(ONE_EACH.in(Strength.PATTERN), TWO_ROOMS, hall).table().get(LAMPS))
        .contains(lamps(Map.of("hall", 3, "bath", 1)));
  }

  /** Where the setting says so, the name goes before the rule for all, as far as they are equal. */
  @Test
  void whoSaysOtherwiseOfAnEntryMayGoBeforeWhoSpeaksOfEvery() {
    var spread = Setting.of("lamps", Lamps.class, Scope.TABLE).spreadOver(ROOMS, Lamps::spread);
    var every = said(spread, "every(1)", new Lamps(Map.of(), Optional.of(1)));
    var hall = said(spread, "hall(3)", lamps(Map.of("hall", 3)));

    assertThat(composed(every, TWO_ROOMS, hall).table().get(spread))
        .contains(lamps(Map.of("hall", 3, "bath", 1)));
    assertThat(composed(every.in(Strength.FORCED), TWO_ROOMS, hall).table().get(spread))
        .contains(lamps(Map.of("hall", 1, "bath", 1)));
    assertThat(
            composed(hall.in(Strength.OVERRIDE), TWO_ROOMS, every.in(Strength.OVERRIDE))
                .table()
                .get(spread))
        .as("of two overrides the later")
        .contains(lamps(Map.of("hall", 1, "bath", 1)));
  }

  private static Speech said(Setting<Lamps> setting, String words, Lamps lamps) {
    return Speech.by(words, contributions -> contributions.value(setting, lamps));
  }

  @Test
  void anEntryThatShallNotBeThereIsNone() {
    var none = Speech.by("none()", contributions -> contributions.without(ROOMS, "bath"));

    assertThat(composed(ONE_EACH, hall(), none).table().get(LAMPS))
        .contains(lamps(Map.of("hall", 1)));
  }

  @Test
  void withoutEntriesNothingIsSaidOfAny() {
    assertThat(composed(ONE_EACH).table().get(LAMPS)).contains(lamps(Map.of()));
    assertThat(composed(ONE_EACH).table().explain(LAMPS)).contains("unmanaged");
  }

  private static Speech hall() {
    return Speech.by(
        "hall()", contributions -> contributions.value(ROOMS, Map.of("hall", doors(2))));
  }

  private static Speech everyRoom(int count) {
    return Speech.by(
        "everyRoom(" + count + ")",
        contributions -> contributions.value(LAMPS, new Lamps(Map.of(), Optional.of(count))));
  }

  private static Lamps lamps(Map<String, Integer> rooms) {
    return new Lamps(rooms, Optional.empty());
  }
}
