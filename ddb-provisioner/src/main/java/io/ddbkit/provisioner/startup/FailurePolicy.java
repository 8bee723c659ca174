package io.ddbkit.provisioner.startup;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.internal.CheckReturnValue;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * With which troubles a service starts all the same, after a warning in the log. With any other it
 * does not.
 *
 * @param warnsOn those that only warn
 */
@CheckReturnValue
public record FailurePolicy(Set<Trouble> warnsOn) {
  /** Starts with none of them: what holds unless something else is said. */
  public static final FailurePolicy FAIL = new FailurePolicy(Set.of());

  public FailurePolicy {
    warnsOn = Set.copyOf(requireNonNull(warnsOn, "warnsOn"));
  }

  /**
   * The same, which also starts with these. {@link Trouble#UNANSWERED} lets a service start while
   * the control plane is down: its tables answer meanwhile.
   */
  public FailurePolicy warningOn(Trouble... troubles) {
    return warningOn(List.of(requireNonNull(troubles, "troubles")));
  }

  /** The same, which also starts with these. */
  public FailurePolicy warningOn(Collection<Trouble> troubles) {
    var all = EnumSet.noneOf(Trouble.class);
    all.addAll(warnsOn);
    all.addAll(requireNonNull(troubles, "troubles"));
    return new FailurePolicy(all);
  }

  /** Whether a service starts with this failure of a table. */
  public boolean tolerates(RuntimeException failure) {
    requireNonNull(failure, "failure");
    return Trouble.of(failure).filter(warnsOn::contains).isPresent();
  }
}
