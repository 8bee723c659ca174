package io.ddbkit.spec.trait;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a contribution excludes from a setting, beside the value that it sets.
 *
 * @param without the names of entries that are removed
 * @param noOthers whether entries that nothing sets are removed
 * @param dismissed whether weaker contributions to the setting are not used
 */
public record Exclusions(SortedSet<String> without, boolean noOthers, boolean dismissed) {

  /** None. */
  public static final Exclusions NONE = new Exclusions(Collections.emptySortedSet(), false, false);

  /** Entries that nothing sets are removed. */
  public static final Exclusions NO_OTHERS =
      new Exclusions(Collections.emptySortedSet(), true, false);

  static final Exclusions DISMISSED = new Exclusions(Collections.emptySortedSet(), false, true);

  public Exclusions {
    requireNonNull(without, "without");
    without = Collections.unmodifiableSortedSet(new TreeSet<>(without));
  }

  /** The entry of this name is removed. */
  public static Exclusions without(String name) {
    requireNonNull(name, "name");
    return new Exclusions(new TreeSet<>(Set.of(name)), false, false);
  }
}
