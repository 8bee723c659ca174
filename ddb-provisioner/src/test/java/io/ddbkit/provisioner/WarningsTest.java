package io.ddbkit.provisioner;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.report.ProvisioningEvent;
import io.ddbkit.spec.TableSpec;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What is found in a spec, and does not forbid it, is seen by those who never call check(). */
class WarningsTest {
  private static final TableSpec RESERVED =
      TableSpec.named("warned-of").partitionKey("status", STRING);
  private static final String TEXT = "is a reserved word";

  private final ProvisionerFixture lab = new ProvisionerFixture();

  @Test
  void standInThePlan() {
    assertThat(lab.provisioner().plan(RESERVED).warnings()).hasSize(1);
    assertThat(lab.provisioner().plan(RESERVED).text()).contains("  warning: ", TEXT);
  }

  @Test
  void areToldToListeners() {
    lab.provisioner().createMissing(RESERVED);

    assertThat(lab.events(ProvisioningEvent.Warned.class))
        .singleElement()
        .satisfies(event -> assertThat(event.text()).contains(TEXT, "[key.name.reserved]"));
  }

  @Test
  void areLoggedOncePerTable() {
    var log = (Logger) LoggerFactory.getLogger("warnings-test");
    log.setAdditive(false);
    var seen = new ListAppender<ILoggingEvent>();
    seen.start();
    log.addAppender(seen);
    lab.provisioner().createMissing(RESERVED);
    lab.provisioner().createMissing(RESERVED);
    var listener = new LoggingListener(log);
    lab.events.forEach(listener::on);

    assertThat(lab.events(ProvisioningEvent.Warned.class)).hasSize(2);
    assertThat(seen.list)
        .filteredOn(event -> event.getLevel() == Level.WARN)
        .singleElement()
        .satisfies(
            event ->
                assertThat(event.getFormattedMessage())
                    .startsWith("warned-of: warning: primaryKey: "));
  }

  @Test
  void areLoggedAtWarnAtWhateverLevelProgressIs() {
    var log = (Logger) LoggerFactory.getLogger("progress-test");
    log.setAdditive(false);
    log.setLevel(Level.DEBUG);
    var seen = new ListAppender<ILoggingEvent>();
    seen.start();
    log.addAppender(seen);
    lab.provisioner().createMissing(RESERVED);
    lab.events.forEach(new LoggingListener(log).at(org.slf4j.event.Level.DEBUG)::on);

    assertThat(seen.list)
        .extracting(ILoggingEvent::getLevel)
        .containsOnlyOnce(Level.WARN)
        .containsOnly(Level.WARN, Level.DEBUG);
  }

  @Test
  void thatAreSuppressedAreNotTold() {
    lab.provisioner().createMissing(RESERVED.suppress("key.name.reserved", "it is an old table"));

    assertThat(lab.events(ProvisioningEvent.Warned.class)).isEmpty();
  }
}
