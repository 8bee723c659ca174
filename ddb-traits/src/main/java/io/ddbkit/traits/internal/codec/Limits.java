package io.ddbkit.traits.internal.codec;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a document may say.
 *
 * @param only the ids of the traits that it may use; empty: all that there are
 * @param never the ids of traits that it may not use
 * @param deeds what its traits may not do
 */
public record Limits(Optional<SortedSet<String>> only, SortedSet<String> never, Set<Deed> deeds) {

  /** Everything. */
  public static final Limits NONE =
      new Limits(Optional.empty(), Collections.emptySortedSet(), Set.of());

  public Limits {
    only = only.map(Limits::copy);
    never = copy(never);
    deeds = Set.copyOf(deeds);
  }

  private static SortedSet<String> copy(Collection<String> ids) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(ids));
  }

  /** These, and only of these traits; of those that were the only ones before, what is in both. */
  public Limits only(Collection<String> ids) {
    var both = new TreeSet<>(ids);
    only.ifPresent(both::retainAll);
    return new Limits(Optional.of(both), never, deeds);
  }

  /** These, and without these traits. */
  public Limits without(Collection<String> ids) {
    var more = new TreeSet<>(never);
    more.addAll(ids);
    return new Limits(only, more, deeds);
  }

  /** These, and without this. */
  public Limits without(Deed deed) {
    var more = EnumSet.of(deed);
    more.addAll(deeds);
    return new Limits(only, never, more);
  }

  boolean permits(String trait) {
    return !never.contains(trait) && only.map(ids -> ids.contains(trait)).orElse(true);
  }

  /** How people are told which traits may be used. */
  public String words() {
    return only.map(
            ids -> {
              var rest = new TreeSet<>(ids);
              rest.removeAll(never);
              return rest.isEmpty()
                  ? "allowed traits: none"
                  : "allowed traits: " + String.join(", ", rest);
            })
        .orElseGet(() -> "traits not allowed: " + String.join(", ", never));
  }
}
