package io.ddbkit.traits.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.trait.Leaf;
import io.ddbkit.spec.tree.Tree;
import io.ddbkit.traits.json.CanonicalJson;
import io.ddbkit.traits.json.TreeJson;
import java.util.Collection;
import java.util.Optional;

/**
 * A policy as JSON. Two are equal if they differ only in white space and the order of members; the
 * order of statements and of other lists counts. A live policy satisfies this one if IAM reads the
 * same in both: DynamoDB returns a policy in another form than it was given.
 *
 * @param json the text that is sent to AWS
 */
public record PolicyDocument(String json) implements Leaf<PolicyDocument> {
  private static final int SHOWN = 80;

  public PolicyDocument {
    requireNonNull(json, "json");
  }

  /** A policy for roles and users that allows this, and nothing else. */
  public static PolicyDocument allowing(Collection<Grant> grants) {
    requireNonNull(grants, "grants");
    var document =
        Tree.Node.empty()
            .with("Version", "2012-10-17")
            .with("Statement", new Tree.Array(grants.stream().map(Grant::statement).toList()));
    return new PolicyDocument(TreeJson.write(document).strip());
  }

  /** Its size in bytes, white space included, as AWS counts it. */
  public int size() {
    return json.getBytes(UTF_8).length;
  }

  /** Whether it is a JSON object. */
  public boolean isObject() {
    return CanonicalJson.ofObject(json).isPresent();
  }

  /** Whether IAM reads the same in the live policy. */
  @Override
  public boolean satisfiedBy(PolicyDocument live) {
    requireNonNull(live, "live");
    return equals(live) || (meaning().isPresent() && meaning().equals(live.meaning()));
  }

  /**
   * Whether this policy may allow more than the one before it. It certainly does not if each of its
   * statements that allow is one of the policy before, and each of that which denies is one of its
   * own. Whether a changed statement allows more than it did is not looked into: it may.
   */
  public boolean mayAllowMoreThan(PolicyDocument before) {
    requireNonNull(before, "before");
    var now = meaning();
    return now.isEmpty() || before.meaning().filter(now.get()::isWithin).isEmpty();
  }

  private Optional<PolicyMeaning> meaning() {
    return PolicyMeaning.of(json);
  }

  private String canonical() {
    return CanonicalJson.ofObject(json).orElse(json);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PolicyDocument policy
        && (policy.json.equals(json) || policy.canonical().equals(canonical()));
  }

  @Override
  public int hashCode() {
    return canonical().hashCode();
  }

  /** The text, shortened, with a hash that distinguishes long ones. */
  @Override
  public String toString() {
    var text = canonical();
    return text.length() <= SHOWN
        ? text
        : "%s.. (%d characters, %08x)"
            .formatted(text.substring(0, SHOWN), text.length(), text.hashCode());
  }
}
