package io.ddbkit.provisioner.permission;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.internal.CheckReturnValue;
import io.ddbkit.traits.policy.ArnPattern;
import io.ddbkit.traits.policy.Grant.Restriction;
import java.util.List;
import java.util.Optional;

/**
 * An IAM action on a resource, as AWS asks for it before it answers a call.
 *
 * @param action the action, such as {@code dynamodb:UpdateTimeToLive}
 * @param resource what it is for
 * @param condition what narrows it to what the call needs; empty: the resource is narrow enough
 */
public record Permission(String action, ArnPattern resource, Optional<Restriction> condition) {
  private static final String DYNAMODB = "dynamodb:";

  public Permission {
    requireNonNull(action, "action");
    requireNonNull(resource, "resource");
    requireNonNull(condition, "condition");
  }

  /** An action on this resource. */
  public static Permission on(ArnPattern resource, String action) {
    requireNonNull(resource, "resource");
    requireNonNull(action, "action");
    return new Permission(action, resource, Optional.empty());
  }

  /** An action of DynamoDB, on the table; one of another service, on any resource of it. */
  public static Permission of(String action) {
    requireNonNull(action, "action");
    return on(action.startsWith(DYNAMODB) ? ArnPattern.table() : ArnPattern.any(), action);
  }

  /** An action on an index of the table; {@code *}: each of them. */
  public static Permission ofIndex(String index, String action) {
    requireNonNull(index, "index");
    requireNonNull(action, "action");
    return on(ArnPattern.index(index), action);
  }

  /** The same, only where a condition key has a value like this. */
  @CheckReturnValue
  public Permission where(String key, String value) {
    requireNonNull(key, "key");
    requireNonNull(value, "value");
    return new Permission(
        action, resource, Optional.of(new Restriction("StringLike", key, List.of(value))));
  }
}
