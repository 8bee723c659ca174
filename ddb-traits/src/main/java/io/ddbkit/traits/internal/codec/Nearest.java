package io.ddbkit.traits.internal.codec;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** What somebody may have meant who wrote another name. */
final class Nearest {
  private static final int TELLING = 4;

  private Nearest() {}

  /** The known name that this one is a slip of; empty: it is like none of them. */
  static Optional<String> to(String name, Collection<String> known) {
    var slip =
        known.stream()
            .filter(other -> distance(name, other) <= Math.max(1, other.length() / 3))
            .min(Comparator.comparing(other -> distance(name, other)));
    return slip.or(() -> onlyOne(known, other -> isPartOf(other, name)))
        .or(() -> onlyOne(known, other -> lower(other).startsWith(lower(name))));
  }

  private static Optional<String> onlyOne(Collection<String> known, Predicate<String> like) {
    var all = known.stream().filter(like).toList();
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  /** As {@code Enabled} is of {@code SSEEnabled}. */
  private static boolean isPartOf(String part, String whole) {
    return part.length() >= TELLING && lower(whole).endsWith(lower(part));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** How many letters must be put in, taken out or replaced, whatever their case. */
  private static int distance(String one, String other) {
    var a = lower(one);
    var b = lower(other);
    if (Math.abs(a.length() - b.length()) > b.length()) {
      return Integer.MAX_VALUE; // a name of a megabyte is no slip, and would take its time
    }
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
