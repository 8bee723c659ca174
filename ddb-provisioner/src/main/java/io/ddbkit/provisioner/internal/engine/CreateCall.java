package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.Scene;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.spec.TableName;
import io.ddbkit.spec.trait.Setting;
import java.util.Collection;
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

  Call<CreateTableRequest> of(Scene scene) {
    var request = CreateTableRequest.builder().tableName(scene.table());
    var name = TableName.of(scene.wish());
    settings.forEach(setting -> write(handlers.of(setting, name), scene, request));
    return Call.of(
        "dynamodb:CreateTable",
        request.build(),
        (clients, r) -> clients.get(DynamoDbClient.class).createTable(r));
  }

  private static <T> void write(
      SettingHandler<T> handler, Scene scene, CreateTableRequest.Builder request) {
    scene
        .wish()
        .get(handler.setting())
        .flatMap(wish -> handler.inCreate(wish, scene))
        .ifPresent(part -> part.accept(request));
  }
}
