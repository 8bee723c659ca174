package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.spec.TableName;
import io.ddbkit.spec.trait.Setting;
import java.util.Collection;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/** The call that makes a table: every handler writes its part of one request. */
final class CreateCall {
  private final Handlers handlers;
  private final Collection<Setting<?>> settings;

  CreateCall(Handlers handlers, Collection<Setting<?>> settings) {
    this.handlers = handlers;
    this.settings = settings;
  }

  Call<CreateTableRequest> of(HandlerContext context) {
    var request = CreateTableRequest.builder().tableName(context.table());
    var actions = new TreeSet<String>();
    var name = TableName.of(context.desired());
    settings.forEach(setting -> write(handlers.of(setting, name), context, request, actions));
    return Call.of(
            "dynamodb:CreateTable",
            request.build(),
            (clients, r) -> clients.call(DynamoDbClient.class, r, DynamoDbClient::createTable))
        .alsoNeeding(actions);
  }

  private static <T> void write(
      SettingHandler<T> handler,
      HandlerContext context,
      CreateTableRequest.Builder request,
      Collection<String> actions) {
    var desired = context.desired().get(handler.setting());
    desired
        .flatMap(value -> handler.inCreate(value, context))
        .ifPresent(part -> part.accept(request));
    desired.ifPresent(value -> actions.addAll(handler.actionsOfCreate(value)));
  }
}
