package io.ddbkit.spec;

import static io.ddbkit.spec.Specs.orders;
import static io.ddbkit.spec.policy.CheckPolicy.AWS_DEFAULTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.policy.HouseRule;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Lamp;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is known of a spec is not worked out again, and never told of another policy. */
class CheckedOnceTest {

  /** Counts how often it is asked what it contributes. */
  private record Counted(AtomicInteger asked) implements Trait {
    private static final TraitType<Counted> TYPE =
        TraitType.of("counted", Counted.class, "Light, counted.")
            .useFor("tests")
            .cost("free")
            .settings(Lamp.LAMP);

    @Override
    public TraitType<Counted> type() {
      return TYPE;
    }

    @Override
    public void contribute(Contributions contributions) {
      asked.incrementAndGet();
      contributions.value(Lamp.LAMP, Lamp.off().light());
    }
  }

  @Test
  void aTraitIsNotAskedAgain() {
    var asked = new AtomicInteger();
    var spec = orders().with(new Counted(asked));
    var first = spec.compose();
    int once = asked.get();

    assertThat(once).isPositive();
    assertThat(spec.check().errors()).isEmpty();
    assertThat(spec.compose()).isSameAs(first);
    assertThat(asked).hasValue(once);
  }

  @Test
  void eachPolicyFindsWhatIsItsOwn() {
    var spec = orders();
    var house = AWS_DEFAULTS.namePrefix("acme-");

    for (int round = 0; round < 2; round++) {
      assertThat(spec.check(house).all()).extracting(Finding::rule).contains("table.name.policy");
      assertThat(spec.check().all()).extracting(Finding::rule).doesNotContain("table.name.policy");
    }
  }

  /** It may depend on more than the table. */
  @Test
  void aRuleOfTheHouseIsAskedEachTime() {
    var asked = new AtomicInteger();
    var rule =
        HouseRule.error("acme.odd", "asked an odd number of times")
            .when(table -> asked.incrementAndGet() % 2 == 1);
    var house = AWS_DEFAULTS.with(rule);
    var spec = orders();

    assertThat(spec.check(house).errors()).hasSize(1);
    assertThat(spec.check(house).errors()).isEmpty();
    assertThat(asked).hasValue(2);
  }
}
