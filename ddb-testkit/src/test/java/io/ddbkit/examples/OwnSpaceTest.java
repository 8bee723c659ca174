package io.ddbkit.examples;

import static io.ddbkit.testkit.assertion.DdbAssertions.assertThatItems;

import io.ddbkit.testkit.engine.Engines;
import io.ddbkit.testkit.item.Item;
import io.ddbkit.testkit.item.Seed;
import org.junit.jupiter.api.Test;

/** A space without the extension, for tests that are not JUnit's, or build all by themselves. */
class OwnSpaceTest {

  // region space
  @Test
  void aSpaceHasTablesOfItsOwn() {
    try (var space = Engines.shared().space("checkout")) { // closing it drops its tables
      var orders = space.specFor(OrderTables.ORDERS);
      space.provisioner().createMissing(orders);

      Seed.into(space.client(), orders.physicalName()).put(Item.of("id", "o-1"));
      assertThatItems(space.client(), orders.physicalName()).hasSize(1);
    }
  }

  // endregion
}
