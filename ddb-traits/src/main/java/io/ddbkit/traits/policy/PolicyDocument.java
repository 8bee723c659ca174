package io.ddbkit.traits.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.trait.Leaf;
import io.ddbkit.traits.json.CanonicalJson;

/**
 * A policy as JSON. Two are equal whatever the order of their members and their white space; the
 * order of statements, and of other lists, tells them apart.
 *
 * @param json the text that AWS gets
 */
public record PolicyDocument(String json) implements Leaf {
  private static final int SHOWN = 80;

  public PolicyDocument {
    requireNonNull(json, "json");
  }

  /** Its size as AWS counts it: in bytes, white space included. */
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

  /** The beginning, and what tells two long ones apart that begin alike. */
  @Override
  public String toString() {
    var text = canonical();
    return text.length() <= SHOWN
        ? text
        : "%s.. (%d characters, %08x)"
            .formatted(text.substring(0, SHOWN), text.length(), text.hashCode());
  }
}
