package io.ddbkit.spec.compose;

import static io.ddbkit.spec.compose.Speaker.composed;
import static io.ddbkit.spec.trait.Lamp.LAMP;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.Severity;
import io.ddbkit.spec.rule.Statement;
import io.ddbkit.spec.trait.Contribution;
import io.ddbkit.spec.trait.Strength;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConflictTest {
  private static final Speaker ANN = new Speaker("Ann", Strength.EXPLICIT);
  private static final Speaker BOB = new Speaker("Bob", Strength.EXPLICIT);
  private static final Speaker CAT = new Speaker("Cat", Strength.EXPLICIT);
  private static final Speaker MAKER = new Speaker("the maker", Strength.DEFAULT);

  @Test
  void namesBothOriginsAndTheWaysOut() {
    var conflict = only(composed(ANN.on(1), BOB.on(2)));

    assertThat(conflict.rule()).isEqualTo("compose.conflict");
    assertThat(conflict.severity()).isEqualTo(Severity.ERROR);
    assertThat(conflict.place()).isEqualTo("lamp.brightness");
    assertThat(conflict.statements())
        .extracting(Statement::toString)
        .containsExactly("1 by Ann", "2 by Bob");
    assertThat(conflict.remedies())
        .containsExactly("remove Ann, or Bob", "or choose one: .override(trait, \"reason\")");
  }

  @Test
  void offersTheFirstTwoCallsAsOverridesThatCanBePasted() {
    var one = new Speaker("Lamp.on(1)", Strength.EXPLICIT);
    var two = new Speaker("Cabin.of() > Lamp.on(2)", Strength.EXPLICIT);
    var three = new Speaker("Lamp.on(3)", Strength.EXPLICIT);

    assertThat(only(composed(three.on(3), two.on(2), one.on(1))).remedies())
        .containsExactly(
            "keep one of them, and remove the others",
            "or choose one: .override(Lamp.on(1), \"reason\")"
                + " or .override(Lamp.on(2), \"reason\")");
  }

  @Test
  void namesEveryRival() {
    assertThat(only(composed(ANN.on(1), BOB.on(2), CAT.on(3))).statements())
        .extracting(Statement::toString)
        .containsExactly("1 by Ann", "2 by Bob", "3 by Cat");
  }

  @Test
  void namesThoseWhoAgreeWithEachOtherToo() {
    assertThat(only(composed(ANN.on(1), BOB.on(2), CAT.on(1))).statements())
        .extracting(Statement::toString)
        .containsExactly("1 by Ann", "1 by Cat", "2 by Bob");
  }

  @Test
  void doesNotNameTheWeaker() {
    assertThat(only(composed(ANN.on(1), BOB.on(2), MAKER.on(5))).statements())
        .extracting(statement -> statement.origin().description())
        .containsExactly("Ann", "Bob");
  }

  @Test
  void aDisputedChoiceShowsItsParts() {
    assertThat(only(composed(ANN.on(1, "red"), BOB.off())).statements())
        .extracting(Statement::toString)
        .containsExactly("off by Bob", "on, brightness 1, colour red by Ann");
  }

  @Test
  void aDisputedChoiceDoesNotShowTheDefaultsThatComeWithIt() {
    var annsDefault = new Speaker("Ann", Strength.DEFAULT).on(5);

    assertThat(only(composed(ANN.on(), annsDefault, BOB.off())).statements())
        .extracting(Statement::toString)
        .containsExactly("off by Bob", "on by Ann");
  }

  @Test
  void defaultsThatDifferAreAConflict() {
    var other = new Speaker("another maker", Strength.DEFAULT);

    assertThat(only(composed(MAKER.on(5), other.on(6))).place()).isEqualTo("lamp.brightness");
  }

  @Test
  void everyDisputedLeafIsTold() {
    assertThat(composed(ANN.on(1, "red"), BOB.on(2, "blue")).findings())
        .extracting(Finding::place)
        .containsExactly("lamp.brightness", "lamp.colour");
  }

  @Test
  void isTheSameInWhateverOrderThingsAreSaid() {
    var said = new ArrayList<>(List.of(ANN.on(1), BOB.off(), CAT.on(2)));
    var expected = sorted(said);

    for (int i = 0; i < said.size(); i++) {
      Collections.rotate(said, 1);
      assertThat(sorted(said)).isEqualTo(expected);
    }
  }

  @Test
  void leavesATableThatIsTheSameInWhateverOrderThingsAreSaid() {
    assertThat(composed(ANN.on(1), BOB.off()).table().get(LAMP))
        .isEqualTo(composed(BOB.off(), ANN.on(1)).table().get(LAMP));
  }

  private static List<Finding> sorted(List<? extends Contribution<?>> said) {
    return Composition.of("house", List.copyOf(said)).findings().stream().sorted().toList();
  }

  private static Finding only(Composition composition) {
    assertThat(composition.findings()).hasSize(1);
    return composition.findings().get(0);
  }
}
