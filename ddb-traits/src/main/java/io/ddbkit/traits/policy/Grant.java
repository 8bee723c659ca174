package io.ddbkit.traits.policy;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.tree.Tree;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A statement of a policy that allows something.
 *
 * @param actions the IAM actions
 * @param resources the ARNs that they are allowed on; {@code *} stands for any text
 * @param conditions when they are allowed; all have to hold
 */
public record Grant(
    SortedSet<String> actions, SortedSet<String> resources, List<Restriction> conditions) {

  /**
   * A condition of a statement.
   *
   * @param operator such as {@code StringEquals}
   * @param key the condition key, such as {@code aws:SourceVpce}
   * @param values one of them has to fit
   */
  public record Restriction(String operator, String key, List<String> values) {
    public Restriction {
      requireNonNull(operator, "operator");
      requireNonNull(key, "key");
      requireNonNull(values, "values");
      values = List.copyOf(values);
    }
  }

  public Grant {
    requireNonNull(actions, "actions");
    requireNonNull(resources, "resources");
    requireNonNull(conditions, "conditions");
    actions = Collections.unmodifiableSortedSet(new TreeSet<>(actions));
    resources = Collections.unmodifiableSortedSet(new TreeSet<>(resources));
    conditions = List.copyOf(conditions);
  }

  /** Actions that are allowed on these ARNs whatever else holds. */
  public static Grant of(Collection<String> actions, Collection<String> resources) {
    requireNonNull(actions, "actions");
    requireNonNull(resources, "resources");
    return new Grant(new TreeSet<>(actions), new TreeSet<>(resources), List.of());
  }

  Tree.Node statement() {
    var statement =
        Tree.Node.empty()
            .with("Effect", "Allow")
            .with("Action", texts(actions))
            .with("Resource", texts(resources));
    return conditions.isEmpty() ? statement : statement.with("Condition", condition());
  }

  private Tree.Node condition() {
    var all = Tree.Node.empty();
    for (var each : conditions) {
      var known = all.members().get(each.operator());
      var keys = known instanceof Tree.Node node ? node : Tree.Node.empty();
      all = all.with(each.operator(), keys.with(each.key(), texts(each.values())));
    }
    return all;
  }

  /** One value stands for a list of one, as AWS's examples have it. */
  private static Tree texts(Collection<String> texts) {
    return texts.size() == 1
        ? new Tree.Text(texts.iterator().next())
        : Tree.Array.texts(List.copyOf(texts));
  }
}
