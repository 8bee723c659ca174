package io.ddbkit.provisioner.internal.dynamodb.permission;

import io.ddbkit.provisioner.permission.Permission;
import io.ddbkit.traits.policy.ArnPattern;

/**
 * A role that DynamoDB makes for itself in an account, in the name of the first caller who needs
 * it.
 *
 * @param service the service that assumes it
 * @param name its name
 */
public record ServiceRole(String service, String name) {
  /** What makes it. */
  public Permission creation() {
    return Permission.on(
            ArnPattern.role("aws-service-role/" + service + "/" + name),
            "iam:CreateServiceLinkedRole")
        .where("iam:AWSServiceName", service);
  }
}
