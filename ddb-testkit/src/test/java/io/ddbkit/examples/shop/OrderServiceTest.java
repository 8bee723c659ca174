package io.ddbkit.examples.shop;

import static io.ddbkit.testkit.assertion.DdbAssertions.assertThat;

import io.ddbkit.testkit.item.Item;
import io.ddbkit.testkit.item.Items;
import io.ddbkit.testkit.item.Seed;
import io.ddbkit.testkit.junit.TestTable;
import io.ddbkit.testkit.junit.WithTables;
import org.junit.jupiter.api.Test;

@WithTables(OrderService.class) // the specs that this class has as constants
class OrderServiceTest {

  @Test
  void findsAnOrderByItsMail(TestTable orders) { // a table of this test alone
    Seed.into(orders).put(Item.of("id", "o-1").and("mail", "ann@example.com"));

    assertThat(Items.of(orders).inIndex("by-mail").where("mail", "ann@example.com"))
        .eventually()
        .containsOneWith(Item.of("id", "o-1"));
  }
}
