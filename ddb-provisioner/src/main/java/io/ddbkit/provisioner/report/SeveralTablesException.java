package io.ddbkit.provisioner.report;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Several tables failed. Those that did not are done. The message holds those of all failures; what
 * caused them is suppressed in this exception, so that a log shows each once.
 */
public final class SeveralTablesException extends ProvisioningException {
  private static final long serialVersionUID = 1;

  private final List<RuntimeException> failures;
  private final transient List<Outcome> outcomes;

  public SeveralTablesException(List<RuntimeException> failures, List<Outcome> outcomes) {
    super(
        requireNonNull(failures, "failures").stream()
            .map(failure -> String.valueOf(failure.getMessage()).stripTrailing())
            .collect(Collectors.joining("\n\n", title(failures, outcomes) + " failed\n\n", "")),
        null);
    this.failures = List.copyOf(failures);
    this.outcomes = List.copyOf(outcomes);
    failures.stream()
        .map(Throwable::getCause)
        .filter(Objects::nonNull)
        .forEach(this::addSuppressed);
  }

  private static String title(List<RuntimeException> failures, List<Outcome> outcomes) {
    int all = failures.size() + requireNonNull(outcomes, "outcomes").size();
    return failures.size() + " of " + all + " tables";
  }

  /** Why each of them failed. */
  public List<RuntimeException> failures() {
    return failures;
  }

  /** The outcomes of the tables that did not fail. */
  public List<Outcome> outcomes() {
    return outcomes;
  }
}
