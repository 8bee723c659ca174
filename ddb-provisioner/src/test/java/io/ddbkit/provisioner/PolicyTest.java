package io.ddbkit.provisioner;

import static io.ddbkit.provisioner.Mode.CREATE_MISSING;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.report.PlanRefusedException;
import io.ddbkit.spec.Billing.Provisioned;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.policy.CheckPolicy;
import io.ddbkit.spec.policy.HouseRule;
import io.ddbkit.spec.rule.InvalidTableException;
import io.ddbkit.spec.rule.Severity;
import io.ddbkit.traits.ProvisionedCapacity;
import io.ddbkit.traits.TableNaming;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Quotas that AWS raised, and the rules of a house, reach every method of the provisioner. */
class PolicyTest {
  private static final CheckPolicy ACME =
      CheckPolicy.AWS_DEFAULTS.namePrefix("acme-").severity("table.name.policy", Severity.ERROR);

  private static final TableSpec WIDE =
      IntStream.range(0, 25)
          .boxed()
          .reduce(
              TableSpec.named("orders").partitionKey("id", STRING),
              (spec, i) -> spec.globalIndex("by-" + i, g -> g.partitionKey("a" + i, STRING)),
              (a, b) -> b);

  @Test
  void moreIndexesThanTheDefaultQuotaAreRefused() {
    assertThatThrownBy(() -> new ProvisionerFixture().provisioner().plan(WIDE))
        .isInstanceOf(InvalidTableException.class)
        .hasMessageContaining("global-index.count");
  }

  @Test
  void theyArePlannedWhereThePolicySaysThatTheQuotaWasRaised() {
    var provisioner =
        new ProvisionerFixture()
            .provisioner(b -> b.checkPolicy(CheckPolicy.AWS_DEFAULTS.globalIndexes(30)));

    assertThat(provisioner.plan(WIDE).creates()).isTrue();
  }

  @Test
  void rulesOfTheHouseForbidTablesBeforeAnythingIsSent() {
    var house =
        HouseRule.error("acme.billing", "a table of acme pays on demand")
            .at(CoreSettings.BILLING)
            .when(table -> table.get(CoreSettings.BILLING).orElseThrow() instanceof Provisioned);
    var provisioner =
        new ProvisionerFixture()
            .provisioner(b -> b.checkPolicy(CheckPolicy.AWS_DEFAULTS.with(house)));
    var orders = TableSpec.named("orders").partitionKey("id", STRING);
    var paid = orders.override(ProvisionedCapacity.of(5, 5), "I may").suppress("acme.billing", "x");

    assertThat(provisioner.plan(orders).creates()).isTrue();
    assertThatThrownBy(() -> provisioner.plan(paid))
        .isInstanceOf(InvalidTableException.class)
        .hasMessageContaining("[acme.billing]");
    assertThatThrownBy(() -> provisioner.ensure(CREATE_MISSING, paid))
        .isInstanceOf(InvalidTableException.class);
  }

  static Stream<Named<BiConsumer<TableProvisioner, TableSpec>>> doors() {
    return Stream.of(
        Named.of("read", (house, spec) -> house.read(spec)),
        Named.of("plan", (house, spec) -> house.plan(spec)),
        Named.of("plan of several", (house, spec) -> house.plan(List.of(spec))),
        Named.of("ensure", (house, spec) -> house.createMissing(spec)),
        Named.of("ensure of several", (house, spec) -> house.createMissing(List.of(spec))),
        Named.of("verify", (house, spec) -> house.verify(spec)),
        Named.of("verify of several", (house, spec) -> house.verify(List.of(spec))),
        Named.of(
            "apply",
            (house, spec) -> house.apply(new ProvisionerFixture().provisioner().plan(spec))));
  }

  @ParameterizedTest
  @MethodSource("doors")
  void theRuleOfAHouseIsKeptByEveryMethod(BiConsumer<TableProvisioner, TableSpec> door) {
    var lab = new ProvisionerFixture().standing(Orders.BARE);
    var house = lab.provisioner(b -> b.checkPolicy(ACME));

    assertThatThrownBy(() -> door.accept(house, Orders.BARE))
        .isInstanceOf(InvalidTableException.class)
        .hasMessageContaining("acme-");
    assertThat(lab.dynamoDb.count()).isZero();
  }

  @ParameterizedTest
  @MethodSource("doors")
  void whatKeepsItPassesEveryMethod(BiConsumer<TableProvisioner, TableSpec> door) {
    var named = Orders.BARE.with(TableNaming.prefix("acme-"));
    var lab = new ProvisionerFixture().standing(named);
    var house = lab.provisioner(b -> b.checkPolicy(ACME));

    try {
      door.accept(house, named);
    } catch (PlanRefusedException anotherTable) {
      assertThat(anotherTable).hasMessageContaining("acme-orders");
    }
    assertThat(lab.dynamoDb.count()).isPositive();
  }
}
