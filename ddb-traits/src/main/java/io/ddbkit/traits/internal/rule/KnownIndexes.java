package io.ddbkit.traits.internal.rule;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.text.UnknownName;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Settings;
import io.ddbkit.spec.trait.Violation;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The one rule about global indexes that a trait names and the table does not have. */
public final class KnownIndexes {
  private KnownIndexes() {}

  /**
   * A violation for each index that the table does not have.
   *
   * @param rule the rule that is broken
   * @param indexes where they are named
   */
  public static Stream<Violation> missing(
      String rule, Path indexes, Collection<String> named, Settings all) {
    var known = of(all);
    return named.stream()
        .filter(name -> !known.contains(name))
        .map(name -> new Violation(rule, indexes.entry(name), UnknownName.of(name, known)));
  }

  /** The global indexes of the table. */
  public static Set<String> of(Settings all) {
    return all.get(CoreSettings.GLOBAL_INDEXES)
        .<Set<String>>map(indexes -> new TreeSet<>(indexes.keySet()))
        .orElseGet(Set::of);
  }
}
