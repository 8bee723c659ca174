package io.ddbkit.testkit.live;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.provisioner.report.ControlPlaneException;
import io.ddbkit.provisioner.report.ControlPlaneException.Kind;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.Protection;
import java.net.URI;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** Calls that fail against a real endpoint, or for want of one. */
class RefusedCallsTest extends EmbeddedTest {
  private static final TableSpec ORDERS = TableSpec.named("orders").partitionKey("id", STRING);

  private static ControlPlaneException failure(Consumer<DynamoDbClientBuilder> configuration) {
    var builder =
        DynamoDbClient.builder()
            .region(Region.US_EAST_1)
            .httpClient(UrlConnectionHttpClient.create())
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .overrideConfiguration(c -> c.retryStrategy(DefaultRetryStrategy.doNotRetry()));
    configuration.accept(builder);
    try (var client = builder.build()) {
      return catchThrowableOfType(
          ControlPlaneException.class, () -> TableProvisioner.create(client).createMissing(ORDERS));
    }
  }

  @Test
  void namesAnEndpointThatDoesNotAnswer() {
    var failure = failure(client -> client.endpointOverride(URI.create("http://127.0.0.1:1")));

    assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(failure)
        .hasMessageContaining(
            "orders: dynamodb:DescribeTable at http://127.0.0.1:1 (us-east-1) got no answer")
        .hasMessageContaining("endpoint")
        .hasCauseInstanceOf(SdkException.class);
  }

  @Test
  void namesCredentialsThatAreDenied() {
    var endpoint = dynamoDb().serviceClientConfiguration().endpointOverride().orElseThrow();
    var failure =
        failure(
            client ->
                client
                    .endpointOverride(endpoint)
                    .credentialsProvider(AnonymousCredentialsProvider.create()));

    assertThat(failure.kind()).as(failure.getMessage()).isEqualTo(Kind.DENIED);
    assertThat(failure)
        .hasMessageContaining("was denied")
        .hasMessageContaining("Check that the credentials of the client are valid");
    assertThat(dynamoDb().listTables().tableNames()).isEmpty();
  }

  @Test
  void namesAnOperationThatTheEndpointDoesNotOffer() {
    provisioner().createMissing(ORDERS);
    var everything = TableProvisioner.create(dynamoDb());

    var failure =
        catchThrowableOfType(
            ControlPlaneException.class,
            () -> everything.plan(ORDERS.with(Protection.deletionProtectionAndRecovery())));

    assertThat(failure.kind()).isEqualTo(Kind.NOT_OFFERED);
    assertThat(failure).hasMessageContaining("leaveOut(setting, why)");
  }
}
