package io.ddbkit.provisioner.internal.dynamodb.side;

import io.ddbkit.provisioner.handler.ServiceClients;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetResourcePolicyRequest;
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

  static LivePolicy get(ServiceClients clients, String arn) {
    try {
      var request = GetResourcePolicyRequest.builder().resourceArn(arn).build();
      var answer = clients.call(DynamoDbClient.class, request, DynamoDbClient::getResourcePolicy);
      return new LivePolicy(
          Optional.ofNullable(answer.policy()), Optional.ofNullable(answer.revisionId()));
    } catch (PolicyNotFoundException none) {
      return NONE;
    }
  }
}
