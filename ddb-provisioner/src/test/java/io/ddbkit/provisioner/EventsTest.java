package io.ddbkit.provisioner;

import static java.util.stream.Collectors.joining;

import io.ddbkit.fixtures.Golden;
import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.report.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a run tells while it goes, and at its end. */
class EventsTest {
  private final ProvisionerFixture lab = new ProvisionerFixture();

  @Test
  void ofACreation() {
    lab.plane.tempo(usual -> usual.creation(Duration.ofSeconds(25)));

    check("creation.txt", lab.provisioner().createMissing(Orders.FULL));
  }

  @Test
  void ofACreationThatSomebodyElseBegan() {
    lab.begun(Orders.FULL);

    check("adoption.txt", lab.provisioner().createMissing(Orders.FULL));
  }

  private void check(String name, Outcome outcome) {
    var events =
        lab.events.stream()
            .map(event -> event.table() + ": " + event.text())
            .collect(joining("\n", "", "\n\n"));
    Golden.check(EventsTest.class, name, events + outcome.text() + "\n" + outcome.outputs().text());
  }
}
