package io.ddbkit.provisioner;

import io.ddbkit.provisioner.internal.turn.Run;
import io.ddbkit.provisioner.internal.turn.Several;
import io.ddbkit.provisioner.report.Outcome;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Tables that are being made sure of, side by side. Safe for use by several threads. */
public final class RunningTables {
  private final List<Run<Outcome>> runs;
  private final Several<Outcome> several;

  RunningTables(List<Run<Outcome>> runs, Several<Outcome> several) {
    this.runs = runs;
    this.several = several;
  }

  /** Whether all have ended, well or not. */
  public boolean isDone() {
    return several.end().isDone();
  }

  /** The outcomes of those tables that have ended well so far, in the order of the specs. */
  public List<Outcome> soFar() {
    return several.ends().stream()
        .filter(end -> end.isDone() && !end.isCompletedExceptionally())
        .map(CompletableFuture::join)
        .toList();
  }

  /**
   * Waits until all have ended. An interrupt of this thread cancels them.
   *
   * @return an outcome for each table, in the order of the specs
   * @throws io.ddbkit.provisioner.report.TableProvisioningException if one table fails, as {@link
   *     TableProvisioner#ensure(Mode, java.util.Collection, io.ddbkit.provisioner.plan.Permit...)}
   *     says
   * @throws io.ddbkit.provisioner.report.SeveralTablesException if several tables fail
   */
  public List<Outcome> await() {
    several.await();
    return SideBySide.gathered(runs, several);
  }

  /** Completes when all have ended; exceptionally where a table fails. */
  public CompletionStage<List<Outcome>> end() {
    return several.end().handle((end, failure) -> SideBySide.gathered(runs, several));
  }

  /**
   * Stops all that have not ended, and interrupts their calls. What is under way at AWS goes on,
   * and the next run takes it up.
   */
  public void cancel() {
    several.cancel();
  }
}
