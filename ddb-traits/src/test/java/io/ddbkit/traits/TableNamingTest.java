package io.ddbkit.traits;

import static io.ddbkit.traits.Told.orders;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.CoreSettings;
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
  void anExactNameGoesBeforeIt() {
    assertThat(orders(LEGACY).compose().name()).isEqualTo("legacy-users");
    assertThat(orders(LEGACY, TENANT).compose().name()).isEqualTo("legacy-users");
  }

  @Test
  void twoPrefixesAndTwoNamesContradict() {
    var other = TableNaming.prefix("tenant-lemuria-");

    assertThat(Told.of(TENANT, other)).containsExactly("compose.conflict at name.prefix");
    assertThat(Told.speakers(TENANT, other))
        .containsExactlyInAnyOrder(TENANT.toString(), other.toString());
    assertThat(Told.of(LEGACY, TableNaming.exactly("users")))
        .containsExactly("compose.conflict at name.physical");
  }

  @Test
  void theNameThatDynamoDbGetsIsJudged() {
    assertThat(Told.of(TableNaming.prefix("p".repeat(249)))).isEmpty();
    assertThat(Told.of(TableNaming.prefix("p".repeat(250))))
        .containsExactly("table.name.length at name");
    assertThat(Told.of(TableNaming.exactly("my users")))
        .containsExactly("table.name.characters at name");
    assertThat(Told.of(TableNaming.exactly(""))).containsExactly("table.name.length at name");
  }
}
