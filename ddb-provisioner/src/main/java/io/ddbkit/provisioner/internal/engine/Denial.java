package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.report.MissingPermission;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Calls that were denied at the same time, and the permissions that they lack.
 *
 * @param refused the calls, at least one
 * @param table the table's physical name
 */
record Denial(List<Refused> refused, String table) {
  /** Of the codes that deny a call, those that are not about who the caller is. */
  private static final Set<String> OF_PERMISSIONS =
      Set.of("AccessDenied", "AccessDeniedException", "NotAuthorized");

  /** Whether a permission is missing, and not that the credentials are no good. */
  static boolean isOf(Refused refused) {
    return OF_PERMISSIONS.contains(refused.code());
  }

  /** What is missing; of a call that needs several, any of them where AWS does not tell which. */
  List<MissingPermission> missing() {
    return refused.stream().flatMap(each -> missing(each).stream()).distinct().toList();
  }

  private List<MissingPermission> missing(Refused each) {
    return MissingPermission.named(each.said(), ofTable())
        .map(List::of)
        .orElseGet(
            () ->
                each.actions().stream()
                    .map(action -> new MissingPermission(action, of(action)))
                    .toList());
  }

  /** What an action of another service is for, only AWS could tell. */
  private String of(String action) {
    return action.startsWith("dynamodb:") ? ofTable() : "*";
  }

  private String ofTable() {
    return "table/" + table;
  }

  /** What is missing, as a sentence goes on after {@code denied}. */
  String text() {
    return "missing "
        + refused.stream().map(this::text).distinct().collect(Collectors.joining(", "));
  }

  private String text(Refused each) {
    return missing(each).stream()
        .map(MissingPermission::toString)
        .collect(Collectors.joining(" or "));
  }

  String advice() {
    return refused.stream().anyMatch(each -> each.said().contains("explicit deny"))
        ? "A policy denies it explicitly, which no other policy outweighs: change that one"
        : "Allow it; provisioner.permissions(mode, spec).policy() allows all that a mode needs";
  }
}
