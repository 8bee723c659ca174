package io.ddbkit.testkit.converging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.plan.TablePlan;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.report.PlanRefusedException;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.TableWarmThroughput;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The way from a table to what a spec says of it, and what has to be true of it. */
final class PairRun {
  private final Pair pair;
  private final Site site;

  PairRun(Pair pair, Site site) {
    this.pair = pair;
    this.site = site;
  }

  /**
   * Goes it.
   *
   * @param elsewhere where the same table is made at once
   * @return the plan
   */
  TablePlan go(Site elsewhere) {
    site.tables().createMissing(pair.first());
    SomeItems.put(site.client());
    site.aging().run();
    var plan = site.tables().plan(pair.second());
    assertThat(plan.replaces()).as("replaces the table").isEqualTo(pair.replaces());
    site.sent().taken();
    refuseWithoutPermits(plan);
    apply(plan);
    assertConverged(plan);
    var whole = pair.whole().spec();
    elsewhere.tables().createMissing(whole);
    assertThat(values(site, whole))
        .as("as a table that is made so")
        .isEqualTo(values(elsewhere, whole));
    return plan;
  }

  /** Without any, and without any one of them; then it is as if nobody had tried. */
  private void refuseWithoutPermits(TablePlan plan) {
    var permits = plan.permits();
    for (var permit : permits) {
      assertRefused(plan, permits.stream().filter(other -> !other.equals(permit)).toList());
    }
    if (permits.size() > 1) {
      assertRefused(plan, List.of());
    }
    assertThat(site.sent().taken()).as("sent without permits").isEmpty();
    assertThat(SomeItems.found(site.client())).isEqualTo(SomeItems.ALL);
  }

  private void assertRefused(TablePlan plan, List<Permit> permits) {
    assertThatThrownBy(() -> apply(plan, permits)).isInstanceOf(PlanRefusedException.class);
  }

  private Outcome apply(TablePlan plan, List<Permit> permits) {
    return site.tables().apply(plan, permits.toArray(Permit[]::new));
  }

  /** What is allowed only later is made by a run at that time. */
  private void apply(TablePlan plan) {
    var next = apply(plan, plan.permits()).nextRun();
    while (next.isPresent()) {
      site.waiting().accept(next.get());
      next = apply(site.tables().plan(pair.second()), plan.permits()).nextRun();
    }
    var sent = site.sent().taken();
    assertThat(Danger.without(plan.permits(), sent)).isEmpty();
    assertThat(sent.isEmpty()).as("nothing to send").isEqualTo(plan.isEmpty());
  }

  private void assertConverged(TablePlan plan) {
    assertThat(site.tables().plan(pair.second()).steps()).as("second plan").isEmpty();
    assertThat(site.tables().verify(pair.second()).kind()).isEqualTo(Outcome.Kind.UNCHANGED);
    assertThat(SomeItems.found(site.client()))
        .as("items")
        .isEqualTo(plan.replaces() ? Set.of() : SomeItems.ALL);
  }

  /** All that can be told of the table; warm throughput is never less than it was, and not told. */
  private static Map<String, Object> values(Site site, TableSpec whole) {
    var values = new TreeMap<String, Object>();
    var live = site.tables().read(whole).orElseThrow();
    live.readings().keySet().stream()
        .filter(setting -> !setting.equals(TableWarmThroughput.WARM_THROUGHPUT))
        .forEach(setting -> values.put(setting.id(), live.get(setting).orElseThrow()));
    return values;
  }
}
