package io.ddbkit.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.testkit.engine.Middleman.Answer;
import io.ddbkit.testkit.internal.probe.Readiness;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;

@Timeout(120)
class ReadinessTest {
  @AutoClose private final PlainLocal local = new PlainLocal("127.0.0.1", 0, false);
  @AutoClose private final Middleman middleman = new Middleman(local.endpoint());
  private final Readiness readiness =
      new Readiness(
          "endpoint", Connection.to(middleman.endpoint(), Region.US_EAST_1, "any", "any"));

  ReadinessTest() throws Exception {}

  /** Three attempts are the SDK's own. */
  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void waitsForWhatIsStillStarting(int status) {
    var calls = new AtomicInteger();
    middleman.on(
        "ListTables", call -> calls.incrementAndGet() <= 4 ? Answer.html(status) : call.goOn());

    readiness.await(Duration.ofSeconds(30));

    assertThat(calls).hasValue(5);
  }

  @Test
  void tellsTheStatusThatStoodAtTheDeadline() {
    middleman.on("ListTables", call -> Answer.html(503));

    assertThatThrownBy(() -> readiness.await(Duration.ZERO))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("no DynamoDB answers ListTables at " + middleman.endpoint())
        .hasMessageContaining("within PT0S: HTTP status 503")
        .hasMessageContaining("-Dddbkit.endpoint.deadline=PT60S");
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 501})
  void doesNotWaitWhereThereIsNoDynamoDb(int status) {
    middleman.on("ListTables", call -> Answer.html(status));

    assertThatThrownBy(() -> readiness.await(Duration.ofHours(1)))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("ListTables was refused at")
        .hasMessageContaining("HTTP status " + status);
  }

  @Test
  void showsWhatWasSaidInOneLine() {
    middleman.on(
        "ListTables",
        call ->
            new Answer(
                400,
                "{\"__type\":\"x#AccessDeniedException\",\"message\":\"no\\n\\u001b[2Jway\"}"));

    assertThatThrownBy(() -> readiness.await(Duration.ofHours(1)))
        .hasMessageContaining("AccessDeniedException: no\\n\\u001b[2Jway");
  }
}
