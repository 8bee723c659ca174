package io.ddbkit.testkit.engine;

import io.ddbkit.provisioner.time.Pace;
import io.ddbkit.provisioner.time.SystemScheduler;
import java.time.Duration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Waits until something answers that says it is DynamoDB. */
final class Readiness {
  private static final Duration ONE_CALL = Duration.ofSeconds(5);

  private final String engine;
  private final Connection connection;
  private final SystemScheduler scheduler = new SystemScheduler();

  Readiness(String engine, Connection connection) {
    this.engine = engine;
    this.connection = connection;
  }

  /**
   * Asks for the list of tables until it comes.
   *
   * @throws EngineException if it does not come before the deadline, or is refused
   */
  void await(Duration deadline) {
    var began = scheduler.now();
    try (var dynamoDb = new Clients(connection).dynamoDb()) {
      while (true) {
        try {
          ask(dynamoDb);
          return;
        } catch (AwsServiceException refused) {
          throw refused(refused);
        } catch (SdkException silent) {
          var waited = Duration.between(began, scheduler.now());
          if (waited.compareTo(deadline) >= 0) {
            throw silent(deadline, silent);
          }
          sleep(Pace.AT_ONCE.next(waited));
        }
      }
    }
  }

  private static void ask(DynamoDbClient dynamoDb) {
    dynamoDb.listTables(r -> r.limit(1).overrideConfiguration(o -> o.apiCallTimeout(ONE_CALL)));
  }

  private EngineException silent(Duration deadline, SdkException cause) {
    return new EngineException(
        engine,
        "nothing answers ListTables at %s within %s: %s"
            .formatted(connection.where(), deadline, cause.getMessage()),
        "start it, or correct ddbkit.endpoint; or give it more time:"
            + " -Dddbkit.endpoint.deadline=PT60S",
        cause);
  }

  private EngineException refused(AwsServiceException cause) {
    return new EngineException(
        engine,
        "ListTables is refused at %s: %s".formatted(connection.where(), cause.getMessage()),
        "see whether that is a DynamoDB, and whether ddbkit.region, ddbkit.endpoint.access-key and"
            + " ddbkit.endpoint.secret-key are right for it",
        cause);
  }

  private void sleep(Duration duration) {
    try {
      scheduler.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException(engine, "interrupted while it was waited for", "try again", e);
    }
  }
}
