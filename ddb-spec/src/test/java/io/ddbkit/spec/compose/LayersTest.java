package io.ddbkit.spec.compose;

import static io.ddbkit.spec.compose.Home.KETTLE;
import static io.ddbkit.spec.compose.Home.LIT;
import static io.ddbkit.spec.compose.Home.MAINS;
import static io.ddbkit.spec.compose.Home.ROOMS;
import static io.ddbkit.spec.compose.Home.composed;
import static io.ddbkit.spec.compose.Home.doors;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Speech;
import io.ddbkit.spec.trait.Strength;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Layers within one trait: suggestions give way inwards, what is forced holds from the outside. */
class LayersTest {
  private static final Speech THIN = suggests(MAINS, "thin");
  private static final Speech THICK = suggests(MAINS, "thick");
  private static final Speech FORCED_THIN = forces(MAINS, "thin");
  private static final Speech FORCED_THICK = forces(MAINS, "thick");
  private static final Speech BARE = environment("bare()", s -> s.dismiss(ROOMS, "a shed"));
  private static final Speech BATH =
      environment(
          "bath()", contributions -> contributions.forced(ROOMS, Map.of("bath", doors(1)), "dirt"));

  /** A trait whose layers are these, the most general first. */
  private record Layered(List<Speech> layers) implements Trait {
    @Override
    public TraitType<?> type() {
      return TraitType.of("layered", Layered.class, "Says it in layers.");
    }

    @Override
    public Strength strength() {
      return Strength.ENVIRONMENT;
    }

    @Override
    public void contribute(Contributions contributions) {
      contributions.layered(this, layers.get(0)::contribute, layers.subList(1, layers.size()));
    }
  }

  @Test
  void ofSuggestionsTheMoreSpecificCountsAndTheOtherIsRemembered() {
    var composition = composed(layers(THIN, THICK));

    assertThat(composition.findings()).isEmpty();
    assertThat(composition.table().explain(MAINS))
        .isEqualTo(
            """
            mains = thick  (environment by house > suggests thick)
                instead of thin (environment by house)
            """);
    assertThat(mains(layers(THICK, THIN))).isEqualTo("thin");
    assertThat(mains(layers(THICK, THIN, THICK))).isEqualTo("thick");
    assertThat(mains(layers(THICK, THICK, THIN, THIN))).isEqualTo("thin");
  }

  @Test
  void ofWhatIsForcedTheMoreGeneralCounts() {
    assertThat(composed(layers(FORCED_THIN, FORCED_THICK)).findings()).isEmpty();
    assertThat(mains(layers(FORCED_THIN, FORCED_THICK))).isEqualTo("thin");
    assertThat(mains(layers(THIN, FORCED_THICK, FORCED_THIN, THIN))).isEqualTo("thick");
    assertThat(mains(layers(FORCED_THIN, THICK))).isEqualTo("thin");
    assertThat(mains(layers(THIN, FORCED_THICK))).isEqualTo("thick");
  }

  @Test
  void allDismissalsHoldButOfWhatALayerAroundForces() {
    assertThat(composed(layers(BARE, BATH)).table().get(ROOMS)).isEmpty();
    assertThat(composed(layers(BARE, THIN, BARE), room()).table().get(ROOMS)).isEmpty();
    assertThat(composed(layers(THIN, BARE), room()).table().get(ROOMS)).isEmpty();
    assertThat(composed(layers(BATH, BARE), room()).table().get(ROOMS).orElseThrow())
        .containsKey("bath");
  }

  @Test
  void aDismissalFromElsewhereTakesAwayNothingThatALayerForces() {
    var hall =
        environment("hall()", s -> s.forced(ROOMS, Map.of("hall", doors(2)), "there are guests"));

    assertThat(composed(layers(BATH, hall), BARE).table().get(ROOMS).orElseThrow())
        .containsOnlyKeys("bath", "hall");
  }

  @Test
  void dismissalsKeepTheirOrderWithinAnOverrideToo() {
    var over = Strength.OVERRIDE;

    assertThat(composed(bundle(over, BARE, BATH), room()).table().get(ROOMS)).isEmpty();
    assertThat(composed(bundle(over, BATH, BARE), room()).table().get(ROOMS).orElseThrow())
        .containsOnlyKeys("bath");
  }

  private static Speech room() {
    return Speech.by(
        "room()", contributions -> contributions.value(ROOMS, Map.of("hall", doors(2))));
  }

  @Test
  void aBundleAroundThemLeavesTheirOrder() {
    for (var strength : List.of(Strength.PATTERN, Strength.EXPLICIT, Strength.OVERRIDE)) {
      assertThat(mains(bundle(strength, THIN, THICK))).as("%s", strength).isEqualTo("thick");
      assertThat(mains(bundle(strength, FORCED_THIN, THICK))).isEqualTo("thin");
      assertThat(mains(bundle(strength, FORCED_THIN, FORCED_THICK))).isEqualTo("thin");
    }
  }

  private static Speech bundle(Strength strength, Speech... layers) {
    var layered = new Layered(List.of(layers));
    return Speech.by("bundle", contributions -> contributions.include(layered)).in(strength);
  }

  @Test
  void layersWithinALayerGiveWayToThoseAroundThem() {
    var within = new Layered(List.of(THICK, THIN));
    var nested =
        Speech.by("nested", contributions -> contributions.include(within))
            .in(Strength.ENVIRONMENT);

    assertThat(mains(layers(THICK, nested))).isEqualTo("thin");
    assertThat(mains(layers(nested, THICK))).isEqualTo("thick");
    assertThat(mains(nested)).isEqualTo("thin");
  }

  @Test
  void layersOfTwoTraitsAreNotCompared() {
    var one = layers(suggests(LIT, true), THICK);
    var other = layers(THIN);

    assertThat(composed(one, other).findings())
        .extracting(Finding::rule)
        .containsExactly("compose.conflict");
    assertThat(composed(other, one).findings()).isEqualTo(composed(one, other).findings());
    assertThat(composed(one, THIN).findings()).extracting(Finding::rule).hasSize(1);
  }

  @Test
  void whatAMoreSpecificLayerNeedsCountsAndWhatAMoreGeneralOneNeedsIsAConflict() {
    var kettle = suggests(KETTLE, true);

    assertThat(composed(layers(THIN, kettle)).findings()).isEmpty();
    assertThat(mains(layers(THIN, kettle))).isEqualTo("thick");
    assertThat(composed(layers(kettle, THIN)).findings())
        .extracting(Finding::rule)
        .containsExactly("compose.needed");
  }

  private static String mains(Speech... all) {
    var composition = composed(all);
    assertThat(composition.findings()).extracting(Finding::rule).doesNotContain("compose.conflict");
    return composition.table().get(MAINS).orElseThrow();
  }

  private static Speech layers(Speech... all) {
    var layered = new Layered(List.of(all));
    return environment("house", layered::contribute);
  }

  private static <T> Speech suggests(Setting<T> setting, T value) {
    return environment("suggests " + value, contributions -> contributions.value(setting, value));
  }

  private static <T> Speech forces(Setting<T> setting, T value) {
    return environment(
        "forces " + value, contributions -> contributions.forced(setting, value, "why"));
  }

  private static Speech environment(String words, Consumer<Contributions> speech) {
    return Speech.by(words, speech).in(Strength.ENVIRONMENT);
  }
}
