package io.ddbkit.spec;

import static io.ddbkit.spec.Specs.orders;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.spec.rule.MissingRuleTextException;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Setting.Scope;
import io.ddbkit.spec.trait.Speech;
import io.ddbkit.spec.trait.Violation;
import jakarta.validation.constraints.Min;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules of a user's own whose texts are forgotten: they say so, whichever way they are written. */
class TextlessRulesTest {

  /** A value with a constraint. */
  record Level(@Min(value = 1, message = "{ddbkit.theirs.level}") int level) {}

  private static final Setting<Level> LEVEL = Setting.of("level", Level.class, Scope.TABLE);
  private static final Setting<Boolean> SEALED =
      Setting.of("sealed", Boolean.class, Scope.TABLE)
          .ruledBy(
              (value, all) -> Stream.of(new Violation("theirs.sealed", Path.of("sealed"), "yes")));

  @Test
  void aRuleOfASetting() {
    var spec =
        orders().with(Speech.by("seal()", contributions -> contributions.value(SEALED, true)));

    assertThatThrownBy(spec::check)
        .isInstanceOf(MissingRuleTextException.class)
        .hasMessageContaining("rule theirs.sealed has no text: key ddbkit.theirs.sealed");
    assertThatThrownBy(spec::compose).isInstanceOf(MissingRuleTextException.class);
  }

  @Test
  void aConstraintOfAValue() {
    var spec =
        orders()
            .with(Speech.by("level(0)", contributions -> contributions.value(LEVEL, new Level(0))));

    assertThatThrownBy(spec::check)
        .isInstanceOf(MissingRuleTextException.class)
        .hasMessageContaining("rule theirs.level has no text: key ddbkit.theirs.level");
  }
}
