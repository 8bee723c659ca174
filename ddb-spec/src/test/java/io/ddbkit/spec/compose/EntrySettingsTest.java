package io.ddbkit.spec.compose;

import static io.ddbkit.spec.compose.Home.HEATED;
import static io.ddbkit.spec.compose.Home.MAINS;
import static io.ddbkit.spec.compose.Home.POWER;
import static io.ddbkit.spec.compose.Home.ROOMS;
import static io.ddbkit.spec.compose.Home.SAUNA;
import static io.ddbkit.spec.compose.Home.THRIFTY;
import static io.ddbkit.spec.compose.Home.composed;
import static io.ddbkit.spec.compose.Home.doors;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import io.ddbkit.spec.compose.Home.Power;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.Statement;
import io.ddbkit.spec.trait.Coordinate;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Setting.Scope;
import io.ddbkit.spec.trait.Speech;
import io.ddbkit.spec.trait.Strength;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EntrySettingsTest {
  private static final Coordinate BATH = new Coordinate(ROOMS, "bath");
  private static final Speech WARM =
      Speech.by("warm()", contributions -> contributions.value(HEATED, true));
  private static final Speech SWEAT =
      Speech.by("sweat()", contributions -> contributions.value(SAUNA, true));
  private static final Speech COLD =
      Speech.by("cold()", contributions -> contributions.value(HEATED, false));

  @Test
  void anEntryHasSettingsOfItsOwn() {
    var table = composed(bath(WARM), COLD).table();

    assertThat(table.get(HEATED)).contains(false);
    assertThat(table.entry(ROOMS, "bath").get(HEATED)).contains(true);
    assertThat(table.entry(ROOMS, "hall").all()).isEmpty();
    assertThat(table.explain(BATH.path()))
        .isEqualTo(
            """
            rooms[bath].doors = 1  (explicit by bath(warm()))
            rooms[bath].heated = true  (explicit by bath(warm()) > warm())
            """);
  }

  @Test
  void conflictsOfAnEntryStandThere() {
    var conflict = composed(bath(WARM), bath(COLD)).findings().get(0);

    assertThat(conflict.place()).isEqualTo("rooms[bath].heated");
    assertThat(conflict.statements())
        .extracting(Statement::toString)
        .containsExactly("false by bath(cold()) > cold()", "true by bath(warm()) > warm()");
  }

  @Test
  void whatAllEntriesShareCannotBeSaidOfOne() {
    var thick = Speech.by("thick()", contributions -> contributions.value(MAINS, "thick"));
    var composition = composed(bath(thick));

    assertThat(composition.findings())
        .extracting(Finding::rule, Finding::place)
        .containsExactly(tuple("compose.shared", "rooms[bath].mains"));
    assertThat(composition.table().entry(ROOMS, "bath").all()).isEmpty();
  }

  @Test
  void whoGivesItADefaultIsNotToldOfTheFault() {
    var thick = Speech.by("thick()", contributions -> contributions.value(MAINS, "thick"));
    var usual = Speech.by("usual()", contributions -> contributions.defaultValue(MAINS, "thin"));

    assertThat(composed(bath(thick), bath(usual)).findings())
        .singleElement()
        .extracting(Finding::statements, as(list(Statement.class)))
        .extracting(Statement::toString)
        .containsExactly("mains by bath(thick()) > thick()");
  }

  @Test
  void settingsOfAnEntryGoWithIt() {
    var noBath = Speech.by("noBath()", contributions -> contributions.without(ROOMS, "bath"));
    var shed = Speech.by("shed()", contributions -> contributions.dismiss(ROOMS, "it is a shed"));

    assertThat(composed(bath(WARM), shed).table().entries()).isEmpty();
    assertThat(composed(bath(WARM), noBath.in(Strength.OVERRIDE)).table().entries()).isEmpty();
  }

  @Test
  void theyArePartOfEquality() {
    assertThat(composed(bath(WARM)).table())
        .isEqualTo(composed(bath(WARM)).table())
        .isNotEqualTo(composed(bath(COLD)).table());
  }

  @Test
  void whatAnEntryNeedsOfItselfIsSaidOfIt() {
    var table = composed(bath(SWEAT)).table();

    assertThat(table.entry(ROOMS, "bath").get(HEATED)).contains(true);
    assertThat(table.get(HEATED)).isEmpty();
    assertThat(composed(bath(SWEAT), bath(COLD)).findings())
        .extracting(Finding::rule, Finding::place)
        .containsExactly(tuple("compose.needed", "rooms[bath].heated"));
  }

  @Test
  void whatAnEntryNeedsMayHangOnASettingOfTheTable() {
    var shower =
        Setting.of("shower", Boolean.class, Scope.REGION)
            .requiring(HEATED, THRIFTY, EntrySettingsTest::warmUnless);
    var bath = bath(Speech.by("shower()", contributions -> contributions.value(shower, true)));
    var thrifty = Speech.by("thrifty()", contributions -> contributions.value(THRIFTY, true));

    assertThat(composed(bath).findings()).isEmpty();
    assertThat(heated(bath)).contains(true);
    assertThat(heated(bath, thrifty)).isEmpty();
  }

  @Test
  void whatAnEntryNeedsMayHangOnAnotherSettingOfIt() {
    var outdoors = Setting.of("outdoors", Boolean.class, Scope.REGION);
    var shower =
        Setting.of("shower", Boolean.class, Scope.REGION)
            .requiring(HEATED, outdoors, EntrySettingsTest::warmUnless);
    var bath = bath(Speech.by("shower()", contributions -> contributions.value(shower, true)));
    var outside = Speech.by("outside()", contributions -> contributions.value(outdoors, true));

    assertThat(heated(bath, outside)).contains(true);
    assertThat(heated(bath, bath(outside))).isEmpty();
  }

  private static Optional<Boolean> warmUnless(boolean on, Optional<Boolean> unless) {
    return unless.orElse(false) ? Optional.empty() : Optional.of(on);
  }

  private static Optional<Boolean> heated(Speech... all) {
    return composed(all).table().entry(ROOMS, "bath").get(HEATED);
  }

  @Test
  void whatAnEntryNeedsOfWhatAllShareIsSaidOfTheTable() {
    var composition = composed(power(500).in(Strength.PATTERN), bath(SWEAT));

    assertThat(composition.findings()).isEmpty();
    assertThat(composition.table().get(POWER)).contains(new Power(2000));
    assertThat(composition.table().get(MAINS)).contains("thick");
    assertThat(composition.table().explain(POWER))
        .contains("explicit, required by bath(sweat()) > sweat()");
    assertThat(composed(power(500), bath(SWEAT)).findings())
        .extracting(Finding::rule, Finding::place)
        .containsExactly(tuple("compose.needed", "power"));
  }

  /** Of the table and of its entries; the rest is as it was. */
  @Test
  void whatIsLeftOutIsAsIfNobodyHadSetIt() {
    var table = composed(bath(WARM), COLD, power(500)).table();

    var left = table.leavingOut(Set.of(HEATED));

    assertThat(left.get(HEATED)).isEmpty();
    assertThat(left.entry(ROOMS, "bath").all()).isEmpty();
    assertThat(left.get(POWER)).contains(new Power(500));
    assertThat(left.name()).isEqualTo(table.name());
    assertThat(left.settings().isDefaulted(POWER)).isEqualTo(table.settings().isDefaulted(POWER));
    assertThat(table.leavingOut(Set.of())).isEqualTo(table);
    assertThat(table.leavingOut(Set.of(MAINS)).settings()).isEqualTo(table.settings());
  }

  private static Speech power(int watts) {
    return Speech.by(
        "power(" + watts + ")", contributions -> contributions.value(POWER, new Power(watts)));
  }

  private static Speech bath(Speech inside) {
    return Speech.by(
        "bath(" + inside + ")",
        contributions ->
            contributions.value(ROOMS, Map.of("bath", doors(1))).include(BATH, inside));
  }
}
