package io.ddbkit.provisioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.report.ControlPlaneException;
import io.ddbkit.provisioner.report.ControlPlaneException.Kind;
import io.ddbkit.provisioner.report.WrongRegionException;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** A real client whose answers are made up: what is told of where it called, and what came back. */
class AddressTest {
  private final ProvisionerFixture lab = new ProvisionerFixture();

  @Test
  void theRegionIsNamed() {
    assertThat(failure(503, "<html>busy</html>", client -> client))
        .hasMessageStartingWith(
            "orders: dynamodb:DescribeTable in eu-west-1 got no answer: HTTP 503 without an AWS"
                + " error code: ");
  }

  @Test
  void theEndpointIsNamedToo() {
    assertThat(
            failure(
                503, "", client -> client.endpointOverride(URI.create("http://localhost:8000"))))
        .hasMessageStartingWith(
            "orders: dynamodb:DescribeTable at http://localhost:8000 (eu-west-1) got no answer: ");
  }

  @Test
  void aPageOfAProxyIsNoAnswerOfDynamoDb() {
    var e = failure(200, "<html>please log in</html>", client -> client);

    assertThat(e.kind()).isEqualTo(Kind.UNREADABLE);
    assertThat(e).hasMessageNotContainingAny("null", "got no answer");
  }

  @Test
  void anEmptyAnswerIsNoTable() {
    var e = failure(200, "{}", client -> client);

    assertThat(e.kind()).isEqualTo(Kind.UNREADABLE);
    assertThat(e).hasMessageStartingWith("orders: dynamodb:DescribeTable answered without ");
  }

  @Test
  void aPageWithoutAnErrorCodeKeepsItsStatus() {
    assertThat(failure(403, "<html>no</html>", client -> client))
        .hasMessageContaining("was refused: HTTP 403 without an AWS error code: ")
        .hasMessageNotContaining(": null");
  }

  @Test
  void aClientTellsItsRegion() {
    try (var client = client(200, "{}", builder -> builder)) {
      var e =
          catchThrowableOfType(
              WrongRegionException.class,
              () -> TableProvisioner.create(client).verify(Orders.BARE.region("us-east-1")));

      assertThat(e).hasMessageContaining("the region of the client is eu-west-1");
    }
  }

  private ControlPlaneException failure(int status, String body, Change change) {
    try (var client = client(status, body, change)) {
      return catchThrowableOfType(
          ControlPlaneException.class,
          () ->
              TableProvisioner.builder()
                  .dynamoDb(client)
                  .scheduler(lab.time)
                  .build()
                  .verify(Orders.BARE));
    }
  }

  private static DynamoDbClient client(int status, String body, Change change) {
    return change
        .of(DynamoDbClient.builder())
        .region(Region.EU_WEST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()))
        .httpClient(new Answering(status, body))
        .build();
  }

  private interface Change {
    DynamoDbClientBuilder of(DynamoDbClientBuilder client);
  }

  /** Answers every request alike. */
  private record Answering(int status, String body) implements SdkHttpClient {
    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      var content = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
      return new ExecutableHttpRequest() {
        @Override
        public HttpExecuteResponse call() {
          return HttpExecuteResponse.builder()
              .response(SdkHttpResponse.builder().statusCode(status).build())
              .responseBody(AbortableInputStream.create(content))
              .build();
        }

        @Override
        public void abort() {}
      };
    }

    @Override
    public void close() {}
  }
}
