package io.ddbkit.traits.internal.rule;

import static io.ddbkit.traits.GlobalReplicas.REPLICAS;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.Units;
import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Settings;
import io.ddbkit.spec.trait.Violation;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.EncryptionKey.CustomerManaged;
import io.ddbkit.traits.GlobalReplicas;
import io.ddbkit.traits.GlobalReplicas.Consistency;
import io.ddbkit.traits.replica.GlobalReplica;
import io.ddbkit.traits.replica.GlobalReplica.Full;
import io.ddbkit.traits.replica.GlobalReplica.Witness;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules on the replicas of a global table with either consistency. */
public final class ReplicaRules {
  private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-\\d");

  private ReplicaRules() {}

  public static Stream<Violation> regionNames(Map<String, GlobalReplica> replicas, Settings all) {
    return replicas.keySet().stream()
        .filter(region -> !REGION.matcher(region).matches())
        .map(region -> new Violation("replicas.region.name", at(region), Printable.quoted(region)));
  }

  public static Stream<Violation> ownRegion(Map<String, GlobalReplica> replicas, Settings all) {
    return all.get(CoreSettings.REGION).stream()
        .filter(replicas::containsKey)
        .map(region -> new Violation("replicas.region.own", at(region), region));
  }

  public static Stream<Violation> scaledWrites(Map<String, GlobalReplica> replicas, Settings all) {
    var place = CoreSettings.BILLING.path().component("write");
    return provisioned(replicas, all)
        .flatMap(billing -> billing.write().stream())
        .filter(Units.Fixed.class::isInstance)
        .map(
            units ->
                new Violation("replicas.write.scaled", place, "fixed " + units + beside(replicas)));
  }

  public static Stream<Violation> scaledWritesOfIndexes(
      Map<String, GlobalReplica> replicas, Settings all) {
    return provisioned(replicas, all)
        .flatMap(
            billing ->
                KnownIndexes.of(all).stream()
                    .flatMap(index -> scaledWrites(index, billing, beside(replicas))));
  }

  private static Stream<Violation> scaledWrites(
      String index, Billing.Provisioned billing, String beside) {
    boolean own =
        Optional.ofNullable(billing.indexes().get(index))
            .flatMap(Billing.Throughput::write)
            .isPresent();
    var place =
        own
            ? CoreSettings.BILLING.path().component("indexes").entry(index).component("write")
            : CoreSettings.GLOBAL_INDEXES.path().entry(index);
    return billing.throughputOf(index).write().stream()
        .filter(Units.Fixed.class::isInstance)
        .map(units -> "fixed " + units + (own ? "" : " like the table") + beside)
        .map(said -> new Violation("replicas.index.write.scaled", place, said));
  }

  private static String beside(Map<String, GlobalReplica> replicas) {
    return ", with replicas in " + String.join(", ", new TreeSet<>(replicas.keySet()));
  }

  private static Stream<Billing.Provisioned> provisioned(
      Map<String, GlobalReplica> replicas, Settings all) {
    return all.get(CoreSettings.BILLING).stream()
        .filter(billing -> !replicas.isEmpty())
        .filter(Billing.Provisioned.class::isInstance)
        .map(Billing.Provisioned.class::cast);
  }

  public static Stream<Violation> keys(Map<String, GlobalReplica> replicas, Settings all) {
    return all.get(Encryption.ENCRYPTION).stream()
        .filter(CustomerManaged.class::isInstance)
        .flatMap(
            key ->
                full(replicas).entrySet().stream()
                    .filter(replica -> replica.getValue().key().isEmpty())
                    .map(Map.Entry::getKey)
                    .map(
                        region ->
                            new Violation("replicas.key.each", at(region), "none, and " + key)));
  }

  public static Stream<Violation> regionsOfKeys(Map<String, GlobalReplica> replicas, Settings all) {
    return full(replicas).entrySet().stream()
        .flatMap(
            replica ->
                replica.getValue().key().map(CustomerManaged::id).stream()
                    .filter(
                        id ->
                            KeyNameRules.regionOf(id)
                                .filter(region -> !region.equals(replica.getKey()))
                                .isPresent())
                    .map(id -> new Violation("replicas.key.region", key(replica.getKey()), id)));
  }

  private static Path key(String region) {
    return at(region).component("key");
  }

  public static Stream<Violation> reads(Map<String, GlobalReplica> replicas, Settings all) {
    boolean provisioned = provisioned(replicas, all).findAny().isPresent();
    return full(replicas).entrySet().stream()
        .flatMap(
            replica ->
                provisioned
                    ? maxima(at(replica.getKey()), replica.getValue())
                    : units(at(replica.getKey()), replica.getValue()));
  }

  private static Stream<Violation> maxima(Path place, Full replica) {
    var rule = "replicas.max-read.on-demand-only";
    var indexes =
        replica.indexes().entrySet().stream()
            .flatMap(
                index ->
                    index.getValue().maxRead().stream()
                        .map(max -> fault(rule, index(place, index.getKey()), "maxRead", max)));
    return Stream.concat(
        replica.maxRead().stream().map(max -> fault(rule, place, "maxRead", max)), indexes);
  }

  private static Stream<Violation> units(Path place, Full replica) {
    var rule = "replicas.read.provisioned-only";
    var indexes =
        replica.indexes().entrySet().stream()
            .flatMap(
                index ->
                    index.getValue().read().stream()
                        .map(units -> fault(rule, index(place, index.getKey()), "read", units)));
    return Stream.concat(
        replica.read().stream().map(units -> fault(rule, place, "read", units)), indexes);
  }

  private static Violation fault(String rule, Path place, String component, Object said) {
    return new Violation(rule, place.component(component), said.toString());
  }

  public static Stream<Violation> knownIndexes(Map<String, GlobalReplica> replicas, Settings all) {
    return full(replicas).entrySet().stream()
        .flatMap(
            replica ->
                KnownIndexes.missing(
                    "replicas.index.known",
                    at(replica.getKey()).component("indexes"),
                    replica.getValue().indexes().keySet(),
                    all));
  }

  public static Stream<Violation> witnesses(Map<String, GlobalReplica> replicas, Settings all) {
    var witnesses = witnesses(replicas);
    var said = String.join(", ", witnesses);
    boolean strong =
        all.get(GlobalReplicas.MULTI_REGION_CONSISTENCY)
            .filter(Consistency.STRONG::equals)
            .isPresent();
    var eventual =
        witnesses.stream()
            .filter(region -> !strong)
            .map(region -> new Violation("replicas.witness.strong-only", at(region), region));
    return witnesses.size() > 1
        ? Stream.concat(
            eventual, Stream.of(new Violation("replicas.witness.one", REPLICAS.path(), said)))
        : eventual;
  }

  /** The regions of witnesses. */
  public static SortedSet<String> witnesses(Map<String, GlobalReplica> replicas) {
    var regions = new TreeSet<>(replicas.keySet());
    regions.removeIf(region -> !(replicas.get(region) instanceof Witness));
    return regions;
  }

  /** The replicas that are no witnesses, by region. */
  public static SortedMap<String, Full> full(Map<String, GlobalReplica> replicas) {
    var full = new TreeMap<String, Full>();
    replicas.forEach(
        (region, replica) -> {
          if (replica instanceof Full own) {
            full.put(region, own);
          }
        });
    return full;
  }

  private static Path at(String region) {
    return REPLICAS.path().entry(region);
  }

  private static Path index(Path replica, String name) {
    return replica.component("indexes").entry(name);
  }
}
