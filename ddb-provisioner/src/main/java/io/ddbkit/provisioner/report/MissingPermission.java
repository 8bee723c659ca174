package io.ddbkit.provisioner.report;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.Printable;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A permission that the credentials lack.
 *
 * @param action the IAM action, such as {@code dynamodb:UpdateTimeToLive}
 * @param resource the ARN that AWS named; where it named none, {@code table/} and the table's
 *     physical name
 */
public record MissingPermission(String action, String resource) {
  /** The IAM user guide's page on access denied error messages (troubleshoot_access-denied). */
  private static final Pattern NAMED =
      Pattern.compile(
          "is not authorized to perform: ([\\w-]+:[\\w*]+)(?: on resource: (\\S*[^\\s.,]))?");

  public MissingPermission {
    requireNonNull(action, "action");
    requireNonNull(resource, "resource");
  }

  /**
   * The permission that AWS names when it denies a call.
   *
   * @param message what AWS said
   * @param resource the resource where AWS names only the action
   * @return empty: AWS names none
   */
  public static Optional<MissingPermission> named(String message, String resource) {
    requireNonNull(message, "message");
    requireNonNull(resource, "resource");
    var named = NAMED.matcher(message);
    return named.find()
        ? Optional.of(
            new MissingPermission(
                named.group(1), Optional.ofNullable(named.group(2)).orElse(resource)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return Printable.value(action) + " on " + Printable.value(resource);
  }
}
