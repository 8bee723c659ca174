package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.plan.Along;
import io.ddbkit.spec.Billing;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.compose.Shape;
import io.ddbkit.spec.trait.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;

/**
 * What a global index starts with. It is billing's, and goes with the call that makes the index.
 *
 * @param index the index
 * @param billing the billing that its table has by then; empty: nobody knows
 */
record IndexThroughput(String index, Optional<Billing> billing) {

  /** In a new table: as it was said. */
  static IndexThroughput atCreation(String index, HandlerContext context) {
    return new IndexThroughput(index, context.desired().get(CoreSettings.BILLING));
  }

  /** What a plan tells: after the switch to another mode, which goes first. */
  static IndexThroughput planned(String index, HandlerContext context) {
    return new IndexThroughput(index, billing(context, true));
  }

  /**
   * What is sent: by the mode that stands, and with what was planned in it. Of an index that is
   * built anew, the plan saw what the old one had, which is gone by now.
   */
  static IndexThroughput now(String index, HandlerContext fresh, List<Along> planned) {
    var standing = billing(fresh, false);
    return new IndexThroughput(
        index, standing.map(billing -> inItsMode(planned, billing).orElse(billing)));
  }

  private static Optional<Billing> inItsMode(List<Along> planned, Billing standing) {
    return planned.stream()
        .flatMap(along -> along.values().get(CoreSettings.BILLING).stream())
        .filter(billing -> billing.getClass() == standing.getClass())
        .map(billing -> Shape.overlay(CoreSettings.BILLING, standing, billing))
        .findFirst();
  }

  /** The billing that stands, with what may be asked of it. */
  private static Optional<Billing> billing(HandlerContext context, boolean switched) {
    var live = context.live().flatMap(table -> table.get(CoreSettings.BILLING));
    return live.map(
            standing ->
                context
                    .desired()
                    .enforced(CoreSettings.BILLING, live)
                    .map(asked -> asked(asked, standing, switched))
                    .orElse(standing))
        .or(() -> context.desired().get(CoreSettings.BILLING));
  }

  private static Billing asked(Billing asked, Billing standing, boolean switched) {
    if (asked.getClass() == standing.getClass()) {
      return Shape.overlay(CoreSettings.BILLING, standing, asked);
    }
    return switched ? asked : standing;
  }

  Optional<ProvisionedThroughput> provisioned() {
    return units().map(Throughputs::of);
  }

  private Optional<Billing.Throughput> units() {
    return billing
        .filter(Billing.Provisioned.class::isInstance)
        .map(provisioned -> ((Billing.Provisioned) provisioned).throughputOf(index));
  }

  Optional<OnDemandThroughput> onDemand() {
    return maxima().flatMap(Throughputs::ofNew);
  }

  private Optional<Billing.Maxima> maxima() {
    return billing
        .filter(Billing.OnDemand.class::isInstance)
        .flatMap(
            onDemand -> Optional.ofNullable(((Billing.OnDemand) onDemand).indexes().get(index)))
        .filter(most -> most.read().isPresent() || most.write().isPresent());
  }

  /** What of billing the call sets that makes the index. */
  Along along() {
    var values = Settings.builder();
    ofIndexAlone().ifPresent(billing -> values.put(CoreSettings.BILLING, billing));
    return new Along(CoreSettings.BILLING.path().component("indexes").entry(index), values.build());
  }

  private Optional<Billing> ofIndexAlone() {
    return units()
        .<Billing>map(
            units ->
                new Billing.Provisioned(Optional.empty(), Optional.empty(), Map.of(index, units)))
        .or(
            () ->
                maxima()
                    .map(
                        most ->
                            new Billing.OnDemand(
                                Optional.empty(), Optional.empty(), Map.of(index, most))));
  }
}
