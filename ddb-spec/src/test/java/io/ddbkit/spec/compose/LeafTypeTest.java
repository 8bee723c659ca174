package io.ddbkit.spec.compose;

import static io.ddbkit.spec.CoreSettings.BILLING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.Units;
import io.ddbkit.spec.trait.Contribution;
import io.ddbkit.spec.trait.Exclusions;
import io.ddbkit.spec.trait.Leaf;
import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Setting.Scope;
import io.ddbkit.spec.trait.Strength;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A leaf is compared with values of its own type only. */
class LeafTypeTest {
  private static final Billing PROVISIONED =
      Billing.Provisioned.builder()
          .read(Units.fixed(5))
          .write(Units.fixed(5))
          .putIndexes("by-mail", Billing.Throughput.of(5, 5))
          .build();
  private static final Billing ON_DEMAND =
      Billing.OnDemand.builder()
          .putIndexes("by-mail", Billing.Maxima.of().read(5).write(5))
          .build();

  private record Level(int value) implements Leaf<Level> {
    @Override
    public boolean satisfiedBy(Level live) {
      return live.value >= value;
    }

    @Override
    public Optional<Level> meeting(Level required) {
      return Optional.of(new Level(Math.max(value, required.value)));
    }
  }

  private record Box<T>(T content) implements Leaf<Box<T>> {}

  private record Anything() implements Leaf<Object> {}

  private record Whatever<T>(T content) implements Leaf<T> {}

  private record Rank(int value) implements Comparable<Rank>, Leaf<Rank> {
    @Override
    public int compareTo(Rank other) {
      return Integer.compare(value, other.value);
    }
  }

  private abstract static class Measure implements Leaf<Measure> {}

  private static final class Metre extends Measure {}

  @Test
  void isTheArgumentOfTheLeafOrOfTheTypeThatItIsAnAlternativeOf() {
    assertThat(LeafType.fits(new Level(1), new Level(2))).isTrue();
    assertThat(LeafType.fits(new Level(1), 2)).isFalse();
    assertThat(LeafType.fits(Units.fixed(1), Units.managed(1))).isTrue();
    assertThat(LeafType.fits(Units.fixed(1), 1L)).isFalse();
    assertThat(LeafType.fits(new Box<>("a"), new Box<>(1))).isTrue();
    assertThat(LeafType.fits(new Anything(), "a")).isTrue();
  }

  @Test
  void isFoundInWhateverPlaceOfTheTypesAboveItIs() {
    assertThat(LeafType.argument(Level.class)).contains(Level.class);
    assertThat(LeafType.argument(Units.Fixed.class)).contains(Units.class);
    assertThat(LeafType.argument(Rank.class)).contains(Rank.class);
    assertThat(LeafType.argument(Metre.class)).contains(Measure.class);
    assertThat(LeafType.argument(String.class)).isEmpty();
  }

  @Test
  void ofAGenericLeafIsTheBareClassOrAnyThing() {
    assertThat(LeafType.argument(Box.class)).contains(Box.class);
    assertThat(LeafType.argument(Whatever.class)).contains(Object.class);
  }

  @Test
  void valuesOfAnotherTypeAtThePathOfALeafDiffer() {
    assertThat(Shape.diff(BILLING, Optional.of(ON_DEMAND), PROVISIONED))
        .extracting(change -> change.path() + ": " + change)
        .anyMatch(change -> change.contains("billing.indexes[by-mail].read"));
    assertThat(Shape.overlay(BILLING, ON_DEMAND, PROVISIONED)).isEqualTo(PROVISIONED);
    assertThat(Shape.overlay(BILLING, PROVISIONED, ON_DEMAND)).isEqualTo(ON_DEMAND);
  }

  @Test
  void anEntryThatIsRequiredAndRemovedConflicts() {
    Setting<Map<String, Level>> levels = Setting.mapOf("levels", Level.class, Scope.TABLE);
    var set =
        new Contribution<>(
            levels, Map.of("a", new Level(1)), Strength.EXPLICIT, Origin.of("somebody"));
    var removed =
        Contribution.exclusions(
            levels, Exclusions.without("a"), Strength.EXPLICIT, Origin.of("somebody else"));

    assertThat(Composition.of("orders", List.of(set, removed)).findings())
        .extracting(finding -> finding.rule())
        .containsExactly("compose.conflict");
  }
}
