package io.ddbkit.provisioner.internal.run;

import io.ddbkit.provisioner.internal.engine.Look;
import io.ddbkit.provisioner.report.Deferred;
import java.util.List;
import java.util.Optional;

/**
 * A run that has ended well.
 *
 * @param last the last look, where nothing was sent after it
 * @param deferred the steps that are allowed only later; empty: all are done
 */
public record Ran(Optional<Look> last, List<Deferred> deferred) {
  public Ran {
    deferred = List.copyOf(deferred);
  }
}
