package io.ddbkit.provisioner;

import static io.ddbkit.provisioner.Mode.CREATE_MISSING;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.fake.Lab;
import io.ddbkit.spec.Billing.Provisioned;
import io.ddbkit.spec.CheckPolicy;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.HouseRule;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.rule.InvalidTableException;
import io.ddbkit.traits.ProvisionedCapacity;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Quotas that AWS raised, and the rules of a house, reach the provisioner. */
class PolicyTest {
  private static final TableSpec WIDE =
      IntStream.range(0, 25)
          .boxed()
          .reduce(
              TableSpec.named("orders").partitionKey("id", STRING),
              (spec, i) -> spec.globalIndex("by-" + i, g -> g.partitionKey("a" + i, STRING)),
              (a, b) -> b);

  @Test
  void moreIndexesThanTheDefaultQuotaAreRefused() {
    assertThatThrownBy(() -> new Lab().provisioner().plan(WIDE))
        .isInstanceOf(InvalidTableException.class)
        .hasMessageContaining("global-index.count");
  }

  @Test
  void theyArePlannedWhereThePolicySaysThatTheQuotaWasRaised() {
    var provisioner = new Lab().provisioner().policy(CheckPolicy.AWS_DEFAULTS.globalIndexes(30));

    assertThat(provisioner.plan(WIDE).creates()).isTrue();
  }

  @Test
  void rulesOfTheHouseForbidTablesBeforeAnythingIsSent() {
    var house =
        HouseRule.error("acme.billing", "a table of acme pays on demand")
            .at(CoreSettings.BILLING)
            .when(table -> table.get(CoreSettings.BILLING).orElseThrow() instanceof Provisioned);
    var provisioner = new Lab().provisioner().policy(CheckPolicy.AWS_DEFAULTS.with(house));
    var orders = TableSpec.named("orders").partitionKey("id", STRING);
    var paid = orders.override(ProvisionedCapacity.of(5, 5), "I may").suppress("acme.billing", "x");

    assertThat(provisioner.plan(orders).creates()).isTrue();
    assertThatThrownBy(() -> provisioner.plan(paid))
        .isInstanceOf(InvalidTableException.class)
        .hasMessageContaining("[acme.billing]");
    assertThatThrownBy(() -> provisioner.mode(CREATE_MISSING).ensure(paid))
        .isInstanceOf(InvalidTableException.class);
  }
}
