package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ddbkit.testkit.engine.Space;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Has the context of the other test, and finds nothing of it. */
@SpringBootTest
@Import(ShopTables.class)
class AgainTest {
  @Autowired Space space;
  @Autowired Shop.Orders orders;

  @BeforeEach
  void empty() {
    space.clear();
  }

  @Test
  void countsWhatIsPlaced() {
    orders.place("o-2");

    assertEquals(1, orders.count());
  }
}
