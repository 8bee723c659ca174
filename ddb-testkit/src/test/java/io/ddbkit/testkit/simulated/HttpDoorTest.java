package io.ddbkit.testkit.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.testkit.simulated.setting.Delays;
import io.ddbkit.testkit.simulated.setting.Runs;
import io.ddbkit.testkit.simulated.setting.SimulatedSettings;
import io.ddbkit.testkit.simulated.setting.Span;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;

/** The engine over HTTP, for clients that know nothing of it but a URL. */
class HttpDoorTest {
  /** A table is made in an hour of engine time, which is 36 ms here. */
  private static final SimulatedSettings FAST =
      SimulatedSettings.DEFAULTS
          .with(Runs.SPEED, 1e5)
          .with(Delays.CREATE_TABLE, Span.always(Duration.ofHours(1)));

  @Test
  void aClientThatKnowsOnlyTheUrlFindsATableInTheMaking() {
    try (var engine = SimulatedEngine.start(FAST);
        var space = engine.space("shop");
        var client =
            space
                .connection()
                .configure(DynamoDbClient.builder())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build()) {
      var made =
          client.createTable(
              Account.table("orders").billingMode(BillingMode.PAY_PER_REQUEST).build());
      assertThat(made.tableDescription().tableStatusAsString()).isEqualTo("CREATING");

      while (!client
          .describeTable(r -> r.tableName("orders"))
          .table()
          .tableStatusAsString()
          .equals("ACTIVE")) {
        Thread.onSpinWait();
      }
      var item = Map.of("id", AttributeValue.fromS("1"));
      client.putItem(r -> r.tableName("orders").item(item));
      assertThat(client.getItem(r -> r.tableName("orders").key(item)).item()).isEqualTo(item);
      assertThat(space.client().listTables().tableNames()).containsExactly("orders");
    }
  }

  @Test
  void otherLanguagesSeeDynamoDbsFormat() throws IOException, InterruptedException {
    try (var engine = SimulatedEngine.start()) {
      var answer =
          post(engine.endpoint(), "DynamoDB_20120810.DescribeTable", "{\"TableName\":\"orders\"}");

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body())
          .isEqualTo(
              "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ResourceNotFoundException\","
                  + "\"message\":\"Requested resource not found: Table: orders not found\"}");
      assertThat(answer.headers().firstValue("Content-Type"))
          .hasValue("application/x-amz-json-1.0");
      assertThat(answer.headers().firstValue("x-amzn-RequestId")).isPresent();
      assertThat(answer.headers().firstValue("x-amz-crc32")).isPresent();
    }
  }

  @Test
  void whatTheEngineDoesNotOfferIsUnknown() throws IOException, InterruptedException {
    try (var engine = SimulatedEngine.start()) {
      assertThat(post(engine.endpoint(), "DynamoDB_20120810.MakeCoffee", "{}").body())
          .contains("UnknownOperationException");
      assertThat(post(engine.endpoint(), "Coffee_20120810.ListTables", "{}").body())
          .contains("UnknownOperationException");
    }
  }

  private static HttpResponse<String> post(URI endpoint, String target, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(endpoint)
            .header("X-Amz-Target", target)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** Another machine cannot reach it. */
  @Test
  void itListensOnTheLoopbackInterfaceOnly() throws IOException {
    try (var engine = SimulatedEngine.start()) {
      var endpoint = engine.endpoint();

      assertThat(endpoint.getHost()).isEqualTo("127.0.0.1");
      var others =
          NetworkInterface.networkInterfaces()
              .flatMap(NetworkInterface::inetAddresses)
              .filter(Inet4Address.class::isInstance)
              .filter(address -> !address.isLoopbackAddress())
              .toList();
      for (var other : others) {
        assertThat(connects(new InetSocketAddress(other, endpoint.getPort()))).isFalse();
      }
    }
  }

  private static boolean connects(InetSocketAddress address) {
    try (var socket = new Socket()) {
      socket.connect(address, 500);
      return true;
    } catch (IOException refused) {
      return false;
    }
  }
}
