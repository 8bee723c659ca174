package io.ddbkit.examples.shop;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.fixtures.Golden;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.rule.InvalidTableException;
import io.ddbkit.testkit.engine.Engines;
import io.ddbkit.traits.OnDemand;
import io.ddbkit.traits.ProvisionedCapacity;
import io.ddbkit.traits.document.SpecJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the front page shows of the output of its programs. */
class FrontPageTest {
  // region conflict
  static final TableSpec CONFLICTING =
      OrderService.ORDERS.with(OnDemand.on(), ProvisionedCapacity.of(100, 50));

  // endregion

  @Test
  void aConflictNamesBothSidesAndTheWaysOut() {
    assertThatThrownBy(CONFLICTING::compose)
        .isInstanceOf(InvalidTableException.class)
        .satisfies(e -> check("conflict", e.getMessage()));
  }

  @Test
  void aReportExplainsATableAndPlansIt() throws IOException {
    var file = Path.of("src/test/resources/io/ddbkit/examples/shop/sessions.json");
    var spec = SpecJson.read(Files.readString(file), "sessions.json");
    try (var space = Engines.shared().space("front-page")) {
      var report = PlanTool.report(space.specFor(spec), space.provisioner());

      check("report", report);
    }
  }

  private static void check(String title, String text) {
    Golden.check(FrontPageTest.class, title + ".txt", "== " + title + "\n" + text);
  }
}
