package io.ddbkit.spec.compose;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.trait.Contribution;
import io.ddbkit.spec.trait.Setting;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * The outcome of composing contributions: a table, and what was found.
 *
 * @param table the table; only to be used if no finding is an error
 * @param findings conflicts, and notes on values that are forced over what callers set
 */
public record Composition(ComposedTable table, List<Finding> findings) {

  public Composition {
    requireNonNull(table, "table");
    requireNonNull(findings, "findings");
    findings = List.copyOf(findings);
  }

  /** Composes all contributions to the table of this name. */
  public static Composition of(String name, Collection<Contribution<?>> contributions) {
    return of(name, contributions, List::of);
  }

  /**
   * The same for a table that may have other settings too.
   *
   * @param known settings that {@code explain} knows beside those that are set; asked for only when
   *     {@code explain} is called for a path that is not set
   */
  public static Composition of(
      String name, Collection<Contribution<?>> contributions, Supplier<List<Setting<?>>> known) {
    requireNonNull(name, "name");
    requireNonNull(contributions, "contributions");
    requireNonNull(known, "known");
    var spoken = contributions.stream().<Setting<?>>map(Contribution::setting).toList();
    return new Composer(contributions).compose(name, new KnownPaths(spoken, known));
  }
}
