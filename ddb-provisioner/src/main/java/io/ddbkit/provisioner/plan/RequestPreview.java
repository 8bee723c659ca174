package io.ddbkit.provisioner.plan;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.tree.Tree;
import java.util.List;

/**
 * The call of a step, as it would be sent to the table that the plan starts from. What is sent is
 * derived when the step runs, from the table as it is then.
 *
 * @param actions the IAM actions that it needs: first the one that it is named by, such as {@code
 *     dynamodb:UpdateTable}
 * @param parameters the request's members by their names in the API of AWS; members that are not
 *     set are left out
 */
public record RequestPreview(List<String> actions, Tree.Node parameters) {
  public RequestPreview {
    requireNonNull(actions, "actions");
    requireNonNull(parameters, "parameters");
    actions = List.copyOf(actions);
    if (actions.isEmpty()) {
      throw new IllegalArgumentException("a call needs at least one IAM action");
    }
  }

  /** The IAM action that it is named by. */
  public String action() {
    return actions.get(0);
  }
}
