package io.ddbkit.traits;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.compose.Composition;
import io.ddbkit.spec.trait.Contribution;
import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Strength;
import io.ddbkit.spec.trait.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Order matters only for overrides. */
class OrderPropertiesTest {
  private static final List<Strength> UNORDERED =
      List.of(Strength.DEFAULT, Strength.ENVIRONMENT, Strength.PATTERN, Strength.EXPLICIT);

  @Test
  void permutedTraitsGiveOneTableOrTheSameFindings() {
    var composed = new AtomicInteger();
    Arbitrary.tryOut(
        some -> {
          var base = base(some);
          var traits = some.some(4, some::trait);
          var one = with(base, traits);
          var other = with(base, some.shuffled(traits));

          var findings = one.check();
          assertThat(other.check()).as("findings of %s", traits).isEqualTo(findings);
          if (findings.errors().isEmpty()) {
            composed.incrementAndGet();
            assertThat(other.compose()).as("table of %s", traits).isEqualTo(one.compose());
          }
        });
    assertThat(composed)
        .as("both ways are tried")
        .hasValueBetween(Rounds.COUNT / 10, Rounds.COUNT * 9 / 10);
  }

  @Test
  void anOverrideDecidesWhereverItStands() {
    Arbitrary.tryOut(
        some -> {
          var traits = some.some(3, some::trait);
          var decision = some.trait();
          var base = base(some);
          var first = with(decided(base, decision), traits);
          var last = decided(with(base, traits), decision);

          var findings = first.check();
          assertThat(last.check()).as("%s over %s", decision, traits).isEqualTo(findings);
          if (findings.errors().isEmpty()) {
            assertThat(last.compose()).isEqualTo(first.compose());
          }
        });
  }

  @Test
  void permutedContributionsOfEveryStrengthGiveOneTableAndTheSameConflicts() {
    Arbitrary.tryOut(
        some -> {
          var setting = some.oneOf(Arbitrary.settings());
          var said = new ArrayList<Contribution<?>>();
          for (int n = 1 + some.below(5); n > 0; n--) {
            said.add(contribution(some, setting, "speaker " + n));
          }
          var one = Composition.of("orders", said);
          var other = Composition.of("orders", some.shuffled(said));

          assertThat(other.table()).as("table of %s", said).isEqualTo(one.table());
          assertThat(sorted(other)).as("conflicts of %s", said).isEqualTo(sorted(one));
        });
  }

  private static <T> Contribution<T> contribution(
      Arbitrary some, Setting<T> setting, String speaker) {
    return new Contribution<>(
        setting, some.value(setting), some.oneOf(UNORDERED), Origin.of(speaker));
  }

  private static List<?> sorted(Composition composition) {
    return composition.findings().stream().sorted().toList();
  }

  private static TableSpec base(Arbitrary some) {
    var orders =
        TableSpec.named("orders")
            .partitionKey("id", STRING)
            .sortKey("at", NUMBER)
            .globalIndex("by-mail", index -> index.partitionKey("mail", STRING))
            .globalIndex("by-name", index -> index.partitionKey("name", STRING));
    return switch (some.below(4)) {
      case 0 -> orders.onDemand();
      case 1 -> orders.provisioned(1, 2);
      case 2 -> orders.billing(Billing.onDemand(1, 2));
      default -> orders;
    };
  }

  private static TableSpec decided(TableSpec spec, Trait decision) {
    return spec.override(decision, "why");
  }

  private static TableSpec with(TableSpec spec, List<Trait> traits) {
    return spec.with(traits.toArray(Trait[]::new));
  }
}
