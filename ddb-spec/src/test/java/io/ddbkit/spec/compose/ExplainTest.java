package io.ddbkit.spec.compose;

import static io.ddbkit.spec.compose.Speaker.composed;
import static io.ddbkit.spec.trait.Lamp.LAMP;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.trait.CallSite;
import io.ddbkit.spec.trait.Contribution;
import io.ddbkit.spec.trait.Lamp.Light;
import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Strength;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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
                instead of 5 (default, the maker)
            lamp.colour = white  (default by the maker)
            """);
  }

  @Test
  void tellsOfAWholeTableWhatOneSpeakerSaidInOneBreath() {
    assertThat(composed(ANN.on(3), BOB.on(3), MAKER.on(5, "white")).table().explain())
        .isEqualTo(
            """
            lamp = on; brightness = 3
                the caller says so: Ann and Bob
                rather than brightness = 5; by default: the maker
            lamp.colour = white
                by default: the maker
            """);
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
            lamp = off  (override by override(Lamp.off()) at Tables.java:7, because: saves power)
                instead of on (explicit, Ann)
            """);
  }

  @Test
  void saysSoWhereNobodySaidAnything() {
    assertThat(composed(ANN.off()).table().explain(Path.of("stream")))
        .isEqualTo("stream is unmanaged: nobody said anything about it\n");
  }
}
