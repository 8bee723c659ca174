package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.LiveTable;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.report.ProvisioningEvent;
import io.ddbkit.provisioner.report.ProvisioningListener;
import io.ddbkit.spec.TableName;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Sends the calls of steps, each until it is accepted once: what was accepted may be seen late. */
final class Sender {
  private final TableEngine engine;
  private final ProvisioningListener listener;
  private final Tally tally;

  Sender(TableEngine engine, ProvisioningListener listener, Tally tally) {
    this.engine = engine;
    this.listener = listener;
    this.tally = tally;
  }

  /**
   * Sends a step's call, if it is time.
   *
   * @throws io.ddbkit.provisioner.report.ControlPlaneException if it failed for good
   */
  void send(StepRun run, Optional<LiveTable> live, Instant now) {
    if (run.isRefused()) {
      throw engine.gateway().failure(run.last().orElseThrow());
    }
    if (notBefore(run.step()).isAfter(now)) {
      return;
    }
    var context = new HandlerContext(engine.target(live), engine.desired(), live);
    var call = new StepCalls(engine.handlers(), context).of(run.step());
    try {
      var answer = engine.gateway().send(call);
      tally.accepted(run.step());
      tell(new ProvisioningEvent.Sent(table(), run.step(), call.action()));
      run.markSent(call.action(), identity(answer), now);
    } catch (NotYetException e) {
      if (run.markPostponed(e.refused(), now)) {
        tell(new ProvisioningEvent.Postponed(table(), run.step(), e.refused().said()));
      }
    } catch (RefusedException e) {
      run.markRefused(e.refused(), now);
    }
  }

  /** What CreateTable answers is the table's id; what state it is in, only a look tells. */
  private static Optional<String> identity(SdkResponse answer) {
    return answer instanceof CreateTableResponse created
        ? Optional.ofNullable(created.tableDescription()).map(TableDescription::tableId)
        : Optional.empty();
  }

  private static Instant notBefore(Step step) {
    return step instanceof Step.Apply apply
        ? apply.transition().earliest().notBefore().orElse(Instant.MIN)
        : Instant.MIN;
  }

  private TableName table() {
    return engine.name();
  }

  private void tell(ProvisioningEvent event) {
    listener.on(event);
  }
}
