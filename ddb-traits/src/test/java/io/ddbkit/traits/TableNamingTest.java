package io.ddbkit.traits;

import static io.ddbkit.traits.CheckedOrders.orders;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.CoreSettings;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableNamingTest {
  private static final TableNaming TENANT = TableNaming.prefix("tenant-atlantis-");
  private static final TableNaming LEGACY = TableNaming.exactly("legacy-users");

  @Test
  void aPrefixStandsBeforeWhatTheSpecCallsTheTable() {
    assertThat(orders(TENANT).compose().name()).isEqualTo("tenant-atlantis-orders");
    assertThat(orders(TENANT).compose().explain(CoreSettings.NAME))
        .contains("TableNaming.prefix(\"tenant-atlantis-\")");
  }

  @Test
  void anExactNameAndAPrefixContradictEachOther() {
    assertThat(orders(LEGACY).compose().name()).isEqualTo("legacy-users");
    assertThat(CheckedOrders.findings(LEGACY, TENANT))
        .containsExactly("compose.conflict at name.naming");
    assertThat(CheckedOrders.origins(LEGACY, TENANT))
        .containsExactlyInAnyOrder(LEGACY.toString(), TENANT.toString());
  }

  @Test
  void aPrefixThatIsForcedIsNotLeftByAnExactName() {
    var acme = Environment.named("acme").forcing(TENANT, "names tell the tenant");

    assertThat(orders(acme, LEGACY).compose().name()).isEqualTo("tenant-atlantis-orders");
    assertThat(CheckedOrders.findings(acme, LEGACY))
        .containsExactly("compose.forced at name.naming");
    assertThat(CheckedOrders.findings(acme.layer(Environment.named("team").suggesting(LEGACY))))
        .containsExactly();
    assertThat(orders(acme.layer(Environment.named("x").forcing(LEGACY, "old"))).compose().name())
        .isEqualTo("tenant-atlantis-orders");
    assertThat(orders(acme).override(LEGACY, "older than acme").compose().name())
        .isEqualTo("legacy-users");
  }

  @Test
  void whateverDropsIsTold() {
    var dev = Environment.dev("shop");

    for (var caller : List.of(TENANT, LEGACY)) {
      var dropped =
          orders(dev, caller).check().all().stream()
              .filter(finding -> finding.rule().equals("table.name.dropped"))
              .toList();
      assertThat(dropped)
          .singleElement()
          .satisfies(
              finding ->
                  assertThat(finding.text())
                      .contains("name.naming", "prefix shop-dev-   ", "by " + dev)
                      .contains("by " + caller));
      assertThat(orders(dev, caller).compose().explain(CoreSettings.NAME))
          .contains("instead of prefix shop-dev- (environment by Environment.dev(\"shop\")");
    }
  }

  @Test
  void twoPrefixesAndTwoNamesContradict() {
    var other = TableNaming.prefix("tenant-lemuria-");

    assertThat(CheckedOrders.findings(TENANT, other))
        .containsExactly("compose.conflict at name.naming");
    assertThat(CheckedOrders.origins(TENANT, other))
        .containsExactlyInAnyOrder(TENANT.toString(), other.toString());
    assertThat(CheckedOrders.findings(LEGACY, TableNaming.exactly("users")))
        .containsExactly("compose.conflict at name.naming");
  }

  @Test
  void theNameThatDynamoDbGetsIsJudged() {
    assertThat(CheckedOrders.findings(TableNaming.prefix("p".repeat(249)))).isEmpty();
    assertThat(CheckedOrders.findings(TableNaming.prefix("p".repeat(250))))
        .containsExactly("table.name.length at name");
    assertThat(CheckedOrders.findings(TableNaming.exactly("my users")))
        .containsExactly("table.name.characters at name");
    assertThat(CheckedOrders.findings(TableNaming.exactly("")))
        .containsExactly("table.name.length at name");
  }
}
