package io.ddbkit.spec.rule;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;

/** Tables cannot be composed from their specs. Carries every finding. */
public final class InvalidTableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Findings> all;

  /** These findings, of which one at least is an error. */
  public InvalidTableException(Findings findings) {
    this(List.of(requireNonNull(findings, "findings")));
  }

  /** The findings of several tables, of each of which one at least is an error; not empty. */
  public InvalidTableException(List<Findings> findings) {
    super(
        requireNonNull(findings, "findings").stream()
            .map(Findings::errorText)
            .collect(Collectors.joining("\n")));
    this.all = List.copyOf(findings);
  }

  /** All findings of the first table, the errors first. */
  public Findings findings() {
    return all.get(0);
  }

  /** All findings, table by table. */
  public List<Findings> all() {
    return all;
  }
}
