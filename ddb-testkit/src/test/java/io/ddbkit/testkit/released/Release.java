package io.ddbkit.testkit.released;

import io.ddbkit.provisioner.Mode;
import io.ddbkit.provisioner.NewerRevision;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.time.Workers;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.testkit.simulated.SimulatedSpace;
import io.ddbkit.traits.revision.Revision;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Instances of a service, each a provisioner of its own. */
record Release(SimulatedSpace space, Changes changes) {
  /**
   * An instance starts.
   *
   * @param spec its definition
   * @param millis when
   */
  record Start(TableSpec spec, int millis) {}

  /** How each definition's instances ended. */
  Map<TableSpec, List<Outcome.Kind>> run(List<Start> starts) throws InterruptedException {
    var ended = new ConcurrentHashMap<TableSpec, List<Outcome.Kind>>();
    var tasks =
        starts.stream()
            .<Runnable>map(
                start ->
                    () ->
                        ended
                            .computeIfAbsent(start.spec(), spec -> new CopyOnWriteArrayList<>())
                            .add(instance(start)))
            .toList();
    new Workers(space.scheduler(), tasks.size()).run(tasks);
    return Collections.unmodifiableMap(ended);
  }

  private Outcome.Kind instance(Start start) {
    await(start.millis());
    try (var client = changes.client(revision(start.spec()))) {
      return space.provisioner().toBuilder()
          .dynamoDb(client)
          .newerRevision(NewerRevision.IS_LEFT)
          .build()
          .ensure(Mode.UPDATE, start.spec())
          .kind();
    }
  }

  private void await(int millis) {
    try {
      space.scheduler().await(space.scheduler().now().plusMillis(millis));
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts it", e);
    }
  }

  private static int revision(TableSpec spec) {
    return spec.compose().get(Revision.REVISION).orElseThrow().intValue();
  }
}
