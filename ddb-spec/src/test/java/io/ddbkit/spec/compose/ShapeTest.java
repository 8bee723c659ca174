package io.ddbkit.spec.compose;

import static io.ddbkit.spec.compose.House.HOUSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Setting.Scope;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShapeTest {

  @Test
  void aValueIsItsLeavesByPath() {
    assertThat(printed(House.full()))
        .containsExactly(
            "house.heat = Heat[degrees=20]",
            "house.lamp = on",
            "house.lamp.brightness = 3",
            "house.owners = [Ann, Bob]",
            "house.roof = pitched",
            "house.roof.angle = 30",
            "house.roof.cover = tiles",
            "house.rooms[bath].doors = 1",
            "house.rooms[hall].windows[north] = true",
            "house.street = Main Street");
  }

  @Test
  void whatIsEmptyOrMissingHasNoLeaf() {
    assertThat(printed(House.bare()))
        .containsExactly(
            "house.heat = Heat[degrees=20]", "house.owners = []", "house.street = Main Street");
  }

  @Test
  void leavesMakeTheValueAgain() {
    assertThat(rebuilt(House.full())).isEqualTo(House.full());
    assertThat(rebuilt(House.bare())).isEqualTo(House.bare());
  }

  @Test
  void aPlainValueIsALeaf() {
    var flag = Setting.of("flag", Boolean.class, Scope.TABLE);

    assertThat(Shape.leaves(flag, true)).containsExactly(Map.entry(Path.of("flag"), true));
    assertThat(Shape.build(flag, Shape.leaves(flag, true))).isTrue();
  }

  @Test
  void aMapByNameIsASetting() {
    var rooms = Setting.mapOf("rooms", House.Room.class, Scope.TABLE);
    var value = Map.of("bath", House.room(1), "hall", House.room(2));

    assertThat(Shape.leaves(rooms, value).keySet())
        .extracting(Path::toString)
        .containsExactly("rooms[bath].doors", "rooms[hall].doors");
    assertThat(Shape.build(rooms, Shape.leaves(rooms, value))).isEqualTo(value);
  }

  @Test
  void keysThatLookLikePathsStayKeys() {
    var texts = Setting.mapOf("texts", String.class, Scope.TABLE);
    var value = Map.of("a.b", "1", "a", "2", "a[b]", "3", "", "4");

    assertThat(Shape.build(texts, Shape.leaves(texts, value))).isEqualTo(value);
  }

  @Test
  void whatMustBeSaidAndIsNotIsNamed() {
    var leaves = new TreeMap<>(Shape.leaves(HOUSE, House.full()));
    leaves.remove(Path.of("house").component("roof").component("cover"));

    assertThatThrownBy(() -> Shape.build(HOUSE, leaves))
        .isInstanceOf(IncompleteValueException.class)
        .hasMessageContaining("house.roof.cover");
  }

  @Test
  void partsWithoutTheirChoiceAreNamed() {
    var leaves = new TreeMap<>(Shape.leaves(HOUSE, House.full()));
    leaves.remove(Path.of("house").component("roof"));

    assertThatThrownBy(() -> Shape.build(HOUSE, leaves))
        .isInstanceOf(IncompleteValueException.class)
        .hasMessageContaining("house.roof ");
  }

  private static House rebuilt(House house) {
    return Shape.build(HOUSE, Shape.leaves(HOUSE, house));
  }

  private static List<String> printed(House house) {
    return Shape.leaves(HOUSE, house).entrySet().stream()
        .map(leaf -> leaf.getKey() + " = " + leaf.getValue())
        .collect(Collectors.toList());
  }
}
