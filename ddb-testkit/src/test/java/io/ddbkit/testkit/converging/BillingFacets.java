package io.ddbkit.testkit.converging;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.traits.OnDemand;
import io.ddbkit.traits.ProvisionedCapacity;
import io.ddbkit.traits.TableWarmThroughput;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Billing with the throughput of the table and of each global index; and warm throughput. */
final class BillingFacets {
  static final String MODE = "billing";

  private static final String MAXIMA = "billing, maxima";
  private static final double PROVISIONED = 0.5;

  private BillingFacets() {}

  /** Whether it is of on-demand maxima. */
  static boolean areMaxima(Facet facet) {
    return facet.name().startsWith(MAXIMA);
  }

  static List<Facet> ofTable() {
    return List.of(
        Facet.of(
                MODE,
                CoreSettings.BILLING,
                Stream.of(
                        Billing.onDemand(),
                        Billing.onDemand(),
                        Billing.provisioned(10, 5),
                        Billing.provisioned(4, 5),
                        Billing.provisioned(20, 2))
                    .map(billing -> Part.of(billing, spec -> spec.billing(billing)))
                    .toList())
            .always(),
        Facet.of(
                MAXIMA,
                CoreSettings.BILLING,
                parts(
                    OnDemand.on().max(20_000, 9_000),
                    OnDemand.on().max(20_000, 8_000),
                    OnDemand.on().max(30_000, 9_000)))
            .where(State::isOnDemand)
            .off(Part.off(OnDemand.on().withoutMax())),
        Facet.of(
            "warmThroughput",
            TableWarmThroughput.WARM_THROUGHPUT,
            parts(
                TableWarmThroughput.of(13_000, 5_000),
                TableWarmThroughput.of(13_000, 6_000),
                TableWarmThroughput.of(15_000, 5_000))));
  }

  static List<Facet> ofIndexes() {
    var all = new ArrayList<Facet>();
    IndexFacets.GLOBAL.forEach(
        name -> {
          all.add(units(name));
          all.add(maxima(name));
          all.add(warm(name));
        });
    return all;
  }

  /** An index of a provisioned table always has some, so a first table says them. */
  private static Facet units(String name) {
    return Facet.of(
            "billing, units of " + name,
            CoreSettings.BILLING,
            parts(
                ProvisionedCapacity.of().index(name, 3, 3),
                ProvisionedCapacity.of().index(name, 3, 1),
                ProvisionedCapacity.of().index(name, 7, 8)))
        .often(1)
        .ownedBy(IndexFacets.globalIndex(name))
        .where(State::isProvisioned);
  }

  private static Facet maxima(String name) {
    return Facet.of(
            MAXIMA + " of " + name,
            CoreSettings.BILLING,
            parts(
                OnDemand.on().index(name, 500, 700),
                OnDemand.on().index(name, 500, 900),
                OnDemand.on().index(name, 800, 700)))
        .often(PROVISIONED)
        .ownedBy(IndexFacets.globalIndex(name))
        .where(State::isOnDemand)
        .off(Part.off(OnDemand.on().index(name, maxima -> maxima.withoutRead().withoutWrite())));
  }

  private static Facet warm(String name) {
    return Facet.of(
            "warmThroughput of " + name,
            TableWarmThroughput.WARM_THROUGHPUT,
            parts(
                TableWarmThroughput.of().index(name, 13_000, 5_000),
                TableWarmThroughput.of().index(name, 14_000, 5_000)))
        .ownedBy(IndexFacets.globalIndex(name))
        .goingWithItsOwner();
  }

  private static List<Part> parts(Trait... traits) {
    return Stream.of(traits).map(Part::of).toList();
  }
}
