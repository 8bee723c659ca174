package io.ddbkit.testkit.differential;

import io.ddbkit.testkit.engine.EmbeddedEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** DynamoDB Local as a judge: JSON is posted to it as it is, past every SDK. */
final class Local implements AutoCloseable {
  private static final Pattern TYPE = Pattern.compile("\"__type\"\\s*:\\s*\"(?:[^\"#]*#)?(\\w+)\"");
  private static final Pattern TABLE = Pattern.compile("\"TableName\"\\s*:\\s*\"([^\"]*)\"");

  /** Verdicts about a request; anything else would say that the test went wrong. */
  private static final Pattern VERDICT =
      Pattern.compile(
          "ValidationException|SerializationException|LimitExceededException|" + "InternalFailure");

  private final EmbeddedEngine engine = EmbeddedEngine.start();
  private final HttpClient http = HttpClient.newHttpClient();

  /** Creates the table that this JSON defines, and deletes it; empty: accepted, else the reason. */
  Optional<String> refusal(String json) {
    var answer = post("CreateTable", json);
    if (answer.status == 200) {
      delete(answer.body);
      return Optional.empty();
    }
    var type = TYPE.matcher(answer.body);
    if (!type.find() || !VERDICT.matcher(type.group(1)).matches()) {
      throw new AssertionError("no resolution: " + answer + " about " + json);
    }
    return Optional.of(answer.status + " " + answer.body);
  }

  private void delete(String described) {
    var name = TABLE.matcher(described);
    if (!name.find()) {
      throw new AssertionError("a table without a name: " + described);
    }
    var answer = post("DeleteTable", "{\"TableName\":\"" + name.group(1) + "\"}");
    if (answer.status != 200) {
      throw new AssertionError("not deleted: " + answer);
    }
  }

  private record Answer(int status, String body) {}

  private Answer post(String operation, String json) {
    var request =
        HttpRequest.newBuilder(engine.endpoint())
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/x-amz-json-1.0")
            .header("X-Amz-Target", "DynamoDB_20120810." + operation)
            .header(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=differential/20260101/us-east-1/dynamodb/aws4_request,"
                    + " SignedHeaders=host, Signature=0")
            .POST(BodyPublishers.ofString(json))
            .build();
    try {
      var response = http.send(request, BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    engine.close();
  }
}
