package io.ddbkit.spec;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.Printable;

/** The type of a key attribute. */
public enum ScalarType {
  STRING("S"),
  NUMBER("N"),
  BINARY("B");

  private final String code;

  ScalarType(String code) {
    this.code = code;
  }

  /** AWS's letter for it, as in {@code AttributeDefinition.AttributeType}. */
  public String code() {
    return code;
  }

  /**
   * The type of this letter.
   *
   * @throws IllegalArgumentException if it is none of S, N and B
   */
  public static ScalarType ofCode(String code) {
    requireNonNull(code, "code");
    for (var type : values()) {
      if (type.code.equals(code)) {
        return type;
      }
    }
    throw new IllegalArgumentException(
        "attribute type \"" + Printable.value(code) + "\" is not S, N or B");
  }
}
