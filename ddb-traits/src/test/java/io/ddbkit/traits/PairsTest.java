package io.ddbkit.traits;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.Findings;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Samples beside each other, in both orders and in an environment: what comes out does not depend
 * on the order, and contradictions are those that the traits' types tell of.
 *
 * <p>A build tries {@value #SAMPLE} of the pairs, drawn by a seed that it prints and that {@code
 * -Dddbkit.seed} repeats, and looks for every declared contradiction until it has seen it. All
 * pairs in every environment take two minutes:
 *
 * <pre>{@code
 * ./mvnw -q -pl ddb-traits -am test -Dtest=PairsTest -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dddbkit.pairs=all
 * }</pre>
 */
class PairsTest {
  private static final int SAMPLE = 200;
  private static final boolean ALL = "all".equals(System.getProperty("ddbkit.pairs"));
  private static final long SEED =
      Long.getLong("ddbkit.seed", ThreadLocalRandom.current().nextLong(1_000_000));

  private static final TableSpec BASE =
      TableSpec.named("orders")
          .partitionKey("id", STRING)
          .sortKey("placed", NUMBER)
          .globalIndex("by-sample", index -> index.partitionKey("sample", STRING))
          .globalIndex("by-mail", index -> index.partitionKey("mail", STRING));

  private static final List<TableSpec> BASES =
      List.of(
          BASE,
          BASE.with(Environment.dev("shop")),
          BASE.with(Environment.staging("shop")),
          BASE.with(Environment.production("shop")));

  private static final List<Trait> SAMPLES =
      Traits.all().stream()
          .flatMap(type -> type.samples().stream())
          .map(Trait.class::cast)
          .toList();

  /** What each is refused for by itself. */
  private static final Map<Trait, Set<String>> ALONE = new ConcurrentHashMap<>();

  /** Two samples, one beside the other. */
  private record Pair(Trait one, Trait other) {
    static Stream<Pair> all() {
      return IntStream.range(0, SAMPLES.size())
          .boxed()
          .flatMap(
              i ->
                  IntStream.rangeClosed(i, SAMPLES.size() - 1)
                      .mapToObj(j -> new Pair(SAMPLES.get(i), SAMPLES.get(j))));
    }

    /** The ids of both, in whatever order. */
    Set<String> ids() {
      return new TreeSet<>(List.of(one.type().id(), other.type().id()));
    }
  }

  /** Those that this run tries. */
  private static List<Pair> tried() {
    var pairs = new ArrayList<>(Pair.all().toList());
    if (ALL) {
      return pairs;
    }
    System.out.printf(
        "%d of %d pairs of traits are tried, drawn by -Dddbkit.seed=%d%n",
        SAMPLE, pairs.size(), SEED);
    Collections.shuffle(pairs, new Random(SEED));
    return pairs.subList(0, SAMPLE);
  }

  @Test
  void theOrderOfTwoTraitsNeverMatters() {
    var pairs = tried();
    IntStream.range(0, pairs.size())
        .parallel()
        .forEach(i -> bases(i).forEach(base -> assertSame(base, pairs.get(i))));
  }

  private static Stream<TableSpec> bases(int turn) {
    return ALL ? BASES.stream() : Stream.of(BASES.get(turn % BASES.size()));
  }

  private static void assertSame(TableSpec base, Pair pair) {
    var ways =
        Stream.of(List.of(pair.one, pair.other), List.of(pair.other, pair.one))
            .map(traits -> base.with(traits.toArray(Trait[]::new)))
            .toList();
    var oneWay = ways.get(0);
    var otherWay = ways.get(1);
    var findings = oneWay.check();

    assertThat(otherWay.check()).as("%s", pair).isEqualTo(findings);
    if (findings.errors().isEmpty()) {
      assertThat(otherWay.compose()).as("%s", pair).isEqualTo(oneWay.compose());
    }
  }

  /** Contradictions that no two samples show, for each of those makes a table by itself. */
  private static Stream<Pair> besides() {
    var indexes =
        GlobalIndexes.of("by-other", index -> index.partitionKey("other", STRING))
            .throughput("by-other", 20, 10);
    return Stream.of(
        new Pair(indexes, OnDemand.on()),
        new Pair(indexes, ProvisionedCapacity.of(5, 5).index("by-other", 10, 5)));
  }

  /** Whatever a type declares happens for some values, and nothing else does. */
  @Test
  void traitsContradictWhatTheirTypesTell() {
    var declared = declared();
    var seen = new ConcurrentSkipListSet<String>();
    tried().parallelStream()
        .filter(PairsTest::contradict)
        .forEach(pair -> seen.add(pair.ids().toString()));
    declared.parallelStream().filter(PairsTest::isShown).forEach(seen::add);

    assertThat(seen).isEqualTo(declared);
  }

  private static SortedSet<String> declared() {
    var declared = new TreeSet<String>();
    for (TraitType<?> type : Traits.all()) {
      type.conflictsWith()
          .forEach(id -> declared.add(new TreeSet<>(List.of(type.id(), id)).toString()));
    }
    return declared;
  }

  private static boolean isShown(String ids) {
    return Stream.concat(Pair.all(), besides())
        .filter(pair -> pair.ids().toString().equals(ids))
        .anyMatch(PairsTest::contradict);
  }

  @Test
  void whoeverContradictsIsContradicted() {
    for (TraitType<?> type : Traits.all()) {
      for (var id : type.conflictsWith()) {
        assertThat(Traits.all())
            .filteredOn(other -> other.id().equals(id))
            .singleElement()
            .satisfies(other -> assertThat(other.conflictsWith()).contains(type.id()));
      }
    }
  }

  /** Together they are refused for what neither is by itself; two of one trait are, as a rule. */
  private static boolean contradict(Pair pair) {
    if (pair.one.type().equals(pair.other.type())) {
      return pair.one.type().conflictsWith().contains(pair.one.type().id());
    }
    var together = conflicts(BASE.with(pair.one, pair.other));
    together.removeAll(alone(pair.one));
    together.removeAll(alone(pair.other));
    return !together.isEmpty();
  }

  private static Set<String> alone(Trait trait) {
    return ALONE.computeIfAbsent(trait, one -> conflicts(BASE.with(one)));
  }

  private static Set<String> conflicts(TableSpec spec) {
    Findings findings = spec.check();
    var rules = new HashSet<String>();
    findings.errors().stream().map(Finding::rule).forEach(rules::add);
    return rules;
  }
}
