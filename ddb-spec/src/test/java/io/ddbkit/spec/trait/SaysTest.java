package io.ddbkit.spec.trait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SaysTest {
  private static final Origin CALLER = Origin.of("the caller");

  @Test
  void whatIsSaidOutrightHasTheVoiceOfTheSpeakerAndTheRestIsADefault() {
    assertThat(Contributions.of(Lamp.on(), CALLER))
        .extracting(Contribution::strength, Contribution::origin)
        .containsExactly(tuple(Strength.EXPLICIT, CALLER), tuple(Strength.DEFAULT, CALLER));
  }

  @Test
  void aBundleQuotesWhatItBringsAlong() {
    var evening = Bundle.of("evening()", Lamp.off());

    assertThat(Contributions.of(evening, Origin.of("evening()")))
        .extracting(Contribution::strength, said -> said.origin().description())
        .containsExactly(tuple(Strength.EXPLICIT, "evening() > Lamp.off()"));
  }

  @Test
  void aBundleOfBundlesTellsTheWholeWay() {
    var day = Bundle.of("day()", Bundle.of("evening()", Lamp.on(3)));

    assertThat(Contributions.of(day, Origin.of("day()")))
        .extracting(said -> said.origin().description())
        .containsOnly("day() > evening() > Lamp.on(3)");
  }

  @Test
  void aQuotedOriginKeepsPlaceAndReason() {
    var place = new CallSite("Tables.java", 7);
    var origin = new Origin("override(evening())", Optional.of(place), Optional.of("late"));

    assertThat(Contributions.of(Bundle.of("evening()", Lamp.off()), origin))
        .extracting(said -> said.origin().at(), said -> said.origin().reason())
        .containsExactly(tuple(Optional.of(place), Optional.of("late")));
  }
}
