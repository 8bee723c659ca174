package io.ddbkit.provisioner.internal.dynamodb.permission;

import io.ddbkit.provisioner.permission.Permission;
import io.ddbkit.traits.EncryptionKey;
import io.ddbkit.traits.policy.ArnPattern;
import java.util.List;

/**
 * What DynamoDB asks AWS KMS for in the name of whoever gives a table a key: the developer guide's
 * page on <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html">encryption
 * at rest</a>. Of the account's own key for DynamoDB, its policy allows it to everybody who may use
 * DynamoDB.
 */
public final class KeyPermissions {
  private static final List<String> ACTIONS =
      List.of(
          "kms:CreateGrant",
          "kms:Decrypt",
          "kms:DescribeKey",
          "kms:Encrypt",
          "kms:GenerateDataKey*",
          "kms:ReEncrypt*");

  private KeyPermissions() {}

  /** What giving this key needs. */
  public static List<Permission> of(EncryptionKey key) {
    return key instanceof EncryptionKey.CustomerManaged own
        ? ACTIONS.stream()
            .map(action -> Permission.on(ArnPattern.key(own.id()), action))
            .map(permission -> permission.where("kms:ViaService", "dynamodb.*"))
            .toList()
        : List.of();
  }

  /** Their IAM actions. */
  public static List<String> actions(EncryptionKey key) {
    return of(key).stream().map(Permission::action).toList();
  }
}
