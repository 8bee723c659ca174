package io.ddbkit.traits.internal.rule;

import static io.ddbkit.traits.GlobalReplicas.MULTI_REGION_CONSISTENCY;
import static io.ddbkit.traits.GlobalReplicas.REPLICAS;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.trait.Settings;
import io.ddbkit.spec.trait.Violation;
import io.ddbkit.traits.GlobalReplicas.Consistency;
import io.ddbkit.traits.TimeToLive;
import io.ddbkit.traits.TimeToLive.Expiry;
import io.ddbkit.traits.replica.GlobalReplica;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules about global tables with strong consistency (MRSC). */
public final class StrongReplicaRules {
  /** Beside the table, a replica and a witness, or two replicas. */
  private static final int OTHERS = 2;

  private static final Map<String, Set<String>> SETS =
      Map.of(
          "US", Set.of("us-east-1", "us-east-2", "us-west-2"),
          "EU", Set.of("eu-west-1", "eu-west-2", "eu-west-3", "eu-central-1"),
          "AP", Set.of("ap-northeast-1", "ap-northeast-2", "ap-northeast-3"));

  private StrongReplicaRules() {}

  public static Stream<Violation> regionSet(Consistency consistency, Settings all) {
    var sets = setsByRegion(all);
    var said =
        sets.entrySet().stream()
            .map(region -> region.getKey() + " (" + region.getValue() + ")")
            .collect(Collectors.joining(", "));
    boolean one = Set.copyOf(sets.values()).size() <= 1 && !sets.containsValue("none");
    return consistency == Consistency.EVENTUAL || one
        ? Stream.empty()
        : Stream.of(new Violation("replicas.strong.region-set", REPLICAS.path(), said));
  }

  private static SortedMap<String, String> setsByRegion(Settings all) {
    var regions = new TreeSet<>(replicas(all).keySet());
    all.get(CoreSettings.REGION).ifPresent(regions::add);
    var sets = new TreeMap<String, String>();
    regions.forEach(region -> sets.put(region, set(region)));
    return sets;
  }

  private static String set(String region) {
    return SETS.entrySet().stream()
        .filter(set -> set.getValue().contains(region))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("none");
  }

  public static Stream<Violation> count(Consistency consistency, Settings all) {
    var replicas = ReplicaRules.full(replicas(all)).keySet();
    var witnesses = ReplicaRules.witnesses(replicas(all));
    boolean three = replicas.size() + Math.min(witnesses.size(), 1) == OTHERS;
    if (consistency == Consistency.EVENTUAL || (three && !replicas.isEmpty())) {
      return Stream.empty();
    }
    var said = listed("replicas beside the table", replicas) + listed("; witness", witnesses);
    return Stream.of(new Violation("replicas.strong.count", MULTI_REGION_CONSISTENCY.path(), said));
  }

  private static String listed(String what, Set<String> regions) {
    return what + ": " + (regions.isEmpty() ? "none" : String.join(", ", regions));
  }

  public static Stream<Violation> timeToLive(Consistency consistency, Settings all) {
    var setting = TimeToLive.TIME_TO_LIVE;
    return all.get(setting).stream()
        .filter(expiry -> consistency == Consistency.STRONG && expiry instanceof Expiry.On)
        .map(on -> new Violation("replicas.strong.time-to-live", setting.path(), "on"));
  }

  public static Stream<Violation> localIndexes(Consistency consistency, Settings all) {
    var setting = CoreSettings.LOCAL_INDEXES;
    return all.get(setting).stream()
        .filter(indexes -> consistency == Consistency.STRONG && !indexes.isEmpty())
        .map(indexes -> String.join(", ", new TreeSet<>(indexes.keySet())))
        .map(names -> new Violation("replicas.strong.local-index", setting.path(), names));
  }

  private static Map<String, GlobalReplica> replicas(Settings all) {
    return all.get(REPLICAS).orElseGet(Map::of);
  }
}
