package io.ddbkit.spec.text;

import static java.util.Objects.requireNonNull;

import java.util.Collection;

/** The text of findings on a name that the table does not have. */
public final class UnknownName {
  private UnknownName() {}

  /**
   * {@code by-mial, not one of: by-mail}, or {@code by-mial; the table has none}.
   *
   * @param name the name that is not known
   * @param known the names that the table has
   */
  public static String of(String name, Collection<String> known) {
    requireNonNull(name, "name");
    requireNonNull(known, "known");
    return name
        + (known.isEmpty() ? "; the table has none" : ", not one of: " + String.join(", ", known));
  }
}
