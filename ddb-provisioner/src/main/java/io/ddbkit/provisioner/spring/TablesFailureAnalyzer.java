package io.ddbkit.provisioner.spring;

import io.ddbkit.provisioner.report.ControlPlaneException;
import io.ddbkit.provisioner.report.IncompleteException;
import io.ddbkit.provisioner.report.ProvisioningException;
import io.ddbkit.provisioner.report.SeveralTablesException;
import io.ddbkit.provisioner.report.TableDiffersException;
import io.ddbkit.provisioner.startup.InvalidSettingsException;
import io.ddbkit.spec.rule.InvalidTableException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Tells why an application did not start in the words of the finding, without a stack trace. */
final class TablesFailureAnalyzer implements FailureAnalyzer {

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (isOurs(cause)) {
        return new FailureAnalysis(cause.getMessage(), action(cause), cause);
      }
    }
    return null;
  }

  private static boolean isOurs(Throwable cause) {
    return cause instanceof ProvisioningException
        || cause instanceof InvalidTableException
        || cause instanceof InvalidSettingsException;
  }

  private static String action(Throwable cause) {
    if (cause instanceof SeveralTablesException several) {
      return action(several.failures().get(0));
    }
    if (cause instanceof TableDiffersException differs) {
      return differs.plan().permits().isEmpty() ? withoutPermits(differs) : withPermits(differs);
    }
    if (cause instanceof ControlPlaneException) {
      return "Do what the message says, or set ddbkit.warn-on=unanswered or ddbkit.warn-on=denied to"
          + " start without having read the tables.";
    }
    return cause instanceof IncompleteException
        ? "Start again: the next run goes on with what is under way."
        : "Correct it, and start again.";
  }

  private static String withoutPermits(TableDiffersException differs) {
    return differs.plan().creates()
        ? "Set ddbkit.mode=CREATE_MISSING to create what is missing, or ddbkit.mode=UPDATE to change"
            + " tables too; or correct the spec."
        : "Set ddbkit.mode=UPDATE to have the steps above done, or correct the spec.";
  }

  private static String withPermits(TableDiffersException differs) {
    return "Correct the spec, or set ddbkit.mode=UPDATE and ddbkit.permits="
        + String.join(", ", differs.plan().permits().stream().map(Object::toString).toList());
  }
}
