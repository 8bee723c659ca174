package io.ddbkit.spec.compose;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.trait.Contribution;
import io.ddbkit.spec.trait.Setting;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * The outcome of composing what was said: a table, and what speaks against it.
 *
 * @param table the table; only meant to be used where no finding is an error
 * @param findings conflicts, and notes of what was decided over callers
 */
public record Composition(ComposedTable table, List<Finding> findings) {

  public Composition {
    requireNonNull(table, "table");
    requireNonNull(findings, "findings");
    findings = List.copyOf(findings);
  }

  /** Composes all that was said about the table of this name. */
  public static Composition of(String name, Collection<Contribution<?>> said) {
    return of(name, said, List::of);
  }

  /**
   * The same of a table that can have these settings too, if nobody speaks of them.
   *
   * @param known settings that {@code explain} knows, beside those that were spoken of; asked for
   *     when somebody asks of a place of which nobody spoke
   */
  public static Composition of(
      String name, Collection<Contribution<?>> said, Supplier<List<Setting<?>>> known) {
    requireNonNull(name, "name");
    requireNonNull(said, "said");
    requireNonNull(known, "known");
    var spoken = said.stream().<Setting<?>>map(Contribution::setting).toList();
    return new Composer(said).compose(name, new Places(spoken, known));
  }
}
