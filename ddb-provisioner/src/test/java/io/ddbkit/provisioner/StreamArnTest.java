package io.ddbkit.provisioner;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.parallel.ExecutionMode.SAME_THREAD;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.report.ProvisioningEvent;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.Streams;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

/** The ARN of a stream stands in the outputs of a table, and nowhere else. */
@Isolated // the loggers are those of all tests
@Execution(SAME_THREAD)
class StreamArnTest {
  /** The only one of the library. */
  private static final Logger LOG = (Logger) LoggerFactory.getLogger("io.ddbkit.provisioner");

  private static final Level USUAL = LOG.getLevel();
  private static final TableSpec STREAMED = Orders.BARE.with(Streams.of(Streams.View.KEYS_ONLY));
  private static final TableSpec OTHER_VIEW = Orders.BARE.with(Streams.of(Streams.View.NEW_IMAGE));

  private final ProvisionerFixture lab = new ProvisionerFixture();
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private final List<String> told = new ArrayList<>();

  @BeforeEach
  void listen() {
    logged.start();
    LOG.addAppender(logged);
    LOG.setLevel(Level.TRACE);
    LOG.setAdditive(false);
  }

  @AfterEach
  void stopListening() {
    LOG.detachAppender(logged);
    LOG.setLevel(USUAL);
    LOG.setAdditive(true);
  }

  private List<String> lines() {
    lab.events.stream().map(ProvisioningEvent::text).forEach(told::add);
    logged.list.stream().map(ILoggingEvent::getFormattedMessage).forEach(told::add);
    return told;
  }

  @Test
  void isInTheOutputsOnly() {
    var made = lab.provisioner().createMissing(STREAMED);
    var arn = made.outputs().streamArn().orElseThrow();
    var changed = lab.provisioner().converge(OTHER_VIEW, Permit.disableStream("orders"));
    told.addAll(List.of(made.toString(), made.outputs().toString(), changed.toString()));

    assertThat(made.outputs().text()).contains(arn);
    assertThat(made.outputs().json()).contains(arn);
    assertThat(changed.outputs().streamArn()).isPresent().isNotEqualTo(made.outputs().streamArn());
    assertThat(logged.list).isNotEmpty();
    assertThat(lines()).hasSizeGreaterThan(10).noneMatch(line -> line.contains("/stream/"));
  }

  @Test
  void isInNoMessageAndInNoPlan() {
    lab.standing(STREAMED);
    var plan = lab.provisioner().plan(OTHER_VIEW);
    told.addAll(List.of(plan.text(), plan.json()));
    told.add(catchThrowable(() -> lab.provisioner().verify(OTHER_VIEW)).toString());
    told.add(catchThrowable(() -> lab.provisioner().apply(plan)).toString());
    var otherKey = STREAMED.sortKey("placedAt", NUMBER);
    told.add(catchThrowable(() -> lab.provisioner().createMissing(otherKey)).toString());
    told.add(lab.provisioner().delete(STREAMED, Permit.deleteTable("orders")).toString());

    assertThat(lines()).hasSizeGreaterThan(6).noneMatch(line -> line.contains("/stream/"));
  }
}
