package io.ddbkit.provisioner.handler;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * One read, shared by every handler that names it. Equal by action.
 *
 * @param action its IAM action
 * @param fetch reads it, by the table's name; never null
 */
public record Source<R>(String action, BiFunction<Clients, String, R> fetch) {
  /** DescribeTable: what every run reads first. */
  public static final Source<TableDescription> TABLE =
      new Source<>(
          "dynamodb:DescribeTable",
          (clients, name) ->
              told(
                  clients.get(DynamoDbClient.class).describeTable(r -> r.tableName(name)).table(),
                  "dynamodb:DescribeTable",
                  "Table"));

  public Source {
    requireNonNull(action, "action");
    requireNonNull(fetch, "fetch");
  }

  /**
   * A member of this source's answer that the service always tells.
   *
   * @param member what it is, such as {@code KeySchema of index by-mail}
   * @throws UnreadableAnswerException if it is null, or a list that has a null in it
   */
  public <M> M told(@Nullable M value, String member) {
    requireNonNull(member, "member");
    return told(value, action, member);
  }

  private static <M> M told(@Nullable M value, String action, String member) {
    if (value == null
        || (value instanceof List<?> list && list.stream().anyMatch(Objects::isNull))) {
      throw UnreadableAnswerException.without(action, member);
    }
    return value;
  }

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
