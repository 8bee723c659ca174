package io.ddbkit.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ddbkit.testkit.TestDatabase;
import java.io.ByteArrayInputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

class FaultsTest {
  private final TestDatabase database = new TestDatabase();

  private DynamoDbClient client(Faults faults) {
    return faults.into(database.clientBuilder()).build();
  }

  private DynamoDbClient clientWithoutRetries(Faults faults) {
    return faults
        .into(
            database
                .clientBuilder()
                .overrideConfiguration(c -> c.retryStrategy(DefaultRetryStrategy.doNotRetry())))
        .build();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LOST_RESPONSE")
  void refusesAsTheServiceWould(Fault.Kind kind) {
    var refusal = Refusal.of(kind);
    var faulted = clientWithoutRetries(new Faults(new Fault(kind, Optional.empty(), 0, 1)));
    var answered =
        database
            .clientBuilder()
            .httpClient(answering(refusal))
            .overrideConfiguration(c -> c.retryStrategy(DefaultRetryStrategy.doNotRetry()))
            .build();

    var injected = catchThrowableOfType(AwsServiceException.class, faulted::listTables);
    var real = catchThrowableOfType(AwsServiceException.class, answered::listTables);

    assertThat(injected).isExactlyInstanceOf(real.getClass());
    assertThat(injected.statusCode()).isEqualTo(real.statusCode());
    assertThat(injected.awsErrorDetails().errorCode())
        .isEqualTo(real.awsErrorDetails().errorCode());
    assertThat(injected.awsErrorDetails().errorMessage())
        .isEqualTo(real.awsErrorDetails().errorMessage());
    assertThat(injected.awsErrorDetails().serviceName())
        .isEqualTo(real.awsErrorDetails().serviceName());
    assertThat(injected.isThrottlingException()).isEqualTo(real.isThrottlingException());
    assertThat(injected.retryable()).isEqualTo(real.retryable());
    assertThat(injected.numAttempts()).isEqualTo(real.numAttempts());
  }

  /** An HTTP client that gets the refusal as DynamoDB's protocol has it. */
  private static SdkHttpClient answering(Refusal refusal) {
    var body =
        "{\"__type\":\"com.amazonaws.dynamodb.v20120810#%s\",\"message\":\"%s\"}"
            .formatted(refusal.code(), refusal.message() + Refusal.MARK)
            .getBytes(StandardCharsets.UTF_8);
    return new SdkHttpClient() {
      @Override
      public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
          @Override
          public HttpExecuteResponse call() {
            return HttpExecuteResponse.builder()
                .response(
                    SdkHttpFullResponse.builder()
                        .statusCode(refusal.status())
                        .putHeader("Content-Type", "application/x-amz-json-1.0")
                        .putHeader("Content-Length", String.valueOf(body.length))
                        .build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
                .build();
          }

          @Override
          public void abort() {}
        };
      }

      @Override
      public void close() {}
    };
  }

  @Test
  void isOvercomeByTheRetriesOfTheSdk() {
    var faults = new Faults(Fault.throttling().on("ListTables"), Fault.serverError());
    try (var client = client(faults)) {
      assertThat(client.listTables().tableNames()).isEmpty();
    }

    assertThat(faults.injected())
        .hasToString("[THROTTLING at call 1, ListTables, SERVER_ERROR at call 2, ListTables]");
    assertThat(faults.pending()).isEmpty();
  }

  @Test
  void spendsTheRetriesOfTheSdk() {
    var faults = new Faults(Fault.serverError().always());
    try (var client = client(faults)) {
      var failure = catchThrowableOfType(DynamoDbException.class, client::listTables);

      assertThat(failure.numAttempts()).isEqualTo(faults.injected().size()).isGreaterThan(2);
      assertThat(faults.pending()).hasSize(1);
    }
  }

  @Test
  void isNotSentWhenRefused() {
    var faults = new Faults(Fault.accessDenied().on("CreateTable"));
    try (var client = client(faults)) {
      assertThatThrownBy(() -> create(client))
          .isExactlyInstanceOf(DynamoDbException.class)
          .hasMessageContaining("User is not authorized")
          .hasMessageContaining("a fault of ddbkit");
      assertThat(client.listTables().tableNames()).isEmpty();
    }
  }

  @Test
  void isCarriedOutWhenItsResponseIsLost() {
    var faults = new Faults(Fault.lostResponse().on("CreateTable"));
    try (var client = clientWithoutRetries(faults)) {
      assertThatThrownBy(() -> create(client))
          .isExactlyInstanceOf(SdkClientException.class)
          .hasRootCauseExactlyInstanceOf(SocketTimeoutException.class);
    }
    assertThat(database.client().listTables().tableNames()).containsExactly("orders");
  }

  @Test
  void isTriedAgainByTheSdkWhenItsResponseIsLost() {
    var faults = new Faults(Fault.lostResponse().on("CreateTable"));
    try (var client = client(faults)) {
      assertThatThrownBy(() -> create(client)).isInstanceOf(ResourceInUseException.class);
    }
    assertThat(faults.injected()).hasSize(1);
  }

  @Test
  void befallsTheCallsThatWereSaid() {
    var faults = new Faults(Fault.accessDenied().on("ListTables").afterCalls(1).times(2));
    try (var client = clientWithoutRetries(faults)) {
      client.listTables();
      assertThatThrownBy(() -> client.describeTable(r -> r.tableName("orders")))
          .isInstanceOf(ResourceNotFoundException.class);
      assertThatThrownBy(client::listTables).hasMessageContaining("a fault of ddbkit");
      assertThatThrownBy(client::listTables).hasMessageContaining("a fault of ddbkit");
      client.listTables();
    }

    assertThat(faults.injected()).extracting(Injected::call).containsExactly(2, 3);
  }

  @Test
  void tellsWhatWasNeverMet() {
    var faults = new Faults(Fault.throttling().on("UpdateTable").times(2), Fault.resourceInUse());
    try (var client = clientWithoutRetries(faults)) {
      assertThatThrownBy(client::listTables).isInstanceOf(ResourceInUseException.class);
    }

    assertThat(faults.neverMet()).hasToString("[THROTTLING on UpdateTable, 2 times]");
  }

  @Test
  void countsTheCallsOfManyThreads() {
    var faults = new Faults(Fault.limitExceeded().times(20));
    try (var client = clientWithoutRetries(faults)) {
      long refused = IntStream.range(0, 60).parallel().filter(i -> isRefused(client)).count();

      assertThat(refused).isEqualTo(20);
    }
    assertThat(faults.injected()).extracting(Injected::call).doesNotHaveDuplicates();
  }

  @Test
  void keepsTheOtherConfigurationOfTheClient() {
    var builder = database.clientBuilder().overrideConfiguration(c -> c.putHeader("a", "b"));

    var configuration = new Faults().into(builder).overrideConfiguration();

    assertThat(configuration.headers()).containsKey("a");
    assertThat(configuration.executionInterceptors()).hasSize(1);
  }

  @Test
  void befallsAsynchronousClientsToo() {
    var faults =
        new Faults(
            Fault.throttling().on("ListTables"),
            Fault.lostResponse().on("ListTables"),
            Fault.accessDenied().on("DescribeTable"));
    try (var client = faults.into(database.here(DynamoDbAsyncClient.builder())).build()) {
      assertThat(client.listTables().join().tableNames()).isEmpty();
      assertThatThrownBy(() -> client.describeTable(r -> r.tableName("orders")).join())
          .hasCauseExactlyInstanceOf(DynamoDbException.class)
          .hasMessageContaining("User is not authorized");
    }

    assertThat(faults.injected())
        .extracting(injected -> injected.fault().kind())
        .containsExactly(Fault.Kind.THROTTLING, Fault.Kind.LOST_RESPONSE, Fault.Kind.ACCESS_DENIED);
  }

  @Test
  void takesNoFaultThatBefallsNothing() {
    assertThatThrownBy(() -> Fault.throttling().times(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A fault befalls at least one call, after none or more: not 0 after 0.");
  }

  private static boolean isRefused(DynamoDbClient client) {
    try {
      client.listTables();
      return false;
    } catch (DynamoDbException e) {
      return true;
    }
  }

  private static void create(DynamoDbClient client) {
    client.createTable(
        r ->
            r.tableName("orders")
                .billingMode("PAY_PER_REQUEST")
                .attributeDefinitions(
                    AttributeDefinition.builder().attributeName("id").attributeType("S").build())
                .keySchema(KeySchemaElement.builder().attributeName("id").keyType("HASH").build()));
  }
}
