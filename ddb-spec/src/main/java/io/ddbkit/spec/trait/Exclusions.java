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
 * @param noOthers whether entries that nobody speaks of shall go
 * @param dismissed whether nothing counts that is said less firmly
 */
public record Exclusions(SortedSet<String> without, boolean noOthers, boolean dismissed) {

  /** None. */
  public static final Exclusions NONE = new Exclusions(Collections.emptySortedSet(), false, false);

  /** Entries that nobody speaks of shall go. */
  public static final Exclusions NO_OTHERS =
      new Exclusions(Collections.emptySortedSet(), true, false);

  static final Exclusions DISMISSED = new Exclusions(Collections.emptySortedSet(), false, true);

  public Exclusions {
    requireNonNull(without, "without");
    without = Collections.unmodifiableSortedSet(new TreeSet<>(without));
  }

  /** The entry of this name shall not be there. */
  public static Exclusions without(String name) {
    requireNonNull(name, "name");
    return new Exclusions(new TreeSet<>(Set.of(name)), false, false);
  }
}
