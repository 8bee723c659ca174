package io.ddbkit.testkit.internal.probe;

import io.ddbkit.testkit.engine.Connection;
import io.ddbkit.testkit.engine.EngineException;
import io.ddbkit.testkit.internal.space.Clients;
import java.time.Duration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;

/** Waits until something answers that says it is DynamoDB. */
public final class Readiness {
  private static final Duration ONE_CALL = Duration.ofSeconds(5);

  private final String engine;
  private final Connection connection;

  public Readiness(String engine, Connection connection) {
    this.engine = engine;
    this.connection = connection;
  }

  /**
   * Asks for the list of tables until it comes. What a proxy says for a server that is still
   * starting is no refusal.
   *
   * @throws EngineException if it does not come before the deadline, or is refused
   */
  public void await(Duration deadline) {
    try (var dynamoDb = new Clients(connection).dynamoDb()) {
      var unused = new Retrying(engine, deadline).call(() -> ask(dynamoDb), ErrorText::isOfAStart);
    } catch (AwsServiceException refused) {
      throw ErrorText.isOfAStart(refused) ? silent(deadline, refused) : refused(refused);
    } catch (SdkException silent) {
      throw silent(deadline, silent);
    }
  }

  private static ListTablesResponse ask(DynamoDbClient dynamoDb) {
    return dynamoDb.listTables(
        r -> r.limit(1).overrideConfiguration(o -> o.apiCallTimeout(ONE_CALL)));
  }

  private EngineException silent(Duration deadline, SdkException cause) {
    return new EngineException(
        engine,
        "no DynamoDB answers ListTables at %s within %s: %s"
            .formatted(connection.where(), deadline, ErrorText.said(cause)),
        "start it, or correct ddbkit.endpoint; or allow more time:"
            + " -Dddbkit.endpoint.deadline=PT60S",
        cause);
  }

  private EngineException refused(AwsServiceException cause) {
    return new EngineException(
        engine,
        "ListTables was refused at %s: %s".formatted(connection.where(), ErrorText.said(cause)),
        "check that it is DynamoDB, and that ddbkit.region, ddbkit.endpoint.access-key and"
            + " ddbkit.endpoint.secret-key are correct",
        cause);
  }
}
