package io.ddbkit.provisioner.internal.run;

import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.LiveTable;
import io.ddbkit.provisioner.internal.engine.Look;
import io.ddbkit.provisioner.internal.engine.NotYetException;
import io.ddbkit.provisioner.internal.engine.Refused;
import io.ddbkit.provisioner.internal.engine.RefusedException;
import io.ddbkit.provisioner.internal.engine.StepCalls;
import io.ddbkit.provisioner.internal.engine.TableEngine;
import io.ddbkit.provisioner.internal.turn.Outgoing;
import io.ddbkit.provisioner.internal.turn.Turn;
import io.ddbkit.provisioner.report.ProvisioningEvent;
import io.ddbkit.provisioner.report.ProvisioningListener;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Sends the calls of steps, each until it is accepted once: what was accepted may be seen late. */
final class Sender {
  private final TableEngine engine;
  private final Timing timing;
  private final ProvisioningListener listener;
  private final Tally tally;
  private final Guards guards;
  private final Function<StepRun, Ending> ending;

  /**
   * Sends for a run.
   *
   * @param guards are asked before each change
   * @param ending how the run ends with a step
   */
  Sender(
      TableEngine engine,
      Timing timing,
      ProvisioningListener listener,
      Tally tally,
      Guards guards,
      Function<StepRun, Ending> ending) {
    this.engine = engine;
    this.guards = guards;
    this.ending = ending;
    this.timing = timing;
    this.listener = listener;
    this.tally = tally;
  }

  /**
   * Sends the calls of steps, one after the other: the shortest first, since the table lets others
   * wait while it is changed.
   *
   * @param look the look that lets them go
   * @param live the table as they see it
   */
  Turn<List<StepRun>> send(List<StepRun> runs, Look look, Optional<LiveTable> live) {
    var sorted = runs.stream().sorted(Comparator.comparing(run -> run.step().expected())).toList();
    return Turn.trying(
        () -> next(sorted, 0, look, live), NotYetException.class, e -> Turn.ended(runs));
  }

  private Turn<List<StepRun>> next(
      List<StepRun> runs, int index, Look look, Optional<LiveTable> live) {
    return index == runs.size()
        ? Turn.ended(runs)
        : guarded(runs.get(index), look, live).then(sent -> next(runs, index + 1, look, live));
  }

  /** Where the guards cannot be asked now, the step waits for the next look. */
  private Turn<StepRun> guarded(StepRun run, Look look, Optional<LiveTable> live) {
    return guards
        .objection(look)
        .then(
            objection -> {
              objection.ifPresent(
                  why -> {
                    throw ending.apply(run).superseded(why);
                  });
              return send(run, live);
            });
  }

  private Turn<StepRun> send(StepRun run, Optional<LiveTable> live) {
    if (run.attempts().isForGood()) {
      throw engine.gateway().failure(run.last().orElseThrow());
    }
    var context = new HandlerContext(engine.target(live), engine.desired(), live);
    var call = new StepCalls(engine.handlers(), context).of(run.step());
    var outgoing = engine.gateway().sending(call);
    return Turn.calling(
        List.of(outgoing),
        () -> {
          mark(run, call, outgoing);
          return Turn.ended(run);
        });
  }

  private void mark(StepRun run, Call<?> call, Outgoing<SdkResponse> outgoing) {
    try {
      var answer = outgoing.answer();
      tally.accepted(run.step());
      tell(new ProvisioningEvent.Sent(engine.name(), run.step(), call.action()));
      run.markSent(call.action(), identity(answer), now());
    } catch (NotYetException e) {
      if (markRefused(run, e.refused())) {
        tell(new ProvisioningEvent.Postponed(engine.name(), run.step(), e.refused().said()));
      }
    } catch (RefusedException e) {
      markRefused(run, e.refused());
    }
  }

  private boolean markRefused(StepRun run, Refused refused) {
    return run.markRefused(refused, now());
  }

  /** What CreateTable answers is the table's id; what state it is in, only a look tells. */
  private static Optional<String> identity(SdkResponse answer) {
    return answer instanceof CreateTableResponse created
        ? Optional.ofNullable(created.tableDescription()).map(TableDescription::tableId)
        : Optional.empty();
  }

  private Instant now() {
    return timing.now();
  }

  private void tell(ProvisioningEvent event) {
    listener.on(event);
  }
}
