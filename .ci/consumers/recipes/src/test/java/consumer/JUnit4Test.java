package consumer;

import static org.junit.Assert.assertEquals;

import io.ddbkit.testkit.engine.Engines;
import io.ddbkit.testkit.engine.Space;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

// region junit4
public class JUnit4Test {
  private final Space space = Engines.shared().space("legacy");

  @Before
  public void makeTables() {
    space.provisioner().createMissing(space.specFor(Shop.ORDERS));
  }

  @After
  public void dropThem() {
    space.close();
  }

  @Test
  public void countsWhatIsPlaced() {
    var orders = new Shop.Orders(space.client());
    orders.place("o-1");

    assertEquals(1, orders.count());
  }
}
// endregion
