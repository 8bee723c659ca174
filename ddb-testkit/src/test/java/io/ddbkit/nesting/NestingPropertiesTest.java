package io.ddbkit.nesting;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.compose.ComposedTable;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.InvalidTableException;
import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Settings;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import io.ddbkit.traits.GlobalReplicas;
import io.ddbkit.traits.TableTags;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever is said in bundles in bundles comes to what the rule of nesting says. */
class NestingPropertiesTest {
  private static final long FIRST = Long.getLong("ddbkit.seed", 1);
  private static final int TRIES = 10_000;
  private static final TableSpec TABLE = TableSpec.named("users").partitionKey("id", STRING);
  private static final String REGIONAL = "replicas[" + Nesting.Regional.REGION + "].";

  private static final List<Trait> WORDS =
      List.of(
          TableTags.of("x", "1"), TableTags.of("x", "2"), TableTags.of().without("x"), new Usual());

  /** Says what the tag is unless somebody says otherwise. */
  private record Usual() implements Trait {
    @Override
    public TraitType<?> type() {
      return TraitType.of("usual", Usual.class, "Says what is usual.");
    }

    @Override
    public void contribute(Contributions contributions) {
      contributions.defaultValue(TableTags.TAGS, Map.of("x", "usual"));
    }
  }

  @Test
  void whateverIsNestedCountsByTheOneRule() {
    var outcomes = new HashMap<String, Integer>();
    for (long seed = FIRST; seed < FIRST + TRIES; seed++) {
      var sayings = new Nestings(seed, WORDS, List.of(TableTags.TAGS)).sayings();
      var oracle = NestingOracle.of(sayings);
      var expected = Map.of("", oracle.tag(false), REGIONAL, oracle.tag(true));

      assertThat(told(Nestings.said(TABLE, sayings), expected))
          .as("-Dddbkit.seed=%d: %s", seed, sayings)
          .isEqualTo(expected);
      expected.values().forEach(outcome -> outcomes.merge(outcome, 1, Integer::sum));
    }
    assertThat(outcomes.keySet())
        .containsExactlyInAnyOrder("1", "2", "usual", "absent", "unmanaged", "conflict");
    assertThat(outcomes.values()).allMatch(count -> count > TRIES / 100);
  }

  /** What the table tells; where it is in conflict, of what is in conflict only. */
  private static Map<String, String> told(TableSpec spec, Map<String, String> expected) {
    try {
      var table = spec.compose();
      var region = table.entry(GlobalReplicas.REPLICAS, Nesting.Regional.REGION);
      return Map.of("", tag(table, "", table.settings()), REGIONAL, tag(table, REGIONAL, region));
    } catch (InvalidTableException e) {
      var places = e.findings().errors().stream().map(Finding::place).toList();
      var told = new HashMap<>(expected);
      told.replaceAll((place, what) -> what.equals("conflict") ? "agreed" : what);
      places.forEach(place -> told.put(place.replace("tags[x]", ""), "conflict"));
      return told;
    }
  }

  private static String tag(ComposedTable table, String place, Settings settings) {
    var value = settings.get(TableTags.TAGS).map(tags -> tags.get("x"));
    return value.orElseGet(
        () ->
            table.explain(Path.of(place + "tags[x]")).contains(" = absent")
                ? "absent"
                : "unmanaged");
  }
}
