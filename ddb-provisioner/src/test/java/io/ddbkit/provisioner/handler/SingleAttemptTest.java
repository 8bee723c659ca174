package io.ddbkit.provisioner.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** A client of the SDK, and what it sends. */
class SingleAttemptTest {
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

    assertThat(describing(http, builder -> {}, REQUEST)).isInstanceOf(AwsServiceException.class);
    assertThat(http.requests()).isOne();
  }

  @ParameterizedTest
  @CsvSource({"LEGACY", "STANDARD", "ADAPTIVE_V2"})
  void sendsACallOnceWhateverTheClientIsConfiguredWith(RetryMode mode) {
    var http = new CountedHttp(500, "InternalServerError");

    describing(http, builder -> builder.overrideConfiguration(o -> o.retryStrategy(mode)), REQUEST);

    assertThat(http.requests()).isOne();
  }

  /** Nobody but the SDK can set a wrong clock right: it takes the time from the answer. */
  @ParameterizedTest
  @CsvSource({"400, RequestTimeTooSkewed", "403, RequestExpired"})
  void sendsACallTwiceWhereTheClockIsWrong(int status, String code) {
    var http = new CountedHttp(status, code);

    describing(http, builder -> {}, REQUEST);

    assertThat(http.requests()).isEqualTo(2);
  }

  @Test
  void keepsWhatTheRequestIsConfiguredWith() {
    var http = new CountedHttp(500, "InternalServerError");
    var named = REQUEST.toBuilder().overrideConfiguration(o -> o.putHeader("who", "me")).build();

    describing(http, builder -> {}, named);

    assertThat(http.last().firstMatchingHeader("who")).contains("me");
  }

  @Test
  void keepsWhatTheClientIsConfiguredWith() {
    var http = new CountedHttp(500, "InternalServerError");

    describing(
        http, builder -> builder.overrideConfiguration(o -> o.putHeader("who", "me")), REQUEST);

    assertThat(http.last().firstMatchingHeader("who")).contains("me");
  }

  @Test
  void throwsWhatTheClientThrows() {
    var http = new CountedHttp(400, "ResourceNotFoundException");

    assertThat(describing(http, builder -> {}, REQUEST))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void givesAFakeTheRequestAsItIs() {
    var fake = new Fake();

    var answer =
        new ServiceClients(Map.of(DynamoDbClient.class, fake))
            .call(DynamoDbClient.class, REQUEST, DynamoDbClient::describeTable);

    assertThat(answer).isEqualTo(Fake.ANSWER);
    assertThat(fake.seen).isEqualTo(REQUEST);
  }

  private static final class Fake implements DynamoDbClient {
    private static final DescribeTableResponse ANSWER = DescribeTableResponse.builder().build();
    private @Nullable DescribeTableRequest seen;

    @Override
    public DescribeTableResponse describeTable(DescribeTableRequest request) {
      seen = request;
      return ANSWER;
    }

    @Override
    public String serviceName() {
      return "dynamodb";
    }

    @Override
    public void close() {}
  }

  private static Throwable describing(
      CountedHttp http, Consumer<DynamoDbClientBuilder> configured, DescribeTableRequest request) {
    try (var client = client(http, configured)) {
      var clients = new ServiceClients(Map.of(DynamoDbClient.class, client));
      return catchThrowable(
          () -> clients.call(DynamoDbClient.class, request, DynamoDbClient::describeTable));
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
