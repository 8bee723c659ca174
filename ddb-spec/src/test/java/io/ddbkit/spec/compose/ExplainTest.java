package io.ddbkit.spec.compose;

import static io.ddbkit.spec.compose.Home.doors;
import static io.ddbkit.spec.compose.Speaker.composed;
import static io.ddbkit.spec.trait.Lamp.LAMP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ddbkit.spec.trait.CallSite;
import io.ddbkit.spec.trait.Contribution;
import io.ddbkit.spec.trait.Lamp.Light;
import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Speech;
import io.ddbkit.spec.trait.Strength;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainTest {
  private static final Speaker ANN = new Speaker("Ann", Strength.EXPLICIT);
  private static final Speaker BOB = new Speaker("Bob", Strength.EXPLICIT);
  private static final Speaker MAKER = new Speaker("the maker", Strength.DEFAULT);

  @Test
  void tellsTheWinnerThoseWhoAgreeAndTheLosers() {
    var table = composed(ANN.on(3), BOB.on(3), MAKER.on(5, "white")).table();

    assertThat(table.explain(LAMP))
        .isEqualTo(
            """
            lamp = on  (explicit by Ann and Bob)
            lamp.brightness = 3  (explicit by Ann and Bob)
                instead of 5 (default by the maker)
            lamp.colour = white  (default by the maker)
            """);
  }

  @Test
  void doesNotTellThatSomebodyReplacesTheirOwnDefault() {
    assertThat(composed(ANN.on(3), new Speaker("Ann", Strength.DEFAULT).on(5)).table().explain())
        .isEqualTo(
            """
            PATH             VALUE  SET BY
            lamp             on     explicit by Ann
            lamp.brightness  3      explicit by Ann
            """);
  }

  @Test
  void tellsOfAWholeTableInColumns() {
    assertThat(composed(ANN.on(3), BOB.on(3), MAKER.on(5, "white")).table().explain())
        .isEqualTo(
            """
            PATH             VALUE         SET BY
            lamp             on            explicit by Ann and Bob
            lamp.brightness  3             explicit by Ann and Bob
                             instead of 5  default by the maker
            lamp.colour      white         default by the maker
            """);
  }

  @Test
  void aLongPathOrValueGoesOnInTheColumnsOfTheNextLine() {
    var path = "rooms[" + "x".repeat(50) + "].doors";
    var speech =
        Speech.by(
            "long()",
            contributions -> contributions.value(Home.ROOMS, Map.of("x".repeat(50), doors(1))));
    var words = "y".repeat(40);

    assertThat(Home.composed(speech).table().explain())
        .isEqualTo(
            """
            PATH                                              VALUE  SET BY
            %s
                                                              1      explicit by long()
            """
                .formatted(path));
    assertThat(composed(ANN.on(3, words)).table().explain())
        .isEqualTo(
            """
            PATH             VALUE                             SET BY
            lamp             on                                explicit by Ann
            lamp.brightness  3                                 explicit by Ann
            lamp.colour      %s
                                                               explicit by Ann
            """
                .formatted(words));
  }

  @ParameterizedTest
  @CsvSource({"48, 1", "49, 2"})
  void aPathOfTheWidestColumnIsTheLongestThatStaysInItsLine(int length, int lines) {
    var name = "x".repeat(length - "rooms[].doors".length());
    var speech =
        Speech.by(
            "long()", contributions -> contributions.value(Home.ROOMS, Map.of(name, doors(1))));

    assertThat(Home.composed(speech).table().explain().lines().skip(1)).hasSize(lines);
  }

  @Test
  void tellsOfOnePlaceAndWhatLiesBelowIt() {
    assertThat(composed(ANN.on(3, "red")).table().explain(LAMP.path().component("colour")))
        .isEqualTo("lamp.colour = red  (explicit by Ann)\n");
  }

  @Test
  void tellsWhyAnOverrideWasMade() {
    var place = new CallSite("Tables.java", 7);
    var origin = new Origin("override(Lamp.off())", Optional.of(place), Optional.of("saves power"));
    Contribution<Light> override =
        new Contribution<>(LAMP, new Light.Off(), Strength.OVERRIDE, origin);

    assertThat(Composition.of("house", List.of(ANN.on(3), override)).table().explain(LAMP))
        .isEqualTo(
            """
            lamp = off  (override by override(Lamp.off()) at Tables.java:7, because saves power)
                instead of on (explicit by Ann)
            """);
  }

  @Test
  void saysSoWhereNobodySaidAnything() {
    assertThat(composed(ANN.off()).table().explain(Path.of("lamp.colour")))
        .isEqualTo("lamp.colour is unmanaged: nothing sets it\n");
    assertThat(known().explain(Path.of("house.rooms[bath].windows[n]")))
        .isEqualTo("house.rooms[bath].windows[n] is unmanaged: nothing sets it\n");
    assertThat(known().explain(Path.of("house.roof.angle")))
        .isEqualTo("house.roof.angle is unmanaged: nothing sets it\n");
    assertThat(known().explain(Path.of("rooms[bath].heated")))
        .isEqualTo("rooms[bath].heated is unmanaged: nothing sets it\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          lamp.colur           | lamp.colur; the nearest known: lamp.colour, lamp.brightness
          lamp.colour.shade    | lamp.colour.shade: there are no values below lamp.colour
          lamp[colour]         | lamp[colour]; the nearest known: lamp.colour, lamp.brightness
          lmap                 | lmap; the nearest known: lamp
          house.room           | house.room; the nearest known: house.roof, house.rooms
          house.rooms.bath     | house.rooms.bath; the nearest known: house.rooms[..]
          house.rooms[b].door  | house.rooms[b].door; the nearest known: house.rooms[b].doors
          rooms[bath].lamp     | rooms[bath].lamp; the nearest known: rooms[bath].
          lamp.heated          | lamp.heated; the nearest known: lamp.
          """)
  void refusesAPlaceThatNoTableCanHaveAndNamesTheNearest(String place, String told) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> known().explain(Path.of(place)))
        .withMessageStartingWith("unknown path " + told);
  }

  @Test
  void knowsEveryPlaceThatItPrints() {
    var odd =
        Speech.by(
            "odd()",
            contributions ->
                List.of(
                        "a.b",
                        "a]b",
                        "a].b",
                        "a[b",
                        "a\\b",
                        "a\\]",
                        "\n",
                        "\u202e",
                        "",
                        "x".repeat(300))
                    .forEach(name -> contributions.value(Home.ROOMS, Map.of(name, doors(1)))));
    var table = Home.composed(odd).table();

    assertThat(table.provenance().resolutions())
        .hasSize(10)
        .allSatisfy(
            (path, resolution) -> {
              var above = path.prefix(2);
              assertThat(table.explain(path)).startsWith(path + " = 1");
              assertThat(table.explain(new Path(Path.of(path.toString()).steps())))
                  .isEqualTo(table.explain(path));
              assertThat(table.explain(Path.of(above.toString()))).contains(path + " = 1");
            });
  }

  @Test
  void aPlaceTellsOfAllThatStandsBelow() {
    var table = composed(ANN.on(3, "red")).table();

    assertThat(table.explain(Path.of("lamp"))).isEqualTo(table.explain(LAMP));
    assertThat(table.explain(Path.of("lamp.colour")))
        .isEqualTo("lamp.colour = red  (explicit by Ann)\n");
  }

  private static ComposedTable known() {
    return Composition.of(
            "house",
            List.of(ANN.off()),
            () -> List.of(House.HOUSE, Home.ROOMS, Home.HEATED, Home.LIT))
        .table();
  }
}
