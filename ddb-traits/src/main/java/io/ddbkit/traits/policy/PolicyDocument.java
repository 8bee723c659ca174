package io.ddbkit.traits.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.trait.Leaf;
import io.ddbkit.traits.json.CanonicalJson;

/**
 * A policy as JSON. Two are equal if they differ only in white space and the order of members; the
 * order of statements and of other lists counts.
 *
 * @param json the text that is sent to AWS
 */
public record PolicyDocument(String json) implements Leaf<PolicyDocument> {
  private static final int SHOWN = 80;

  public PolicyDocument {
    requireNonNull(json, "json");
  }

  /** Its size in bytes, white space included, as AWS counts it. */
  public int size() {
    return json.getBytes(UTF_8).length;
  }

  /** Whether it is a JSON object. */
  public boolean isObject() {
    return CanonicalJson.ofObject(json).isPresent();
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
