package io.ddbkit.examples;

import static io.ddbkit.spec.ScalarType.STRING;
import static io.ddbkit.testkit.assertion.DdbAssertions.assertThat;
import static io.ddbkit.testkit.assertion.DdbAssertions.assertThatTable;

import io.ddbkit.testkit.item.Item;
import io.ddbkit.testkit.item.Items;
import io.ddbkit.testkit.item.Seed;
import io.ddbkit.testkit.junit.RequiresEngineSupport;
import io.ddbkit.testkit.junit.TestTable;
import io.ddbkit.testkit.junit.WithTables;
import org.junit.jupiter.api.Test;

// region orders
@WithTables(OrderTables.class)
class OrdersTest {

  @Test
  void anOrderIsFoundByItsMail(TestTable orders) {
    Seed.into(orders).put(Item.of("id", "o-1").and("mail", "ann@example.com"));

    var byMail = Items.of(orders).inIndex("by-mail");
    assertThat(byMail.where("mail", "ann@example.com"))
        .eventually()
        .containsOneWith(Item.of("id", "o-1"));
  }

  @Test
  void theTableIsAsItWasSaid(TestTable orders) {
    assertThatTable(orders)
        .matchesItsSpec()
        .hasGlobalIndex("by-mail", index -> index.partitionKey("mail", STRING));
  }

  @Test
  @RequiresEngineSupport("recovery") // skipped, with the reason, if the engine does not support it
  void whatWasDeletedCanBeRecovered(TestTable orders) {
    assertThatTable(orders).plan().isEmpty();
  }
}
// endregion
