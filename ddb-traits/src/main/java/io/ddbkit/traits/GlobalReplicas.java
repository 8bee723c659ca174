package io.ddbkit.traits;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.JavaCalls;
import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Coordinate;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Setting.Scope;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import io.ddbkit.traits.Streams.ChangeStream;
import io.ddbkit.traits.internal.rule.ReplicaRules;
import io.ddbkit.traits.internal.rule.StrongReplicaRules;
import io.ddbkit.traits.replica.GlobalReplica;
import io.ddbkit.traits.replica.GlobalReplica.Witness;
import io.ddbkit.traits.replica.InRegion;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Replicas of the table in other regions: a global table.
 *
 * <p>Regions of several traits add up; replicas in other regions are left alone, except with {@link
 * #withNoOthers()}.
 *
 * <p>DynamoDB applies most settings in every region: keys, indexes, billing and write capacity, the
 * stream, time to live, the type of encryption. Reads and table class can differ by region.
 * Deletion protection, recovery, tags, insights, Kinesis destinations and policies are each
 * region's own, and left as they are unless {@link InRegion#with(Trait...)} sets them.
 *
 * <p>With eventual consistency, the default, DynamoDB needs a stream of NEW_AND_OLD_IMAGES, which
 * this trait says too. A provisioned table needs scaled writes, its global indexes too. A table
 * with a customer's key needs one in every region. Strong consistency can only be chosen while the
 * table is empty, and never be changed; it spans exactly three regions.
 *
 * <p>For 24 hours after a replica was added, the table that it was added from cannot be deleted. If
 * a region is disabled for the account, its replica becomes a table by itself after 20 hours.
 *
 * @param regions the regions of replicas, and what is different there
 * @param witnesses the region of a witness; more than one is refused
 * @param without the regions whose replicas are removed
 * @param noOthers whether replicas in regions that nobody sets are removed
 * @param consistency what a read sees of other regions' writes; left out: eventual
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_HowItWorks.html">How
 *     DynamoDB global tables work</a>
 */
public record GlobalReplicas(
    Map<String, @Valid InRegion> regions,
    SortedSet<String> witnesses,
    SortedSet<String> without,
    boolean noOthers,
    Optional<Consistency> consistency)
    implements Trait {

  /** What a read sees of the writes in other regions. */
  public enum Consistency {
    /** They arrive within about a second (MREC). */
    EVENTUAL,
    /** A strongly consistent read sees all of them (MRSC). */
    STRONG
  }

  /** The consistency of reads across regions; not set: eventual. */
  public static final Setting<Consistency> MULTI_REGION_CONSISTENCY =
      Setting.of("multiRegionConsistency", Consistency.class, Scope.TABLE)
          .ruledBy(StrongReplicaRules::regionSet)
          .ruledBy(StrongReplicaRules::count)
          .ruledBy(StrongReplicaRules::timeToLive)
          .ruledBy(StrongReplicaRules::localIndexes);

  /** The replicas in other regions, by region. */
  public static final Setting<Map<String, GlobalReplica>> REPLICAS =
      Setting.mapOf("replicas", GlobalReplica.class, Scope.TABLE)
          .ruledBy(ReplicaRules::regionNames)
          .ruledBy(ReplicaRules::ownRegion)
          .ruledBy(ReplicaRules::scaledWrites)
          .ruledBy(ReplicaRules::scaledWritesOfIndexes)
          .ruledBy(ReplicaRules::keys)
          .ruledBy(ReplicaRules::regionsOfKeys)
          .ruledBy(ReplicaRules::reads)
          .ruledBy(ReplicaRules::knownIndexes)
          .ruledBy(ReplicaRules::witnesses)
          .requiring(Streams.STREAM, MULTI_REGION_CONSISTENCY, GlobalReplicas::stream);

  public static final TraitType<GlobalReplicas> TYPE =
      TraitType.of(
              "globalReplicas",
              GlobalReplicas.class,
              "Replicas of the table in other regions, and what is different there.")
          .useFor("users all over the world, disaster recovery, reads close to users")
          .cost("in every region: replicated writes, storage, and what is switched on there")
          .settings(REPLICAS, MULTI_REGION_CONSISTENCY)
          .conflictsWith(
              "streams", "provisionedCapacity", "autoscaling", "encryption", "tableKey", "pattern")
          .samples(
              in("eu-west-1", "us-east-1"),
              in("eu-west-1").eventual(),
              in("eu-west-1", r -> r.maxRead(1000).with(Protection.off())),
              in("eu-west-1").withNoOthers(),
              in().without("ap-southeast-1"));

  public GlobalReplicas {
    requireNonNull(regions, "regions");
    requireNonNull(witnesses, "witnesses");
    requireNonNull(without, "without");
    requireNonNull(consistency, "consistency");
    regions = Collections.unmodifiableSortedMap(new TreeMap<>(regions));
    witnesses = Collections.unmodifiableSortedSet(new TreeSet<>(witnesses));
    without = Collections.unmodifiableSortedSet(new TreeSet<>(without));
  }

  /** With eventual consistency, DynamoDB replicates what it reads from the stream. */
  private static Optional<ChangeStream> stream(
      Map<String, GlobalReplica> replicas, Optional<Consistency> consistency) {
    return replicas.isEmpty() || consistency.filter(Consistency.STRONG::equals).isPresent()
        ? Optional.empty()
        : Optional.of(new ChangeStream.On(Optional.of(Streams.View.NEW_AND_OLD_IMAGES)));
  }

  /** Replicas in these regions, in which all is as in the table. */
  public static GlobalReplicas in(String... regions) {
    requireNonNull(regions, "regions");
    var nowhere = Collections.<String>emptySortedSet();
    return new GlobalReplicas(Map.of(), nowhere, nowhere, false, Optional.empty()).and(regions);
  }

  /** A replica in that region, and what is different there. */
  public static GlobalReplicas in(String region, UnaryOperator<InRegion> difference) {
    requireNonNull(region, "region");
    requireNonNull(difference, "difference");
    return in().and(region, difference);
  }

  /** The same with replicas in these regions too. */
  public GlobalReplicas and(String... more) {
    requireNonNull(more, "more");
    var all = new TreeMap<>(regions);
    List.of(more).forEach(region -> all.putIfAbsent(region, InRegion.plain()));
    return new GlobalReplicas(all, witnesses, without, noOthers, consistency);
  }

  /** The same with a replica in that region; what was set for it before is kept. */
  public GlobalReplicas and(String region, UnaryOperator<InRegion> difference) {
    requireNonNull(region, "region");
    requireNonNull(difference, "difference");
    var all = new TreeMap<>(regions);
    all.put(region, difference.apply(all.getOrDefault(region, InRegion.plain())));
    return new GlobalReplicas(all, witnesses, without, noOthers, consistency);
  }

  /** The same without replicas in these regions: existing ones are removed. */
  public GlobalReplicas without(String... others) {
    requireNonNull(others, "others");
    return new GlobalReplicas(regions, witnesses, with(without, others), noOthers, consistency);
  }

  /** The same with no other replicas than those that are set: others are removed. */
  public GlobalReplicas withNoOthers() {
    return new GlobalReplicas(regions, witnesses, without, true, consistency);
  }

  /**
   * The same with strong consistency (MRSC): a strongly consistent read sees the writes of every
   * region. The table must be empty when it is chosen, has replicas in exactly three regions of one
   * set (US, EU or AP), one of which may be a {@link #witness}, and neither expiry nor local
   * indexes.
   */
  public GlobalReplicas strong() {
    return with(Consistency.STRONG);
  }

  /** The same with eventual consistency (MREC). */
  public GlobalReplicas eventual() {
    return with(Consistency.EVENTUAL);
  }

  private GlobalReplicas with(Consistency said) {
    return new GlobalReplicas(regions, witnesses, without, noOthers, Optional.of(said));
  }

  /** The same with a witness in that region; for strong consistency between two replicas. */
  public GlobalReplicas witness(String region) {
    requireNonNull(region, "region");
    return new GlobalReplicas(regions, with(witnesses, region), without, noOthers, consistency);
  }

  private static SortedSet<String> with(Collection<String> some, String... more) {
    var all = new TreeSet<>(some);
    all.addAll(List.of(more));
    return all;
  }

  @Override
  public TraitType<GlobalReplicas> type() {
    return TYPE;
  }

  @Override
  public void contribute(Contributions contributions) {
    regions.forEach(
        (region, own) -> {
          contributions.value(REPLICAS, Map.of(region, own.replica()));
          own.traits()
              .forEach(trait -> contributions.include(new Coordinate(REPLICAS, region), trait));
        });
    witnesses.forEach(region -> contributions.value(REPLICAS, Map.of(region, new Witness())));
    without.forEach(region -> contributions.without(REPLICAS, region));
    if (noOthers) {
      contributions.noOthers(REPLICAS);
    }
    consistency.ifPresent(said -> contributions.value(MULTI_REGION_CONSISTENCY, said));
  }

  @Override
  public String toString() {
    var plain = new ArrayList<String>();
    var special = new TreeMap<String, JavaCalls>();
    regions.forEach(
        (region, own) ->
            own.calls()
                .unlessEmpty()
                .ifPresentOrElse(calls -> special.put(region, calls), () -> plain.add(region)));
    var calls =
        plain.isEmpty() && !special.isEmpty()
            ? JavaCalls.ofEach(GlobalReplicas.class, "in", "and", special)
            : JavaCalls.of(GlobalReplicas.class, "in", plain).thenEach("and", special);
    calls = calls.thenEach("witness", witnesses);
    calls = without.isEmpty() ? calls : calls.then("without", without);
    return calls
        .thenIf(consistency.equals(Optional.of(Consistency.STRONG)), "strong")
        .thenIf(consistency.equals(Optional.of(Consistency.EVENTUAL)), "eventual")
        .thenIf(noOthers, "withNoOthers")
        .toString();
  }
}
