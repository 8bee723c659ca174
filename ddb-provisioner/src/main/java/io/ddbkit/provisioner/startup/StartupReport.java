package io.ddbkit.provisioner.startup;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.report.Outcome;
import java.util.List;

/**
 * How a service started.
 *
 * @param outcomes the outcomes of the tables that are in order
 * @param tolerated why the others are not, which its policy allows; the log has them as warnings
 */
public record StartupReport(List<Outcome> outcomes, List<RuntimeException> tolerated) {
  public StartupReport {
    outcomes = List.copyOf(requireNonNull(outcomes, "outcomes"));
    tolerated = List.copyOf(requireNonNull(tolerated, "tolerated"));
  }
}
