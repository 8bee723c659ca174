package io.ddbkit.provisioner.handler;

import java.util.function.BiFunction;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * One read, shared by every handler that names it. Equal by action.
 *
 * @param action its IAM action
 * @param fetch reads it, by the table's name
 */
public record Source<R>(String action, BiFunction<Clients, String, R> fetch) {

  /** DescribeTable: what every run reads first. */
  public static final Source<TableDescription> TABLE =
      new Source<>(
          "dynamodb:DescribeTable",
          (clients, name) ->
              clients.get(DynamoDbClient.class).describeTable(r -> r.tableName(name)).table());

  @Override
  public boolean equals(Object other) {
    return other instanceof Source<?> source && source.action.equals(action);
  }

  @Override
  public int hashCode() {
    return action.hashCode();
  }

  @Override
  public String toString() {
    return action;
  }
}
