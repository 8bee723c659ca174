package io.ddbkit.spec;

import static io.ddbkit.spec.CoreSettings.BILLING;
import static io.ddbkit.spec.CoreSettings.GLOBAL_INDEXES;
import static io.ddbkit.spec.CoreSettings.LOCAL_INDEXES;
import static io.ddbkit.spec.CoreSettings.NAME;
import static io.ddbkit.spec.CoreSettings.PRIMARY_KEY;
import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.trait.Setting;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CoreSettingsTest {

  @Test
  void theSmallestTableHasAKeyAndPaysPerRequest() {
    var table = orders().compose();

    assertThat(table.name()).isEqualTo("orders");
    assertThat(table.settings().all()).containsExactly(BILLING, NAME, PRIMARY_KEY);
    assertThat(table.get(PRIMARY_KEY)).contains(new PrimaryKey.Simple(new Key("id", STRING)));
    assertThat(table.get(BILLING)).contains(Billing.onDemand());
    assertThat(table.isEnforced(BILLING)).isFalse();
  }

  @Test
  void billingThatNobodyMeantIsNotAskedOfATableThatStands() {
    assertThat(orders().compose().enforced(BILLING, Optional.of(Billing.provisioned(7, 7))))
        .isEmpty();
    assertThat(
            orders().onDemand().compose().enforced(BILLING, Optional.of(Billing.provisioned(7, 7))))
        .contains(Billing.onDemand());
  }

  @Test
  void aProjectionLeftOutIsEverything() {
    var table = orders().globalIndex("by-mail", i -> i.partitionKey("mail", STRING)).compose();

    assertThat(table.get(GLOBAL_INDEXES).orElseThrow().get("by-mail").projection())
        .contains(new IndexProjection.All());
  }

  @Test
  void aNewIndexBringsItsDefaultProjectionAndAStandingOneKeepsItsOwn() {
    var table = orders().globalIndex("by-mail", i -> i.partitionKey("mail", STRING)).compose();
    var keysOnly = GlobalIndex.unkeyed().partitionKey("mail", STRING).projectingKeysOnly();

    assertThat(table.enforced(GLOBAL_INDEXES, Optional.of(Map.of("by-name", keysOnly))))
        .contains(Map.of("by-mail", keysOnly.projectingAll()));
    assertThat(table.enforced(GLOBAL_INDEXES, Optional.of(Map.of("by-mail", keysOnly))))
        .contains(Map.of("by-mail", GlobalIndex.unkeyed().partitionKey("mail", STRING)));
  }

  @Test
  void aProjectionThatIsSaidIsAskedOfAStandingIndexToo() {
    var table =
        orders()
            .globalIndex("by-mail", i -> i.partitionKey("mail", STRING).projecting("name"))
            .compose();
    var standing = GlobalIndex.unkeyed().partitionKey("mail", STRING).projectingKeysOnly();

    assertThat(table.enforced(GLOBAL_INDEXES, Optional.of(Map.of("by-mail", standing))))
        .contains(Map.of("by-mail", standing.projecting("name")));
  }

  @Test
  void localIndexesGoTheSameWay() {
    var byTotal = LocalIndex.sortedBy("total", NUMBER);
    var table = orders().sortKey("at", NUMBER).localIndex("by-total", byTotal).compose();

    assertThat(table.get(LOCAL_INDEXES)).contains(Map.of("by-total", byTotal.projectingAll()));
    assertThat(
            table.enforced(
                LOCAL_INDEXES, Optional.of(Map.of("by-total", byTotal.projectingKeysOnly()))))
        .contains(Map.of("by-total", byTotal));
  }

  @Test
  void namesAreUnique() {
    assertThat(CoreSettings.all()).extracting(Setting::id).doesNotHaveDuplicates();
  }

  private static TableSpec orders() {
    return TableSpec.named("orders").partitionKey("id", STRING);
  }
}
