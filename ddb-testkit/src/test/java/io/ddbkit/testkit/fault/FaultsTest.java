package io.ddbkit.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ddbkit.testkit.TestDatabase;
import java.net.SocketTimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
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
          .hasMessageContaining("injected by ddbkit");
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
      assertThatThrownBy(client::listTables).hasMessageContaining("injected by ddbkit");
      assertThatThrownBy(client::listTables).hasMessageContaining("injected by ddbkit");
      client.listTables();
    }

    assertThat(faults.injected()).extracting(InjectedFault::call).containsExactly(2, 3);
  }

  @Test
  void tellsWhatWasNeverMet() {
    var faults = new Faults(Fault.throttling().on("UpdateTable").times(2), Fault.resourceInUse());
    try (var client = clientWithoutRetries(faults)) {
      assertThatThrownBy(client::listTables).isInstanceOf(ResourceInUseException.class);
    }

    assertThat(faults.neverOccurred()).hasToString("[THROTTLING on UpdateTable, 2 times]");
  }

  @Test
  void countsTheCallsOfManyThreads() {
    var faults = new Faults(Fault.limitExceeded().times(20));
    try (var client = clientWithoutRetries(faults)) {
      long refused = IntStream.range(0, 60).parallel().filter(i -> isRefused(client)).count();

      assertThat(refused).isEqualTo(20);
    }
    assertThat(faults.injected()).extracting(InjectedFault::call).doesNotHaveDuplicates();
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
        .hasMessage("A fault requires at least 1 call, after 0 or more calls; not 0 after 0.");
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
