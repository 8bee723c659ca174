package io.ddbkit.provisioner.startup;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.report.ControlPlaneException;
import io.ddbkit.provisioner.report.RunProgress;
import io.ddbkit.provisioner.report.TableDiffersException;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a table was not made sure of, of those reasons with which a service may start all the same:
 * nothing was changed. Any other failure keeps it from starting.
 */
public enum Trouble {
  /** There is no table, and the mode does not create it. */
  MISSING,
  /** The table differs from its spec, and the mode or a missing permit forbids the change. */
  DIFFERENT,
  /** DynamoDB could not be reached or did not answer before anything was sent that changes. */
  UNANSWERED,
  /** The credentials lack a permission to read the table. */
  DENIED;

  /** Which of them a failure of one table is; empty: none, and it cannot be tolerated. */
  public static Optional<Trouble> of(RuntimeException failure) {
    requireNonNull(failure, "failure");
    if (failure instanceof TableDiffersException differs) {
      return differs.hasChanged()
          ? Optional.empty()
          : Optional.of(differs.plan().creates() ? MISSING : DIFFERENT);
    }
    return failure instanceof ControlPlaneException call && call.progress().equals(RunProgress.NONE)
        ? ofCall(call.kind())
        : Optional.empty();
  }

  private static Optional<Trouble> ofCall(ControlPlaneException.Kind kind) {
    return switch (kind) {
      case UNREACHABLE -> Optional.of(UNANSWERED);
      case DENIED -> Optional.of(DENIED);
      default -> Optional.empty();
    };
  }

  /** As it is written in configuration: {@code unanswered}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
