package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.provisioner.plan.Effect;
import io.ddbkit.provisioner.plan.ExclusiveGroup;
import io.ddbkit.provisioner.plan.Transition;
import io.ddbkit.provisioner.plan.Verb;
import io.ddbkit.spec.Billing;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.compose.Shape;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The way from one billing to another. A table's maxima may go with the switch to on-demand; those
 * of its indexes are a call of their own.
 */
final class BillingTransitions {
  private static final Duration SWITCH = Duration.ofSeconds(112);
  private static final Duration UNITS = Duration.ofSeconds(2);

  private final Optional<Billing> from;
  private final Billing to;
  private final Optional<DecreaseClock> decreases;
  private final boolean switches;

  BillingTransitions(Optional<Billing> from, Billing desired, Optional<DecreaseClock> decreases) {
    this.from = from;
    this.decreases = decreases;
    this.switches = from.map(value -> value.getClass() != desired.getClass()).orElse(true);
    this.to = ofStandingIndexes(desired, from.map(BillingTransitions::indexes).orElseGet(Set::of));
  }

  private static Set<String> indexes(Billing billing) {
    return billing instanceof Billing.Provisioned provisioned
        ? provisioned.indexes().keySet()
        : ((Billing.OnDemand) billing).indexes().keySet();
  }

  /**
   * The desired value for the indexes that exist: one that does not yet is made with its
   * throughput. A switch to provisioned has to name units for every index that stands, whoever made
   * it.
   */
  private Billing ofStandingIndexes(Billing desired, Set<String> standing) {
    if (desired instanceof Billing.Provisioned provisioned) {
      var indexes = new TreeMap<>(provisioned.indexes());
      indexes.keySet().retainAll(standing);
      if (switches) {
        standing.forEach(name -> indexes.put(name, provisioned.throughputOf(name)));
      }
      return new Billing.Provisioned(provisioned.read(), provisioned.write(), indexes);
    }
    var onDemand = (Billing.OnDemand) desired;
    var indexes = new TreeMap<>(onDemand.indexes());
    indexes.keySet().retainAll(standing);
    return new Billing.OnDemand(onDemand.maxRead(), onDemand.maxWrite(), indexes);
  }

  List<Transition<Billing>> all() {
    return to instanceof Billing.OnDemand onDemand ? onDemand(onDemand) : provisioned();
  }

  private List<Transition<Billing>> provisioned() {
    if (switches) {
      return List.of(
          change(to, SWITCH).titled("switch to provisioned capacity").effect(Effect.TIMED));
    }
    return Shape.diff(CoreSettings.BILLING, from, to).isEmpty()
        ? List.of()
        : List.of(decreasing(change(to, UNITS).titled("change the provisioned capacity")));
  }

  private Transition<Billing> decreasing(Transition<Billing> transition) {
    if (decreases.isEmpty()
        || !(from.orElse(null) instanceof Billing.Provisioned standing)
        || !(to instanceof Billing.Provisioned wanted)
        || !decreases.get().runs(standing, wanted)) {
      return transition;
    }
    var timed =
        transition
            .effect(Effect.TIMED)
            .remark("DynamoDB allows four decreases a day, and one more after an hour without one");
    return decreases.get().allows(standing, wanted).map(timed::notBefore).orElse(timed);
  }

  private List<Transition<Billing>> onDemand(Billing.OnDemand wanted) {
    var own = new Billing.OnDemand(wanted.maxRead(), wanted.maxWrite(), Map.of());
    var all = new ArrayList<Transition<Billing>>();
    if (switches) {
      all.add(
          change(own, SWITCH)
              .titled("switch to on-demand")
              .effect(Effect.TIMED)
              .remark("DynamoDB allows four switches to on-demand in 24 hours"));
    } else if (!Shape.diff(CoreSettings.BILLING, from, own).isEmpty()) {
      all.add(change(own, UNITS).titled("change the on-demand maxima of the table"));
    }
    ofIndexes(wanted).ifPresent(all::add);
    return all;
  }

  /** Those that differ, of the indexes that exist, in one call. */
  private Optional<Transition<Billing>> ofIndexes(Billing.OnDemand wanted) {
    var live = switches ? Optional.of(Billing.onDemand()) : from;
    var indexes = new TreeMap<>(wanted.indexes());
    indexes.values().removeIf(Billing.Maxima.of()::equals);
    indexes
        .entrySet()
        .removeIf(
            each -> Shape.diff(CoreSettings.BILLING, live, of(Map.ofEntries(each))).isEmpty());
    return indexes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            transition(switches ? Verb.ADD : Verb.CHANGE, live, of(indexes), UNITS)
                .titled("change the on-demand maxima of " + names(indexes.keySet())));
  }

  private static Billing of(Map<String, Billing.Maxima> indexes) {
    return new Billing.OnDemand(Optional.empty(), Optional.empty(), indexes);
  }

  private static String names(Set<String> indexes) {
    return (indexes.size() == 1 ? "index " : "indexes ") + String.join(", ", indexes);
  }

  private Transition<Billing> change(Billing target, Duration expected) {
    return transition(Verb.CHANGE, from, target, expected);
  }

  private static Transition<Billing> transition(
      Verb verb, Optional<Billing> from, Billing to, Duration expected) {
    return Transition.of(
        CoreSettings.BILLING, verb, from, to, expected, ExclusiveGroup.UPDATE_TABLE);
  }
}
