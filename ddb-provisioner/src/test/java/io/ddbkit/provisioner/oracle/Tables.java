package io.ddbkit.provisioner.oracle;

import static io.ddbkit.spec.ScalarType.BINARY;
import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;

import io.ddbkit.provisioner.contract.RegistryContract;
import io.ddbkit.spec.Billing;
import io.ddbkit.spec.GlobalIndex;
import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.Units;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.ProvisionedCapacity;
import io.ddbkit.traits.TimeToLive;
import io.ddbkit.traits.Traits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Tables to be made, and to be made of each other, by what they differ in. */
final class Tables {
  private static final TableSpec ONE_INDEX =
      TableSpec.named("orders")
          .partitionKey("customerId", STRING)
          .sortKey("placedAt", NUMBER)
          .globalIndex(
              "by-sample", index -> index.partitionKey("sample", STRING).projecting("total"))
          .localIndex("by-kind", LocalIndex.sortedBy("kind", BINARY).projecting("total"));

  private static final TableSpec ORDERS = ONE_INDEX.globalIndex("by-status", Tables::byStatus);

  private Tables() {}

  private static GlobalIndex byStatus(GlobalIndex index) {
    return index.partitionKey("status", STRING).sortKey("placedAt", NUMBER).projecting("total");
  }

  /**
   * Tables that differ in one thing.
   *
   * @param thing what they differ in
   * @param tables the tables
   */
  record Variants(String thing, List<TableSpec> tables) {
    @Override
    public String toString() {
      return thing;
    }
  }

  /** Every sample of every trait that is registered, and what is said without a trait. */
  static List<Variants> all() {
    var all = new ArrayList<Variants>();
    Traits.all().stream()
        .map(Tables::samples)
        .filter(variants -> !variants.tables().isEmpty())
        .forEach(all::add);
    all.add(new Variants("billing", billing()));
    all.add(new Variants("global indexes", globalIndexes()));
    all.add(new Variants("the bounds of our rules", bounds()));
    return all;
  }

  private static <T extends Trait> Variants samples(TraitType<T> type) {
    return new Variants(
        type.id(),
        type.samples().stream().filter(RegistryContract::isHandled).map(ORDERS::with).toList());
  }

  private static List<TableSpec> billing() {
    var maxima = Billing.Maxima.of().read(10);
    return List.of(
        ORDERS,
        ORDERS.billing(Billing.onDemand(100, 50)),
        ORDERS.billing(
            Billing.OnDemand.builder().maxRead(9).putIndexes("by-status", maxima).build()),
        ORDERS.provisioned(10, 5),
        ORDERS.billing(
            new Billing.Provisioned(
                Optional.of(Units.fixed(8)),
                Optional.of(Units.fixed(4)),
                Map.of("by-sample", Billing.Throughput.of(2, 1)))),
        ORDERS.with(ProvisionedCapacity.of().read(20)),
        ORDERS.with(ProvisionedCapacity.of().write(20).index("by-status", 2, 1)),
        ORDERS.billing(
            new Billing.Provisioned(
                Optional.of(Units.managed(7)),
                Optional.of(Units.fixed(7)),
                Map.of(
                    "by-sample",
                    new Billing.Throughput(Optional.of(Units.fixed(3)), Optional.empty())))));
  }

  private static List<TableSpec> globalIndexes() {
    var maxima = Billing.Maxima.of().write(10);
    return List.of(
        ONE_INDEX,
        ONE_INDEX.provisioned(10, 5),
        ORDERS,
        ORDERS.billing(
            new Billing.OnDemand(Optional.empty(), Optional.empty(), Map.of("by-status", maxima))),
        ORDERS.with(ProvisionedCapacity.of()),
        ORDERS.with(ProvisionedCapacity.of(10, 5).index("by-status", 2, 1)),
        ONE_INDEX.globalIndex("by-all", index -> index.partitionKey("status", STRING)),
        ONE_INDEX.globalIndex(
            "by-keys", index -> index.partitionKey("status", STRING).projectingKeysOnly()),
        ONE_INDEX.globalIndex("by-eight", Tables::byEight));
  }

  private static GlobalIndex byEight(GlobalIndex index) {
    var more = index;
    for (int i = 0; i < 4; i++) {
      more = more.partitionKey("p" + i, STRING).sortKey("s" + i, NUMBER);
    }
    return more;
  }

  /** As little, and as much, as our rules allow. */
  private static List<TableSpec> bounds() {
    return List.of(
        bounded("a..", "k", 1, 1)
            .with(
                Encryption.customerManaged("k"),
                Protection.deletionProtectionAndRecovery().recoveryPeriod(Duration.ofDays(1))),
        bounded("z".repeat(255), "k".repeat(255), 20, Units.MAXIMUM)
            .with(Protection.deletionProtectionAndRecovery().recoveryPeriod(Duration.ofDays(35))));
  }

  private static TableSpec bounded(String name, String attribute, int included, long units) {
    UnaryOperator<String> another = end -> attribute.substring(1) + end;
    var projected =
        IntStream.range(0, included)
            .mapToObj(i -> another.apply(Character.toString('A' + i)))
            .toArray(String[]::new);
    return TableSpec.named(name)
        .partitionKey(attribute, STRING)
        .sortKey(another.apply("s"), STRING)
        .globalIndex(name, index -> index.partitionKey(attribute, STRING).projecting(projected))
        .localIndex(name.substring(1) + "-", LocalIndex.sortedBy(another.apply("l"), STRING))
        .with(
            TimeToLive.on(another.apply("t")),
            ProvisionedCapacity.of(units, units).index(name, units, units));
  }
}
