package io.ddbkit.spec.compose;

import static io.ddbkit.spec.CoreSettings.BILLING;
import static io.ddbkit.spec.compose.House.HOUSE;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.compose.House.Roof;
import io.ddbkit.spec.trait.Lamp.Light;
import io.ddbkit.spec.trait.Leaf;
import io.ddbkit.spec.trait.Setting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShapeDiffTest {
  private static final Setting<Map<String, String>> SITES =
      Setting.mapOf("sites", String.class, Setting.Scope.TABLE);
  private static final House.Room ANY_ROOM = new House.Room(Optional.empty(), Map.of());

  @Test
  void nothingDiffersFromItself() {
    assertThat(diff(House.full(), House.full())).isEmpty();
  }

  @Test
  void whatTheWishLeavesOutIsNobodysBusiness() {
    assertThat(diff(House.full(), House.full().rooms(Map.of()))).isEmpty();
    assertThat(
            diff(House.full(), House.full().lamp(new Light.On(Optional.empty(), Optional.empty()))))
        .isEmpty();
  }

  @Test
  void tellsWhatOfAnotherAlternativeIsGone() {
    var flat = House.bare().roof(new Roof.Flat("tar", Optional.of("herbs")));

    assertThat(gone(House.full(), flat)).containsExactly("- house.roof.angle: 30");
    assertThat(gone(flat, House.full())).containsExactly("- house.roof.garden: herbs");
    assertThat(gone(House.full(), House.full())).isEmpty();
    assertThat(gone(House.full(), House.bare())).isEmpty();
  }

  @Test
  void nothingIsGoneOfAChoiceOrAnEntryThatStaysWhatItIs() {
    var pitched = House.bare().roof(new Roof.Pitched("tar", Optional.empty()));

    assertThat(gone(House.full(), pitched)).isEmpty();
    assertThat(gone(House.full(), House.bare().rooms(Map.of("bath", ANY_ROOM)))).isEmpty();
  }

  @Test
  void anEntryOfWhichNothingElseIsSaidOnlyHasToBeThere() {
    var desired = House.full().rooms(Map.of("bath", ANY_ROOM));

    assertThat(diff(House.full(), desired)).isEmpty();
    assertThat(diff(House.full().rooms(Map.of()), desired))
        .containsExactly("+ house.rooms[bath]: present");
  }

  @Test
  void tellsWhatOfEntriesIsGoneWhereNoneIsLeft() {
    assertThat(Shape.removed(SITES, Optional.of(Map.of("west", "far")), Map.of()))
        .extracting(Change::toString)
        .containsExactly("- sites[west]: far");
    assertThat(Shape.removed(SITES, Optional.of(Map.of("west", "far")), Map.of("east", "near")))
        .isEmpty();
    assertThat(Shape.removed(SITES, Optional.empty(), Map.of())).isEmpty();
  }

  @Test
  void tellsWhatIsNotAsItWas() {
    var then = Shape.leaves(SITES, Map.of("west", "far", "east", "near", "south", "hot"));
    var now = Shape.leaves(SITES, Map.of("west", "near", "north", "cold", "south", "hot"));

    assertThat(Shape.changes(then, now))
        .extracting(Change::toString)
        .containsExactly(
            "- sites[east]: near", "+ sites[north]: cold", "~ sites[west]: far -> near");
    assertThat(Shape.changes(then, now)).filteredOn(Change::isRemoved).hasSize(1);
  }

  private static List<String> gone(House from, House to) {
    return Shape.removed(HOUSE, Optional.of(from), to).stream().map(Change::toString).toList();
  }

  @Test
  void tellsFromWhatToWhat() {
    assertThat(
            diff(
                House.full(),
                House.full()
                    .lamp(new Light.On(Optional.of(4), Optional.of("red")))
                    .rooms(Map.of("attic", House.room(1)))))
        .containsExactly(
            "~ house.lamp.brightness: 3 -> 4",
            "+ house.lamp.colour: red",
            "+ house.rooms[attic].doors: 1");
  }

  @Test
  void everythingIsNewWhereNothingStands() {
    assertThat(Shape.diff(HOUSE, Optional.empty(), House.bare()))
        .extracting(Change::toString)
        .containsExactly(
            "+ house.heat: Heat[degrees=20]", "+ house.owners: []", "+ house.street: Main Street");
  }

  @Test
  void aLeafMayBeContentWithMore() {
    assertThat(diff(House.bare().heat(25), House.bare().heat(20))).isEmpty();
    assertThat(diff(House.bare().heat(15), House.bare().heat(20)))
        .containsExactly("~ house.heat: Heat[degrees=15] -> Heat[degrees=20]");
  }

  /** Where a garden began: nobody can tell of one that stands. */
  record Seed(int grains) implements Leaf<Seed> {
    @Override
    public boolean satisfiedBy(Seed live) {
      return true;
    }

    @Override
    public boolean satisfiedByNothing() {
      return true;
    }
  }

  record Garden(Optional<Seed> seed, Optional<Integer> trees) {}

  @Test
  void aLeafMayBeContentWithNothing() {
    var garden = Setting.of("garden", Garden.class, Setting.Scope.TABLE);
    var desired = new Garden(Optional.of(new Seed(9)), Optional.of(2));

    assertThat(Shape.diff(garden, Optional.empty(), desired))
        .extracting(Change::toString)
        .containsExactly("+ garden.trees: 2");
    assertThat(Shape.overlay(garden, new Garden(Optional.empty(), Optional.of(1)), desired))
        .isEqualTo(new Garden(Optional.empty(), Optional.of(2)));
  }

  @Test
  void overlayMakesTheChangesAndKeepsTheRest() {
    var desired = House.bare().heat(25).rooms(Map.of("bath", House.room(2)));

    var after = Shape.overlay(HOUSE, House.full(), desired);

    assertThat(after.rooms().get("bath")).isEqualTo(House.room(2));
    assertThat(after.rooms().get("hall")).isEqualTo(House.full().rooms().get("hall"));
    assertThat(after.roof()).isEqualTo(House.full().roof());
    assertThat(after.heat()).isEqualTo(new House.Heat(25));
  }

  @Test
  void anotherChoiceTakesThePartsOfTheFormerWithIt() {
    var dark = House.full().lamp(new Light.Off());
    var lit = House.full().lamp(new Light.On(Optional.empty(), Optional.empty()));

    assertThat(Shape.overlay(HOUSE, House.full(), dark)).isEqualTo(dark);
    assertThat(Shape.overlay(HOUSE, dark, lit)).isEqualTo(lit);
  }

  @Test
  void anotherChoiceKeepsNoPartThatItLeavesOutEvenIfBothCanHaveIt() {
    var onDemand = Billing.OnDemand.builder().build();
    var provisioned =
        Billing.Provisioned.builder().putIndexes("by-mail", Billing.Throughput.of(5, 5)).build();

    assertThat(Shape.overlay(BILLING, provisioned, onDemand)).isEqualTo(onDemand);
  }

  @Test
  void anotherChoiceKeepsAPartThatBothHaveAlike() {
    var desired = House.full().roof(new Roof.Flat("tiles", Optional.empty()));

    assertThat(Shape.overlay(HOUSE, House.full(), desired)).isEqualTo(desired);
    assertThat(diff(Shape.overlay(HOUSE, House.full(), desired), desired)).isEmpty();
  }

  private static List<String> diff(House live, House desired) {
    return Shape.diff(HOUSE, Optional.of(live), desired).stream().map(Change::toString).toList();
  }
}
