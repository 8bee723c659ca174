package io.ddbkit.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/**
 * What the embedded engine tells any client, in whatever language, of a table that stands for
 * another access key or in another region.
 */
class TableElsewhereTest {
  private static final EmbeddedEngine ENGINE = EmbeddedEngine.start();

  static {
    Tables.createSimple(ENGINE.client("alice"), "orders");
    Tables.createSimple(ENGINE.client("bob"), "invoices");
  }

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          DescribeTable      | {"TableName": "orders"}
          UpdateTable        | {"TableName": "orders", "BillingMode": "PAY_PER_REQUEST"}
          DeleteTable        | {"TableName": "orders"}
          DescribeTimeToLive | {"TableName": "orders"}
          UpdateTimeToLive   | {"TableName": "orders", "TimeToLiveSpecification": {"AttributeName": "at", "Enabled": true}}
          PutItem            | {"TableName": "orders", "Item": {"pk": {"S": "1"}}}
          GetItem            | {"TableName": "orders", "Key": {"pk": {"S": "1"}}}
          UpdateItem         | {"TableName": "orders", "Key": {"pk": {"S": "1"}}}
          DeleteItem         | {"TableName": "orders", "Key": {"pk": {"S": "1"}}}
          Scan               | {"TableName": "orders"}
          Query              | {"TableName": "orders", "KeyConditionExpression": "pk = :p", "ExpressionAttributeValues": {":p": {"S": "1"}}}
          BatchGetItem       | {"RequestItems": {"invoices": {"Keys": [{"pk": {"S": "1"}}]}, "orders": {"Keys": [{"pk": {"S": "1"}}]}}}
          BatchWriteItem     | {"RequestItems": {"orders": [{"PutRequest": {"Item": {"pk": {"S": "1"}}}}]}}
          TransactGetItems   | {"TransactItems": [{"Get": {"TableName": "orders", "Key": {"pk": {"S": "1"}}}}]}
          ExecuteStatement   | {"Statement": "SELECT * FROM orders"}
          TransactWriteItems | {"TransactItems": [{"Put": {"TableName": "invoices", "Item": {"pk": {"S": "1"}}}}, {"Delete": {"TableName": "orders", "Key": {"pk": {"S": "1"}}}}]}
          """)
  void everyOperationSaysWhereOneOfItsNameStands(String operation, String body) throws Exception {
    var answer = answer(operation, body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("ResourceNotFoundException")
        .contains("There is no table orders for access key bob in us-east-1.")
        .contains("There is one for access key alice in us-east-1.")
        .doesNotContain("no table invoices");
  }

  @Test
  void theSameKeyInAnotherRegionIsNamedFirst() {
    try (var client = client("alice", Region.EU_WEST_1)) {
      assertThatThrownBy(() -> client.scan(r -> r.tableName("orders")))
          .isInstanceOf(ResourceNotFoundException.class)
          .hasMessageContaining(
              "There is no table orders for access key alice in eu-west-1."
                  + " There is one for access key alice in us-east-1."
                  + " Each access key has its own tables in each region.");
    }
  }

  @Test
  void aTableThatStandsNowhereIsSaidToBeMissingOnly() {
    assertThatThrownBy(() -> ENGINE.client("alice").scan(r -> r.tableName("none")))
        .hasMessageContaining("There is no table none for access key alice in us-east-1.")
        .hasMessageNotContaining("There is one");
  }

  @Test
  void whatWasDroppedStandsNoLonger() {
    Tables.createSimple(ENGINE.client("carol"), "dropped");
    ENGINE.client("carol").deleteTable(r -> r.tableName("dropped"));
    try (var space = ENGINE.space()) {
      Tables.createSimple(space.client(), "dropped");
    }

    assertThatThrownBy(() -> ENGINE.client("alice").scan(r -> r.tableName("dropped")))
        .hasMessageNotContaining("There is one");
  }

  @Test
  void ofManyOnlyAFewAreNamed() {
    for (var key : new String[] {"k1", "k2", "k3", "k4", "k5"}) {
      Tables.createSimple(ENGINE.client(key), "common");
    }

    assertThatThrownBy(() -> ENGINE.client("alice").scan(r -> r.tableName("common")))
        .hasMessageContaining(
            "There is one for access key k1 in us-east-1, for access key k2 in us-east-1,"
                + " for access key k3 in us-east-1 and for 2 more.");
  }

  private static DynamoDbClient client(String accessKey, Region region) {
    return Connection.to(ENGINE.endpoint(), region, accessKey, "secret")
        .configure(DynamoDbClient.builder())
        .build();
  }

  private static HttpResponse<String> answer(String operation, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(ENGINE.endpoint())
            .header("X-Amz-Target", "DynamoDB_20120810." + operation)
            .header("Content-Type", "application/x-amz-json-1.0")
            .header("X-Amz-Date", "20261129T120000Z")
            .header(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=bob/20261129/us-east-1/dynamodb/aws4_request,"
                    + " SignedHeaders=host;x-amz-date;x-amz-target, Signature=00")
            .POST(BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
