package io.ddbkit.spec.compose;

import static io.ddbkit.spec.compose.Home.MAINS;
import static io.ddbkit.spec.compose.Home.POWER;
import static io.ddbkit.spec.compose.Home.composed;
import static io.ddbkit.spec.trait.Lamp.LAMP;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.compose.Home.Power;
import io.ddbkit.spec.trait.Lamp.Light;
import io.ddbkit.spec.trait.Speech;
import io.ddbkit.spec.tree.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same as explanations in text, for programs. */
class ExplanationTreeTest {

  @Test
  void whoRequiresAValueIsTold() {
    var cook = Speech.by("cook()", contributions -> contributions.value(POWER, new Power(2000)));
    var thick = Speech.by("thick()", contributions -> contributions.value(MAINS, "thick"));

    assertThat(explanation(cook, thick))
        .isEqualTo(
            array(
                leaf("mains", "thick", "EXPLICIT")
                    .with(
                        "setBy",
                        array(
                            claim("thick", "EXPLICIT", "thick()"),
                            claim("thick", "EXPLICIT", "cook()")
                                .with("required", new Tree.Flag(true))))
                    .with("insteadOf", array()),
                leaf("power", "2000 W", "EXPLICIT")
                    .with("setBy", array(claim("2000 W", "EXPLICIT", "cook()")))
                    .with("insteadOf", array())));
  }

  @Test
  void whatIsDismissedAndByWhomIsToldOfADefaultThatStays() {
    var standard =
        Speech.by("standard()", contributions -> contributions.defaultValue(LAMP, new Light.Off()));
    var unlit = Speech.by("unlit()", contributions -> contributions.value(LAMP, new Light.Off()));
    var dark = Speech.by("dark()", contributions -> contributions.dismiss(LAMP, "it is night"));

    assertThat(explanation(standard, unlit, dark))
        .isEqualTo(
            array(
                leaf("lamp", "off", "DEFAULT")
                    .with("setBy", array(claim("off", "DEFAULT", "standard()")))
                    .with("insteadOf", array(claim("off", "EXPLICIT", "unlit()")))
                    .with(
                        "dismissedBy",
                        array(
                            claim("dismissed", "FORCED", "dark()")
                                .with("because", "it is night")))));
  }

  private static Tree explanation(Speech... all) {
    return composed(all).table().explanation();
  }

  private static Tree.Node leaf(String path, String value, String strength) {
    return Tree.Node.empty().with("path", path).with("value", value).with("strength", strength);
  }

  private static Tree.Node claim(String value, String strength, String by) {
    return Tree.Node.empty().with("value", value).with("strength", strength).with("by", by);
  }

  private static Tree.Array array(Tree.Node... elements) {
    return new Tree.Array(List.of(elements));
  }
}
