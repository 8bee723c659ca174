package io.ddbkit.testkit.stream;

import org.jspecify.annotations.Nullable;

/** A consumer of a stream as Lambda calls it: JSON in, JSON out. */
@FunctionalInterface
public interface LambdaFunction {

  /**
   * Handles a batch of records.
   *
   * @param event the DynamoDB stream event, {@code {"Records": [..]}}
   * @return the response, such as {@code {"batchItemFailures": [{"itemIdentifier": "111"}]}}; null
   *     or empty, or without failures: all is done
   * @throws Exception if it fails: the whole batch failed then
   */
  @Nullable String handle(String event) throws Exception;
}
