package io.ddbkit.spec.compose;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.trait.Contribution;
import java.util.Collection;
import java.util.List;

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
    requireNonNull(name, "name");
    requireNonNull(said, "said");
    return new Composer(said).compose(name);
  }
}
