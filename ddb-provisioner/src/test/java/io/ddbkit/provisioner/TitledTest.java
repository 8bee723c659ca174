package io.ddbkit.provisioner;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.ddbkit.provisioner.fake.AwsErrors;
import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.report.ProvisioningEvent;
import io.ddbkit.provisioner.report.TableProvisioningException;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.rule.InvalidTableException;
import io.ddbkit.traits.Backup;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TableNaming;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Where DynamoDB knows a table by another name than its spec, whatever titles it tells both. */
class TitledTest {
  private static final TableSpec NAMED = Orders.BARE.with(TableNaming.prefix("acme-dev-"));
  private static final String TITLE = "orders (acme-dev-orders)";

  private final ProvisionerFixture lab = new ProvisionerFixture();

  @Test
  void findings() {
    var faulty = NAMED.sortKey("", NUMBER);

    assertThat(faulty.check().text()).startsWith("table \"" + TITLE + "\" cannot be composed");
    assertThat(NAMED.check()).hasToString("table \"" + TITLE + "\": no findings\n");
    assertThat(NAMED.check().tree().toString()).contains("acme-dev-orders");
    assertThatThrownBy(() -> lab.provisioner().createMissing(faulty))
        .isInstanceOf(InvalidTableException.class)
        .hasMessageContaining(TITLE);
  }

  @Test
  void plansAndOutcomes() {
    assertThat(lab.provisioner().plan(NAMED).text()).startsWith(TITLE + ": 1 step (1 to add, ");
    assertThat(lab.provisioner().createMissing(NAMED).text()).startsWith(TITLE + ": created in ");
    assertThat(lab.provisioner().createMissing(NAMED)).hasToString(TITLE + ": no changes");
    assertThat(lab.provisioner().plan(NAMED)).hasToString(TITLE + ": no changes");
  }

  @Test
  void eventsAndTheLog() {
    var log = (Logger) LoggerFactory.getLogger("io.ddbkit.provisioner");
    var lines = new ListAppender<ILoggingEvent>();
    var level = log.getLevel();
    lines.start();
    log.setLevel(Level.INFO);
    log.addAppender(lines);
    try {
      lab.provisioner().createMissing(NAMED);
    } finally {
      log.detachAppender(lines);
      log.setLevel(level);
    }

    assertThat(lab.events).extracting(event -> event.name().title()).containsOnly(TITLE);
    assertThat(lab.events).extracting(ProvisioningEvent::table).containsOnly("acme-dev-orders");
    assertThat(lines.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .filteredOn(line -> line.contains("acme-dev-orders"))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).startsWith(TITLE + ": "));
  }

  @Test
  void whatIsThrown() {
    check(() -> lab.provisioner().verify(NAMED));
    check(() -> lab.provisioner().plan(NAMED.with(Backup.daily())));
    check(() -> lab.provisioner(b -> b.region("eu-west-1")).plan(NAMED.region("eu-west-2")));
    lab.dynamoDb.fail("CreateTable", 1, AwsErrors.of("ValidationException", "no"));
    check(() -> lab.provisioner().createMissing(NAMED));
    var stale = lab.provisioner().plan(NAMED.with(Streams.on()));
    lab.standing(NAMED);
    check(() -> lab.provisioner().apply(stale));
  }

  @Test
  void whatAServiceRefuses() {
    lab.dynamoDb.failFirst(1, "DescribeTable", AwsErrors.of("AccessDeniedException", "no"));

    check(() -> lab.provisioner().read(NAMED));
  }

  private static void check(Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            TableProvisioningException.class,
            e -> assertThat(e.table()).isEqualTo("acme-dev-orders"))
        .hasMessageStartingWith(TITLE + ": ");
  }

  @Test
  void isThePlainNameWhereThereIsOne() {
    assertThat(lab.provisioner().plan(Orders.BARE).text()).startsWith("orders: 1 step");
    assertThat(Orders.BARE.check().tree().toString()).doesNotContain("physicalName");
  }
}
