package io.ddbkit.spec.text;

import static java.util.Objects.requireNonNull;

import java.util.Collection;

/** How people are told that a table does not have what a name names. */
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
