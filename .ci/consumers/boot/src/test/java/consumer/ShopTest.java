package consumer;

import static io.ddbkit.testkit.assertion.DdbAssertions.assertThatItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ddbkit.testkit.item.Item;
import io.ddbkit.testkit.item.Seed;
import io.ddbkit.testkit.junit.TestTable;
import io.ddbkit.testkit.junit.WithTables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

// region test
@SpringBootTest
@WithTables // those that the application has as beans
class ShopTest {
  @Autowired Orders orders;

  @Test
  void placesOrders(TestTable table) {
    orders.place("o-1");

    assertThatItems(table).containsOneWith(Item.of("id", "o-1"));
  }

  @Test
  void countsThem(TestTable table) { // which is empty again
    Seed.into(table).put(Item.of("id", "o-2"));

    assertEquals(1, orders.count());
  }
}
// endregion
