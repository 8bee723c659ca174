package io.ddbkit.spec.compose;

import io.ddbkit.spec.trait.Contribution;
import io.ddbkit.spec.trait.EntryExpansion;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Strength;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Contributions to every entry of another setting, each expanded to the entries by name.
 *
 * @param all the contributions to the setting
 */
record Spread<T>(Setting<T> setting, EntryExpansion<T> how, List<Contribution<T>> all) {

  /** The contributions to these entries. */
  List<Contribution<T>> over(Set<String> entries) {
    return all.stream().map(each -> expanded(each, left(each, entries))).toList();
  }

  private Contribution<T> expanded(Contribution<T> said, Set<String> entries) {
    return said.mapValue(value -> how.how().apply(value, entries));
  }

  /** The entries that no other contribution sets by name and is to be heard before. */
  private Set<String> left(Contribution<T> general, Set<String> entries) {
    var left = new TreeSet<>(entries);
    if (how.nameFirst() && general.strength() != Strength.OVERRIDE) {
      all.stream()
          .filter(other -> !other.equals(general) && other.strength() == general.strength())
          .forEach(other -> left.removeAll(named(other)));
    }
    return left;
  }

  private Set<String> named(Contribution<T> said) {
    return expanded(said, Set.of())
        .value()
        .map(value -> Shape.leaves(setting, value).keySet())
        .orElseGet(Set::of)
        .stream()
        .flatMap(leaf -> leaf.steps().stream())
        .filter(Path.Step::key)
        .map(Path.Step::text)
        .collect(Collectors.toSet());
  }
}
