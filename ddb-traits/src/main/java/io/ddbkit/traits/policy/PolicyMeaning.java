package io.ddbkit.traits.policy;

import io.ddbkit.spec.tree.Tree;
import io.ddbkit.traits.json.TreeJson;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What IAM reads in a policy: statements in normal form, in no order.
 *
 * @param version the version of the policy language
 * @param id the policy's id, which means nothing to IAM
 * @param statements the statements
 */
record PolicyMeaning(String version, Optional<Tree> id, Set<Tree.Node> statements) {
  /** IAM's reference of policy elements: what a policy has that names no version. */
  private static final String OLDEST = "2008-10-17";

  private static final Tree NONE = new Tree.Array(List.of());

  /** The meaning of a policy; empty: it cannot be read. */
  static Optional<PolicyMeaning> of(String json) {
    try {
      return TreeJson.read(json) instanceof Tree.Node policy ? of(policy) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<PolicyMeaning> of(Tree.Node policy) {
    var members = policy.members();
    var version = members.get("Version") instanceof Tree.Text text ? text.value() : OLDEST;
    var statements = new HashSet<Tree.Node>();
    for (var each : PolicyStatement.list(members.getOrDefault("Statement", NONE))) {
      if (!(each instanceof Tree.Node statement)) {
        return Optional.empty();
      }
      statements.add(PolicyStatement.normal(statement));
    }
    return Optional.of(
        new PolicyMeaning(version, Optional.ofNullable(members.get("Id")), Set.copyOf(statements)));
  }

  /** Whether all that it allows was allowed, and all that was denied is. */
  boolean isWithin(PolicyMeaning before) {
    boolean readAlike =
        version.equals(before.version) || statements.isEmpty() || before.statements.isEmpty();
    return readAlike
        && before.allowing().containsAll(allowing())
        && denying().containsAll(before.denying());
  }

  private Set<Tree.Node> allowing() {
    return unnamed(statement -> !PolicyStatement.denies(statement));
  }

  private Set<Tree.Node> denying() {
    return unnamed(PolicyStatement::denies);
  }

  private Set<Tree.Node> unnamed(Predicate<Tree.Node> kind) {
    return statements.stream()
        .filter(kind)
        .map(PolicyStatement::withoutName)
        .collect(Collectors.toSet());
  }
}
