package io.ddbkit.traits.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody may have meant who wrote another name. */
final class Nearest {
  private Nearest() {}

  /** The known name that this one is a slip of; empty: it is like none of them. */
  static Optional<String> to(String name, Collection<String> known) {
    return known.stream()
        .filter(other -> distance(name, other) <= Math.max(1, other.length() / 3))
        .min(Comparator.comparing(other -> distance(name, other)));
  }

  /** How many letters must be put in, taken out or replaced, whatever their case. */
  private static int distance(String one, String other) {
    var a = one.toLowerCase(Locale.ROOT);
    var b = other.toLowerCase(Locale.ROOT);
    var row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
