package io.ddbkit.traits.internal.codec;

import io.ddbkit.spec.text.EditDistance;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** The known name that is nearest to a misspelled one. */
final class Nearest {
  private static final int TELLING = 4;

  private Nearest() {}

  /** The known name that this one is a slip of; empty: it is like none of them. */
  static Optional<String> to(String name, Collection<String> known) {
    var slip =
        known.stream()
            .filter(other -> EditDistance.between(name, other) <= Math.max(1, other.length() / 3))
            .min(Comparator.comparing(other -> EditDistance.between(name, other)));
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
}
