package io.ddbkit.traits;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.ConsistentTable;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.WarningFree;
import io.ddbkit.spec.internal.direct.DirectCheck;
import io.ddbkit.spec.rule.ConstraintCheck;
import io.ddbkit.spec.trait.Trait;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is asked directly is what a validator asks. */
class DirectCheckTest {

  @Test
  void madeUpTraitsAreSoundForBothOrForNeither() {
    var sound = new AtomicInteger();
    Arbitrary.tryOut(
        some -> {
          var trait = some.trait();
          boolean holds = DirectCheck.holds(trait);

          assertThat(holds).as("%s", trait).isEqualTo(ConstraintCheck.of(trait).isEmpty());
          if (holds) {
            sound.incrementAndGet();
          }
        });
    assertThat(sound).as("both are tried").hasValueBetween(1, Rounds.COUNT - 1);
  }

  @Test
  void madeUpSpecsAreSoundForBothOrForNeither() {
    Arbitrary.tryOut(
        some -> agree(CheckedOrders.orders(some.some(4, some::trait).toArray(Trait[]::new))));
    Rounds.tryOut(seed -> agree(MadeUpSpec.of(seed).spec()));
  }

  private static void agree(TableSpec spec) {
    assertThat(spec.check().errors().isEmpty())
        .as("%s", spec)
        .isEqualTo(ConstraintCheck.of(spec).isEmpty());
  }

  @Test
  void everySampleIsAskedDirectly() {
    assertThat(Traits.all().stream().flatMap(type -> type.samples().stream()))
        .isNotEmpty()
        .allMatch(DirectCheck::holds);
  }

  /** They are asked beside the members, in SpecCheck. */
  @Test
  void aSpecHasNoOtherConstraintsOnItsClass() {
    assertThat(Arrays.stream(TableSpec.class.getAnnotations()).map(a -> a.annotationType()))
        .isEqualTo(List.of(ConsistentTable.class, WarningFree.class));
    assertThat(TableSpec.class.getSuperclass().getAnnotations()).isEmpty();
  }

  record Grouped(@Min(value = 1, groups = Size.class) int units) {}

  record OnGetter(boolean flag) {
    @AssertTrue
    public boolean isSet() {
      return flag;
    }
  }

  record Repeated(@Size(min = 1) @Size(max = 3) String text) {}

  record Foreign(@AssertTrue boolean flag) {}

  @Test
  void whatItDoesNotKnowIsLeftToAValidator() {
    assertThat(List.of(new Grouped(1), new OnGetter(true), new Repeated("ab"), new Foreign(true)))
        .noneMatch(DirectCheck::holds)
        .allMatch(value -> ConstraintCheck.of(value).isEmpty());
  }
}
