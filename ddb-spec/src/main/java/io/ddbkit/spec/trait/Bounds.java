package io.ddbkit.spec.trait;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is said of a setting beside its value: what shall not be in it, and whose words count.
 *
 * @param without the names of entries that shall not be there
 * @param nothingElse whether entries that nobody speaks of shall go
 * @param dismissed whether nothing counts that is said less firmly
 */
public record Bounds(SortedSet<String> without, boolean nothingElse, boolean dismissed) {

  /** None. */
  public static final Bounds NONE = new Bounds(Collections.emptySortedSet(), false, false);

  /** Entries that nobody speaks of shall go. */
  public static final Bounds NOTHING_ELSE = new Bounds(Collections.emptySortedSet(), true, false);

  static final Bounds DISMISSED = new Bounds(Collections.emptySortedSet(), false, true);

  public Bounds {
    requireNonNull(without, "without");
    without = Collections.unmodifiableSortedSet(new TreeSet<>(without));
  }

  /** The entry of this name shall not be there. */
  public static Bounds without(String name) {
    requireNonNull(name, "name");
    return new Bounds(new TreeSet<>(Set.of(name)), false, false);
  }
}
