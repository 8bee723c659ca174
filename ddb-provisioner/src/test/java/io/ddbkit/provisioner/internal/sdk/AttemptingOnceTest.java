package io.ddbkit.provisioner.internal.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** A client of the SDK, and what it sends. */
class AttemptingOnceTest {
  private static final DescribeTableRequest REQUEST =
      DescribeTableRequest.builder().tableName("orders").build();

  @ParameterizedTest
  @CsvSource({
    "500, InternalServerError",
    "503, ServiceUnavailable",
    "400, ThrottlingException",
    "400, LimitExceededException",
    "400, ResourceNotFoundException",
  })
  void sendsACallOnce(int status, String code) {
    var http = new CountedHttp(status, code);

    assertThat(thrownBy(http, builder -> {}, client -> client.describeTable(REQUEST)))
        .isInstanceOf(AwsServiceException.class);
    assertThat(http.requests()).isOne();
  }

  @ParameterizedTest
  @CsvSource({"LEGACY", "STANDARD", "ADAPTIVE_V2"})
  void sendsACallOnceWhateverTheClientIsConfiguredWith(RetryMode mode) {
    var http = new CountedHttp(500, "InternalServerError");

    thrownBy(
        http,
        builder -> builder.overrideConfiguration(o -> o.retryStrategy(mode)),
        client -> client.describeTable(REQUEST));

    assertThat(http.requests()).isOne();
  }

  /** Nobody but the SDK can set a wrong clock right: it takes the time from the answer. */
  @ParameterizedTest
  @CsvSource({"400, RequestTimeTooSkewed", "403, RequestExpired"})
  void sendsACallTwiceWhereTheClockIsWrong(int status, String code) {
    var http = new CountedHttp(status, code);

    thrownBy(http, builder -> {}, client -> client.describeTable(REQUEST));

    assertThat(http.requests()).isEqualTo(2);
  }

  @Test
  void sendsShorthandsOnceToo() {
    var http = new CountedHttp(500, "InternalServerError");

    thrownBy(http, builder -> {}, client -> client.describeTable(r -> r.tableName("orders")));
    thrownBy(http, builder -> {}, client -> client.listTablesPaginator().iterator().next());
    thrownBy(http, builder -> {}, DynamoDbClient::describeLimits);

    assertThat(http.requests()).isEqualTo(3);
  }

  @Test
  void keepsWhatTheRequestIsConfiguredWith() {
    var http = new CountedHttp(500, "InternalServerError");
    var named = REQUEST.toBuilder().overrideConfiguration(o -> o.putHeader("who", "me")).build();

    thrownBy(http, builder -> {}, client -> client.describeTable(named));

    assertThat(http.last().firstMatchingHeader("who")).contains("me");
  }

  @Test
  void throwsWhatTheClientThrows() {
    var http = new CountedHttp(400, "ResourceNotFoundException");

    assertThat(thrownBy(http, builder -> {}, client -> client.describeTable(REQUEST)))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void tellsWhatTheClientTells() {
    try (var client = client(new CountedHttp(500, ""), builder -> {})) {
      var once = (DynamoDbClient) AttemptingOnce.client(DynamoDbClient.class, client);

      assertThat(once.serviceName()).isEqualTo("dynamodb");
      assertThat(once.serviceClientConfiguration().region()).isEqualTo(Region.EU_WEST_1);
      assertThat(once.waiter()).isNotNull();
      assertThat(once).hasToString(client.toString());
    }
  }

  @Test
  void leavesOtherObjectsAsTheyAre() {
    var fake = new NoClient();

    assertThat(AttemptingOnce.client(CharSequence.class, "mine")).isSameAs("mine");
    assertThat(AttemptingOnce.client(DynamoDbClient.class, fake)).isSameAs(fake);
  }

  private static final class NoClient implements DynamoDbClient {
    @Override
    public String serviceName() {
      return "dynamodb";
    }

    @Override
    public void close() {}
  }

  private static Throwable thrownBy(
      CountedHttp http, Consumer<DynamoDbClientBuilder> configured, Consumer<DynamoDbClient> call) {
    try (var client = client(http, configured)) {
      var once = (DynamoDbClient) AttemptingOnce.client(DynamoDbClient.class, client);
      return catchThrowable(() -> call.accept(once));
    }
  }

  private static DynamoDbClient client(
      CountedHttp http, Consumer<DynamoDbClientBuilder> configured) {
    var builder =
        DynamoDbClient.builder()
            .region(Region.EU_WEST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
            .httpClient(http);
    configured.accept(builder);
    return builder.build();
  }
}
