package io.ddbkit.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ddbkit.testkit.TestDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** What a client catches is what the SDK makes of the answer that DynamoDB gives. */
class ErrorResponsesTest {
  private static final Map<String, AttributeValue> ITEM = Map.of("id", AttributeValue.fromS("1"));
  private static final String MODEL = "com.amazonaws.dynamodb.v20120810#";
  private static final String INDEX =
      "arn:aws:dynamodb:us-east-1:000000000000:table/orders/index/by-mail";
  private static final String INDEX_MESSAGE =
      "The level of configured provisioned throughput for one or more global secondary indexes of"
          + " the table was exceeded. Consider increasing your provisioning level for the"
          + " under-provisioned global secondary indexes with the UpdateTable API";

  private final TestDatabase database = new TestDatabase();

  /**
   * A fault, a call that it befalls, and the answer that DynamoDB gives.
   *
   * @param status its HTTP status
   * @param body its JSON
   */
  record Case(Fault fault, Consumer<DynamoDbClient> call, int status, String body) {
    static Case of(
        Fault fault, Consumer<DynamoDbClient> call, String type, String message, String more) {
      int status = type.equals("InternalServerError") ? 500 : 400;
      return new Case(
          fault,
          call,
          status,
          "{\"__type\":\"%s\",\"message\":\"%s\"%s}".formatted(MODEL + type, message, more));
    }

    @Override
    public String toString() {
      return fault.toString();
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
        Case.of(
            Fault.throttling(),
            DynamoDbClient::listTables,
            "ThrottlingException",
            "Rate of requests exceeds the allowed throughput.",
            ""),
        Case.of(
            Fault.throughputExceeded(),
            ErrorResponsesTest::put,
            "ProvisionedThroughputExceededException",
            "The level of configured provisioned throughput for the table was exceeded. Consider"
                + " increasing your provisioning level with the UpdateTable API.",
            ""),
        Case.of(
            Fault.throughputExceededOfIndex("by-mail"),
            ErrorResponsesTest::put,
            "ProvisionedThroughputExceededException",
            INDEX_MESSAGE,
            throttled("IndexWriteProvisionedThroughputExceeded")),
        Case.of(
            Fault.throughputExceededOfIndex("by-mail"),
            client -> client.scan(r -> r.tableName("orders").indexName("by-mail")),
            "ProvisionedThroughputExceededException",
            INDEX_MESSAGE,
            throttled("IndexReadProvisionedThroughputExceeded")),
        Case.of(
            Fault.serverError(),
            DynamoDbClient::listTables,
            "InternalServerError",
            "The server encountered an internal error trying to fulfill the request.",
            ""),
        Case.of(
            Fault.resourceInUse(),
            DynamoDbClient::listTables,
            "ResourceInUseException",
            "Attempt to change a resource which is still in use.",
            ""),
        Case.of(
            Fault.limitExceeded(),
            DynamoDbClient::listTables,
            "LimitExceededException",
            "Subscriber limit exceeded.",
            ""),
        Case.of(
            Fault.accessDenied(),
            DynamoDbClient::listTables,
            "AccessDeniedException",
            "User is not authorized to perform this operation.",
            ""),
        Case.of(
            Fault.conditionalCheckFailed(),
            ErrorResponsesTest::putIfAbsent,
            "ConditionalCheckFailedException",
            "The conditional request failed",
            ""),
        Case.of(
            Fault.transactionConflict(),
            ErrorResponsesTest::put,
            "TransactionConflictException",
            "Transaction is ongoing for the item",
            ""),
        Case.of(
            Fault.itemCollectionSizeLimitExceeded(),
            ErrorResponsesTest::put,
            "ItemCollectionSizeLimitExceededException",
            "Collection size exceeded.",
            ""),
        new Case(
            Fault.transactionCanceled(Cancellation.NONE, Cancellation.TRANSACTION_CONFLICT),
            ErrorResponsesTest::transact,
            400,
            """
            {"__type": "com.amazonaws.dynamodb.v20120810#TransactionCanceledException",
             "CancellationReasons": [
              {"Code": "None"},
              {"Code": "TransactionConflict", "Message": "Transaction is ongoing for the item"},
              {"Code": "None"}],
             "Message": "Transaction cancelled, please refer cancellation reasons for specific\
             reasons [None, TransactionConflict, None]"}\
            """));
  }

  private static String throttled(String reason) {
    return ",\"ThrottlingReasons\":[{\"reason\":\"%s\",\"resource\":\"%s\"}]"
        .formatted(reason, INDEX);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void refusesAsTheServiceDoes(Case refused) {
    var injected = caught(new Faults(refused.fault()).into(once()).build(), refused.call());
    var http = new AnsweringHttp(refused.status(), refused.body());
    var real = caught(once().httpClient(http).build(), refused.call());

    assertThat(injected).isExactlyInstanceOf(real.getClass());
    assertThat(injected.statusCode()).isEqualTo(real.statusCode());
    assertThat(injected.isThrottlingException()).isEqualTo(real.isThrottlingException());
    assertThat(injected.retryable()).isEqualTo(real.retryable());
    assertThat(injected.numAttempts()).isEqualTo(real.numAttempts());
    assertThat(members(injected)).isEqualTo(members(real));
    var details = injected.awsErrorDetails();
    assertThat(details.errorCode()).isEqualTo(real.awsErrorDetails().errorCode());
    assertThat(details.errorMessage())
        .isEqualTo(real.awsErrorDetails().errorMessage() + ErrorResponse.MARK);
    assertThat(details.serviceName()).isEqualTo(real.awsErrorDetails().serviceName());
  }

  @Test
  void knowsTheAnswerForEveryKindThatRefuses() {
    assertThat(cases().map(each -> each.fault().kind()))
        .contains(
            Arrays.stream(Fault.Kind.values())
                .filter(kind -> !Arrival.isOf(kind) && kind != Fault.Kind.UNPROCESSED)
                .toArray(Fault.Kind[]::new));
  }

  @Test
  void cancelsATransactionAsTheEngineDoes() {
    Orders.create(database.client());
    put(database.client());
    var fault = Fault.transactionCanceled(Cancellation.NONE, Cancellation.CONDITIONAL_CHECK_FAILED);

    var real = catchThrowableOfType(TransactionCanceledException.class, this::failingTransaction);
    var injected = caught(new Faults(fault).into(once()).build(), ErrorResponsesTest::transact);

    assertThat(((TransactionCanceledException) injected).cancellationReasons().subList(0, 2))
        .isEqualTo(real.cancellationReasons());
    assertThat(real.awsErrorDetails().errorMessage())
        .isEqualTo(
            "Transaction cancelled, please refer cancellation reasons for specific reasons [None,"
                + " ConditionalCheckFailed]");
  }

  @Test
  void failsAConditionAsTheEngineDoes() {
    Orders.create(database.client());
    put(database.client());
    var real = caught(once().build(), ErrorResponsesTest::putIfAbsent);
    var faults = new Faults(Fault.conditionalCheckFailed());
    var injected = caught(faults.into(once()).build(), ErrorResponsesTest::putIfAbsent);

    assertThat(injected).isExactlyInstanceOf(real.getClass());
    assertThat(injected.awsErrorDetails().errorMessage())
        .isEqualTo(real.awsErrorDetails().errorMessage() + ErrorResponse.MARK);
    assertThat(members(injected)).isEqualTo(members(real));
  }

  private void failingTransaction() {
    database
        .client()
        .transactWriteItems(r -> r.transactItems(Orders.put("2"), Orders.putIfAbsent("1")));
  }

  private DynamoDbClientBuilder once() {
    return database
        .clientBuilder()
        .overrideConfiguration(c -> c.retryStrategy(DefaultRetryStrategy.doNotRetry()));
  }

  private static AwsServiceException caught(DynamoDbClient client, Consumer<DynamoDbClient> call) {
    try (client) {
      return catchThrowableOfType(AwsServiceException.class, () -> call.accept(client));
    }
  }

  /** What the exception's type has beside, such as the reasons of a cancellation. */
  private static List<String> members(AwsServiceException exception) {
    return ((SdkPojo) exception)
        .sdkFields().stream().map(field -> "" + field.getValueOrDefault(exception)).toList();
  }

  private static void put(DynamoDbClient client) {
    client.putItem(r -> r.tableName("orders").item(ITEM));
  }

  private static void putIfAbsent(DynamoDbClient client) {
    client.putItem(
        r -> r.tableName("orders").item(ITEM).conditionExpression("attribute_not_exists(id)"));
  }

  private static void transact(DynamoDbClient client) {
    client.transactWriteItems(
        r -> r.transactItems(Orders.put("1"), Orders.put("2"), Orders.put("3")));
  }
}
