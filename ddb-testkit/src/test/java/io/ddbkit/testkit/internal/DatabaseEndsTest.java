package io.ddbkit.testkit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

@Timeout(60)
class DatabaseEndsTest {
  private static final Duration NOT_REACHED = Duration.ofMinutes(5);

  @Test
  void areAwaited() {
    var ended = new CountDownLatch(1);

    assertThat(warnings(() -> new DatabaseEnds(NOT_REACHED).end(ended::countDown))).isEmpty();

    assertThat(ended.getCount()).isZero();
  }

  @Test
  void areNotAwaitedForEverWhichIsToldOnce() {
    var never = new CountDownLatch(1);
    var ends = new DatabaseEnds(Duration.ofMillis(1));

    var warnings =
        warnings(
            () -> {
              ends.end(() -> waitFor(never));
              ends.end(() -> waitFor(never));
            });
    never.countDown();

    assertThat(warnings)
        .singleElement()
        .asString()
        .startsWith(
            "WARN A database of DynamoDB Local has not ended after 0 s, and is left behind");
  }

  @Test
  void whatFailsIsToldToTheCaller() {
    var failure = new IllegalArgumentException("broken");

    assertThatThrownBy(
            () ->
                new DatabaseEnds(NOT_REACHED)
                    .end(
                        () -> {
                          throw failure;
                        }))
        .isInstanceOf(IllegalStateException.class)
        .hasCause(failure);
  }

  @Test
  void aThreadThatIsInterruptedDoesNotWait() {
    var never = new CountDownLatch(1);
    Thread.currentThread().interrupt();

    new DatabaseEnds(NOT_REACHED).end(() -> waitFor(never));
    never.countDown();

    assertThat(Thread.interrupted()).isTrue();
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> warnings(Runnable run) {
    var logger = (Logger) LoggerFactory.getLogger(DatabaseEnds.class);
    var heard = new ListAppender<ILoggingEvent>();
    heard.start();
    logger.addAppender(heard);
    try {
      run.run();
    } finally {
      logger.detachAppender(heard);
    }
    return heard.list.stream().map(it -> it.getLevel() + " " + it.getFormattedMessage()).toList();
  }
}
