package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ddbkit.testkit.engine.Space;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

// region test
@SpringBootTest
@Import(ShopTables.class)
class PlacedTest {
  @Autowired Space space;
  @Autowired Shop.Orders orders;

  @BeforeEach
  void empty() {
    space.clear();
  }

  @Test
  void countsWhatIsPlaced() {
    orders.place("o-1");

    assertEquals(1, orders.count());
  }
}
// endregion
