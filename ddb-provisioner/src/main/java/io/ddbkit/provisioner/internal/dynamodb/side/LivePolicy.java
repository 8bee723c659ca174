package io.ddbkit.provisioner.internal.dynamodb.side;

import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PolicyNotFoundException;

/**
 * The resource policy of a table, as GetResourcePolicy tells it.
 *
 * @param json the policy; empty: there is none
 * @param revision what a change of it expects to find; empty: nobody told it
 */
record LivePolicy(Optional<String> json, Optional<String> revision) {
  /** API_PutResourcePolicy: what a change expects where no policy is. */
  private static final LivePolicy NONE = new LivePolicy(Optional.empty(), Optional.of("NO_POLICY"));

  static LivePolicy get(DynamoDbClient dynamoDb, String arn) {
    try {
      var answer = dynamoDb.getResourcePolicy(r -> r.resourceArn(arn));
      return new LivePolicy(
          Optional.ofNullable(answer.policy()), Optional.ofNullable(answer.revisionId()));
    } catch (PolicyNotFoundException none) {
      return NONE;
    }
  }
}
