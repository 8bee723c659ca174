package io.ddbkit.traits.internal.codec;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a document may contain.
 *
 * @param only the ids of the traits that it may use; empty: all
 * @param never the ids of traits that it may not use
 * @param privileges what its traits may not do besides setting values
 */
public record DocumentPermissions(
    Optional<SortedSet<String>> only, SortedSet<String> never, Set<Privilege> privileges) {

  /** Everything. */
  public static final DocumentPermissions NONE =
      new DocumentPermissions(Optional.empty(), Collections.emptySortedSet(), Set.of());

  public DocumentPermissions {
    only = only.map(DocumentPermissions::copy);
    never = copy(never);
    privileges = Set.copyOf(privileges);
  }

  private static SortedSet<String> copy(Collection<String> ids) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(ids));
  }

  /** These, and only of these traits; of those that were the only ones before, what is in both. */
  public DocumentPermissions only(Collection<String> ids) {
    var both = new TreeSet<>(ids);
    only.ifPresent(both::retainAll);
    return new DocumentPermissions(Optional.of(both), never, privileges);
  }

  /** These, and without these traits. */
  public DocumentPermissions without(Collection<String> ids) {
    var more = new TreeSet<>(never);
    more.addAll(ids);
    return new DocumentPermissions(only, more, privileges);
  }

  /** These, and without this. */
  public DocumentPermissions without(Privilege privilege) {
    var more = EnumSet.of(privilege);
    more.addAll(privileges);
    return new DocumentPermissions(only, never, more);
  }

  boolean permits(String trait) {
    return !never.contains(trait) && only.map(ids -> ids.contains(trait)).orElse(true);
  }

  /** The allowed traits, as messages show them. */
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
