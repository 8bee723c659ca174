package io.ddbkit.traits.policy;

import static java.util.Objects.requireNonNull;

/**
 * What a permission is for, as the {@code Resource} of a policy names it. Parts of it are known
 * only with the table and the account.
 *
 * @param template the ARN, in which <code>{partition}</code>, <code>{region}</code>, <code>
 *     {account}</code> and <code>{table}</code>, the table's physical name, stand for what is known
 *     later; {@code *} stands for any text
 * @see <a
 *     href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html">Actions,
 *     resources, and condition keys for Amazon DynamoDB</a>
 */
public record ArnPattern(String template) {
  private static final String TABLE = "arn:{partition}:dynamodb:{region}:{account}:table/{table}";
  private static final String ALIAS = "alias/";

  public ArnPattern {
    requireNonNull(template, "template");
  }

  /** The table. */
  public static ArnPattern table() {
    return new ArnPattern(TABLE);
  }

  /** An index of the table; {@code *}: each of them. */
  public static ArnPattern index(String name) {
    requireNonNull(name, "name");
    return new ArnPattern(TABLE + "/index/" + name);
  }

  /** Every stream of the table: each has its time in its ARN. */
  public static ArnPattern streams() {
    return new ArnPattern(TABLE + "/stream/*");
  }

  /**
   * A key of AWS KMS. A policy cannot name a key by its alias: an alias gives every key of the
   * account and region.
   *
   * @param id its key id, key ARN, alias or alias ARN
   */
  public static ArnPattern key(String id) {
    requireNonNull(id, "id");
    if (id.contains(ALIAS)) {
      return new ArnPattern("arn:{partition}:kms:{region}:{account}:key/*");
    }
    return new ArnPattern(
        id.startsWith("arn:") ? id : "arn:{partition}:kms:{region}:{account}:key/" + id);
  }

  /**
   * A role that a service has in the account.
   *
   * @param path its path and name
   */
  public static ArnPattern role(String path) {
    requireNonNull(path, "path");
    return new ArnPattern("arn:{partition}:iam::{account}:role/" + path);
  }

  /** Everything, as for actions that IAM cannot narrow to a resource. */
  public static ArnPattern any() {
    return new ArnPattern("*");
  }

  /**
   * The ARN.
   *
   * @param table the table's physical name
   */
  public String of(String table, AwsPlace place) {
    requireNonNull(table, "table");
    requireNonNull(place, "place");
    return template
        .replace("{partition}", place.partition())
        .replace("{region}", place.region())
        .replace("{account}", place.account())
        .replace("{table}", table);
  }
}
