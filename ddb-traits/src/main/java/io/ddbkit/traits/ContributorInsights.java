package io.ddbkit.traits;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.text.JavaCalls;
import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Setting.Scope;
import io.ddbkit.spec.trait.Settings;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import io.ddbkit.spec.trait.Violation;
import io.ddbkit.traits.internal.rule.KnownIndexes;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * CloudWatch Contributor Insights: which keys are accessed and throttled most.
 *
 * <p>The table and each global index are switched on and off by themselves; this sets the table,
 * and of the indexes that are added to it. A mode left out is ACCESSED_AND_THROTTLED_KEYS when they
 * are switched on; what runs already keeps its mode. Every replica has its own.
 *
 * <p>CloudWatch shows the keys in plain text, whichever key encrypts the table. Each table or index
 * takes two of the region's CloudWatch Contributor Insights rules, or four if it has a sort key;
 * the region has 100 rules unless AWS raised its quota, and beyond that insights end as FAILED.
 *
 * @param monitoring on or off
 * @param ofTable whether it applies to the table itself
 * @param ofEveryIndex whether it applies to every global index that is not named
 * @param indexes the names of global indexes that it applies to as well
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/contributorinsights_HowItWorks.html">How
 *     Contributor Insights works</a>
 */
public record ContributorInsights(
    Monitoring monitoring, boolean ofTable, boolean ofEveryIndex, SortedSet<String> indexes)
    implements Trait {

  /** What is watched. */
  public enum Mode {
    /** Every request, whether it succeeds or is throttled. */
    ACCESSED_AND_THROTTLED_KEYS,
    /** Requests that are throttled. */
    THROTTLED_KEYS
  }

  /** Whether a table or an index is watched. */
  public sealed interface Monitoring {
    /**
     * It is.
     *
     * @param mode what is watched of it
     */
    record On(Optional<Mode> mode) implements Monitoring {

      public On {
        requireNonNull(mode, "mode");
      }
    }

    /** It is not. */
    record Off() implements Monitoring {}
  }

  /**
   * What is watched of a table and its indexes.
   *
   * @param table the table itself
   * @param everyIndex every global index that is not named; empty in a composed table, where {@code
   *     indexes} has each
   * @param indexes global indexes by name
   */
  public record Insights(
      Optional<Monitoring> table,
      Optional<Monitoring> everyIndex,
      Map<String, Monitoring> indexes) {

    public Insights {
      requireNonNull(table, "table");
      requireNonNull(everyIndex, "everyIndex");
      requireNonNull(indexes, "indexes");
      indexes = Collections.unmodifiableSortedMap(new TreeMap<>(indexes));
    }

    /** The value for this global index, set by its name or for every index. */
    public Optional<Monitoring> monitoringOf(String index) {
      requireNonNull(index, "index");
      return Optional.ofNullable(indexes.get(index)).or(() -> everyIndex);
    }

    /** The same, where what is set for every index is set for each of these by name. */
    public Insights spread(Set<String> names) {
      requireNonNull(names, "names");
      var all = new TreeMap<String, Monitoring>();
      everyIndex.ifPresent(each -> names.forEach(name -> all.put(name, each)));
      all.putAll(indexes);
      return new Insights(table, Optional.empty(), all);
    }
  }

  /** Contributor insights. */
  public static final Setting<Insights> CONTRIBUTOR_INSIGHTS =
      Setting.of("contributorInsights", Insights.class, Scope.REGION)
          .spreadOver(CoreSettings.GLOBAL_INDEXES, Insights::spread)
          .ruledBy(ContributorInsights::ofKnownIndexes);

  public static final TraitType<ContributorInsights> TYPE =
      TraitType.of(
              "contributorInsights",
              ContributorInsights.class,
              "CloudWatch Contributor Insights: the keys that are accessed and throttled most.")
          .useFor("hot keys, uneven access, throttling")
          .cost("CloudWatch's price per rule and per million events; 2 or 4 rules a table or index")
          .settings(CONTRIBUTOR_INSIGHTS)
          .samples(
              on(),
              on().mode(Mode.THROTTLED_KEYS).index("by-sample"),
              off().everyIndex(),
              on().indexesOnly().everyIndex());

  public ContributorInsights {
    requireNonNull(monitoring, "monitoring");
    requireNonNull(indexes, "indexes");
    indexes = Collections.unmodifiableSortedSet(new TreeSet<>(indexes));
  }

  /** The table is watched. */
  public static ContributorInsights on() {
    return of(new Monitoring.On(Optional.empty()));
  }

  /** The table is not watched. */
  public static ContributorInsights off() {
    return of(new Monitoring.Off());
  }

  private static ContributorInsights of(Monitoring monitoring) {
    return new ContributorInsights(monitoring, true, false, Collections.emptySortedSet());
  }

  /** The same, on and in this mode. */
  public ContributorInsights mode(Mode mode) {
    requireNonNull(mode, "mode");
    return new ContributorInsights(
        new Monitoring.On(Optional.of(mode)), ofTable, ofEveryIndex, indexes);
  }

  /** The same, of this global index too. */
  public ContributorInsights index(String name) {
    requireNonNull(name, "name");
    var more = new TreeSet<>(indexes);
    more.add(name);
    return new ContributorInsights(monitoring, ofTable, ofEveryIndex, more);
  }

  /** The same for every global index too; a value set for one by its name wins. */
  public ContributorInsights everyIndex() {
    return new ContributorInsights(monitoring, ofTable, true, indexes);
  }

  /** The same without the table itself. */
  public ContributorInsights indexesOnly() {
    return new ContributorInsights(monitoring, false, ofEveryIndex, indexes);
  }

  @Override
  public TraitType<ContributorInsights> type() {
    return TYPE;
  }

  @Override
  public void contribute(Contributions contributions) {
    contributions.value(CONTRIBUTOR_INSIGHTS, insights(monitoring));
    if (monitoring instanceof Monitoring.On) {
      var mode = Optional.of(Mode.ACCESSED_AND_THROTTLED_KEYS);
      contributions.defaultValue(CONTRIBUTOR_INSIGHTS, insights(new Monitoring.On(mode)));
    }
  }

  private Insights insights(Monitoring each) {
    var all = Optional.of(each);
    return new Insights(
        all.filter(wanted -> ofTable),
        all.filter(wanted -> ofEveryIndex),
        indexes.stream().collect(Collectors.toMap(name -> name, name -> each)));
  }

  /** An entry of the table, such as a replica, does not show its indexes. */
  private static Stream<Violation> ofKnownIndexes(Insights insights, Settings all) {
    if (all.get(CoreSettings.PRIMARY_KEY).isEmpty()) {
      return Stream.empty();
    }
    var place = CONTRIBUTOR_INSIGHTS.path().component("indexes");
    return KnownIndexes.missing("insights.index.known", place, insights.indexes().keySet(), all);
  }

  @Override
  public String toString() {
    var calls =
        monitoring instanceof Monitoring.On on
            ? JavaCalls.of(ContributorInsights.class, "on").thenIfPresent("mode", on.mode())
            : JavaCalls.of(ContributorInsights.class, "off");
    return calls
        .thenIf(!ofTable, "indexesOnly")
        .thenEach("index", indexes)
        .thenIf(ofEveryIndex, "everyIndex")
        .toString();
  }
}
