package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.permission.Permission;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** Calls to UpdateTable. */
final class UpdateTable {
  private static final String ACTION = "dynamodb:UpdateTable";

  /** What the calls need. */
  static final Set<Permission> PERMISSIONS = Set.of(Permission.of(ACTION));

  private UpdateTable() {}

  /** The call that changes this of the context's table. */
  static Call<UpdateTableRequest> call(
      HandlerContext context, Consumer<UpdateTableRequest.Builder> change) {
    var request = UpdateTableRequest.builder().tableName(context.table());
    change.accept(request);
    return Call.of(
        ACTION,
        request.build(),
        (clients, r) -> clients.call(DynamoDbClient.class, r, DynamoDbClient::updateTable));
  }
}
