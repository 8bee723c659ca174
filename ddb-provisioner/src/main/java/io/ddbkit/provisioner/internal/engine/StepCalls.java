package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.plan.RequestPreview;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.plan.Transition;
import io.ddbkit.spec.TableName;
import io.ddbkit.spec.trait.Setting;
import java.util.Collection;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;

/** The calls of steps, derived from the table as it is. */
public final class StepCalls {
  private final Handlers handlers;
  private final HandlerContext context;

  /** The calls of steps of a table that is as in this context. */
  public StepCalls(Handlers handlers, HandlerContext context) {
    this.handlers = handlers;
    this.context = context;
  }

  /** The call of a step. */
  public Call<?> of(Step step) {
    if (step instanceof Step.Apply apply) {
      return of(apply.transition());
    }
    return step instanceof Step.Create create ? creation(create.settings()) : deletion();
  }

  <T> Call<?> of(Transition<T> transition) {
    var handler = handlers.of(transition.setting(), TableName.of(context.desired()));
    return handler.call(transition, context);
  }

  Call<?> creation(Collection<Setting<?>> settings) {
    return new CreateCall(handlers, settings).of(context);
  }

  Call<?> deletion() {
    return Call.of(
        "dynamodb:DeleteTable",
        DeleteTableRequest.builder().tableName(context.table()).build(),
        (clients, request) ->
            clients.call(DynamoDbClient.class, request, DynamoDbClient::deleteTable));
  }

  /** A transition's call, where the value that it starts from is known. */
  Optional<RequestPreview> preview(Transition<?> transition) {
    return context
        .live()
        .flatMap(table -> table.reading(transition.setting()))
        .flatMap(standing -> preview(of(transition)));
  }

  static Optional<RequestPreview> preview(Call<?> call) {
    return Optional.of(new RequestPreview(call.actions(), RequestTree.of(call.request())));
  }
}
