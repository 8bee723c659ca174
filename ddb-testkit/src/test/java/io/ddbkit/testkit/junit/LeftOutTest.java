package io.ddbkit.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.slf4j.LoggerFactory;

/** What the engine cannot hold of a spec is told to people, and not only to programs. */
@Isolated // others would be heard too
class LeftOutTest {
  private static final String WHY = "DynamoDB Local has no continuous backups";

  @Test
  void aRunWarnsOnceOfEachSetting() {
    var first = warnings(LeftOutTest::run);
    var second = warnings(LeftOutTest::run);

    assertThat(first)
        .containsOnlyOnce("WARN recovery is left out of the tables of these tests: " + WHY)
        .doesNotHaveDuplicates();
    assertThat(second).isEqualTo(first);
  }

  @Test
  void theReportOfEachTestHasIt() {
    var reports =
        run().testEvents().reportingEntryPublished().stream()
            .map(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
            .map(entry -> entry.get("ddbkit.left-out"));

    assertThat(reports).filteredOn(("recovery: " + WHY)::equals).hasSize(3);
  }

  private static EngineExecutionResults run() {
    var results =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectClass(Two.class), selectClass(One.class))
            .execute();
    results.testEvents().assertStatistics(events -> events.succeeded(3));
    return results;
  }

  private static List<String> warnings(Runnable run) {
    var logger = (Logger) LoggerFactory.getLogger(LeftOutWarnings.class);
    var heard = new ListAppender<ILoggingEvent>();
    heard.start();
    logger.setLevel(Level.INFO);
    logger.addAppender(heard);
    try {
      run.run();
    } finally {
      logger.detachAppender(heard);
    }
    return heard.list.stream().map(it -> it.getLevel() + " " + it.getFormattedMessage()).toList();
  }

  @WithTables(value = ShopTables.class, only = "sessions")
  static class Two {
    @Test
    void one() {}

    @Test
    void other() {}
  }

  @WithTables(value = ShopTables.class, only = "sessions")
  static class One {
    @Test
    void third() {}
  }
}
