package io.ddbkit.testkit.engine;

import static org.assertj.core.api.Assertions.catchThrowable;

import io.ddbkit.fixtures.Golden;
import io.ddbkit.testkit.engine.aws.AwsFailures;
import io.ddbkit.testkit.engine.localstack.LocalStackFailures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** What is said when an engine cannot be had or a table is not there, to the letter. */
@Timeout(120)
class FailureMessagesTest {
  private final StringBuilder texts = new StringBuilder();

  @Test
  void sayEngineTableCauseAndNextStep() {
    tell("unknown engine", () -> Engines.start(EngineSettings.of(Map.of("ddbkit.engine", "moto"))));
    tell("no URL", () -> endpoint(Map.of()));
    tell("no URL, but something else", () -> endpoint(Map.of("ddbkit.endpoint", "localhost:8000")));
    tell(
        "engine down",
        () ->
            endpoint(
                Map.of(
                    "ddbkit.endpoint", "http://127.0.0.1:1",
                    "ddbkit.endpoint.deadline", "PT0S")));
    LocalStackFailures.all().forEach(this::tell);
    AwsFailures.all().forEach(this::tell);
    tables();

    Golden.check(FailureMessagesTest.class, "failure-messages.txt", alike(texts.toString()));
  }

  private void tables() {
    try (var local = EmbeddedEngine.start();
        var space = local.space("Checkout");
        var other = local.space("Billing");
        var names =
            ConnectedEngine.builder("localstack", other.connection(), Isolation.NAMES).build();
        var placed = names.space("Checkout")) {
      Tables.createSimple(other.client(), "orders");
      tell(
          "table missing, or made with another access key",
          () -> space.client().describeTable(r -> r.tableName("orders")));
      tell(
          "table missing, or asked for under its plain name",
          () -> placed.client().scan(r -> r.tableName("invoices")));
      tell(
          "table missing, of several",
          () ->
              space
                  .client()
                  .batchGetItem(
                      r ->
                          r.requestItems(
                              Map.of(
                                  "orders",
                                  KeysAndAttributes.builder()
                                      .keys(List.of(Map.of("pk", Tables.s("1"))))
                                      .build()))));
    }
  }

  private static Engine endpoint(Map<String, String> settings) {
    var all = new HashMap<>(settings);
    all.put("ddbkit.engine", "endpoint");
    return Engines.start(EngineSettings.of(all));
  }

  private void tell(String title, Callable<?> failing) {
    var failure = catchThrowable(failing::call);
    texts.append("== ").append(title).append("\n");
    texts.append(failure == null ? "none" : failure.getMessage().strip()).append("\n\n");
  }

  private static String alike(String text) {
    return text.replaceAll("127.0.0.1:\\d{4,5}", "127.0.0.1:PORT")
        .replaceAll("(ddbkit[A-Z][a-z]+)[0-9a-z]{10}", "$1RANDOM")
        .replaceAll("\\d{8}T\\d{6}Z-[0-9a-z]{10}", "TIME-RANDOM")
        .replaceAll("Request ID: [0-9a-f-]+", "Request ID: ID");
  }
}
