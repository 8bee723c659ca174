package io.ddbkit.testkit.internal.probe;

import io.ddbkit.testkit.engine.EndpointProvider;
import io.ddbkit.testkit.engine.EngineException;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The calls of a probe: what fails while others are answered says something of the endpoint. */
final class ProbeCalls {
  private final DynamoDbClient dynamoDb;
  private final Retrying retrying;

  ProbeCalls(DynamoDbClient dynamoDb, Retrying retrying) {
    this.dynamoDb = dynamoDb;
    this.retrying = retrying;
  }

  /**
   * The answer, which is waited for as long as there may be one.
   *
   * @throws SdkException if it is refused
   * @throws EngineException if the endpoint answers no other call either
   */
  <R> R make(Supplier<R> call) {
    try {
      return retrying.call(call, ErrorText::isNotYet);
    } catch (SdkException e) {
      if (!ErrorText.isAnswer(e)) {
        requireOtherAnswers(e);
      }
      throw e;
    }
  }

  private void requireOtherAnswers(SdkException failure) {
    try {
      dynamoDb.listTables(r -> r.limit(1));
    } catch (SdkException silent) {
      if (!ErrorText.isOfAStart(silent)) {
        return; // a refusal is an answer
      }
      throw new EngineException(
          EndpointProvider.NAME,
          "it stopped answering: " + ErrorText.said(failure),
          "check that it still runs, and read its log",
          failure);
    }
  }

  /** Why a setting cannot be held whose call is refused. */
  static String refused(String action, SdkException refusal) {
    return "this endpoint refuses %s: %s".formatted(action, ErrorText.said(refusal));
  }
}
