package io.ddbkit.provisioner.handler;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.handler.Refusal.Meaning;
import io.ddbkit.spec.internal.CheckReturnValue;
import io.ddbkit.spec.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * One read, shared by every handler that names it. Equal by action and entry.
 *
 * @param action its IAM action
 * @param entry the entry of the table that it reads, such as an index; empty: the table
 * @param fetch reads it; never null: where a service knows nothing of the table, it gives a value
 *     that says so
 * @param refusals what refusals mean for this read, where they mean more than for every call of
 *     AWS: that a service does not find something is an error, unless a row here says otherwise
 */
public record Source<R>(
    String action,
    Optional<String> entry,
    BiFunction<ServiceClients, Target, R> fetch,
    List<Refusal> refusals) {

  /** DescribeTable: what every run reads first. */
  public static final Source<TableDescription> TABLE =
      new Source<TableDescription>(
              "dynamodb:DescribeTable",
              (clients, target) ->
                  told(
                      clients
                          .call(
                              DynamoDbClient.class,
                              DescribeTableRequest.builder().tableName(target.table()).build(),
                              DynamoDbClient::describeTable)
                          .table(),
                      "dynamodb:DescribeTable",
                      "Table"))
          .absentOn("ResourceNotFoundException", "TableNotFoundException");

  public Source {
    requireNonNull(action, "action");
    requireNonNull(entry, "entry");
    requireNonNull(fetch, "fetch");
    refusals = List.copyOf(requireNonNull(refusals, "refusals"));
  }

  /** A read whose refusals mean what they mean for every call of AWS. */
  public Source(String action, BiFunction<ServiceClients, Target, R> fetch) {
    this(action, Optional.empty(), fetch, List.of());
  }

  /** The same read of an entry of the table, such as an index. */
  @CheckReturnValue
  public Source<R> of(String entry) {
    return new Source<>(action, Optional.of(requireNonNull(entry, "entry")), fetch, refusals);
  }

  /**
   * The same, which on these error codes cannot be read yet: the table is too young for its
   * service. A plan takes the setting to be as at creation, a run waits until it can be read.
   */
  @CheckReturnValue
  public Source<R> absentOn(String... codes) {
    var more = new ArrayList<>(refusals);
    for (var code : requireNonNull(codes, "codes")) {
      more.add(Refusal.of(code, Meaning.ABSENT));
    }
    return new Source<>(action, entry, fetch, more);
  }

  /** The same, for which these refusals mean something of their own. */
  @CheckReturnValue
  public Source<R> meaning(Refusal... rows) {
    var more = new ArrayList<>(refusals);
    more.addAll(List.of(requireNonNull(rows, "rows")));
    return new Source<>(action, entry, fetch, more);
  }

  /**
   * A member of this source's answer that the service always returns.
   *
   * @param member what it is, such as {@code KeySchema of index by-mail}
   * @throws UnreadableAnswerException if it is null, or a list that has a null in it
   */
  public <M> M told(@Nullable M value, String member) {
    requireNonNull(member, "member");
    return told(value, action, member);
  }

  private static <M> M told(@Nullable M value, String action, String member) {
    if (value == null || (value instanceof List<?> list && hasNull(list))) {
      throw UnreadableAnswerException.without(action, member);
    }
    return value;
  }

  private static boolean hasNull(List<?> list) {
    for (var each : list) {
      if (each == null) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Source<?> source
        && source.action.equals(action)
        && source.entry.equals(entry);
  }

  @Override
  public int hashCode() {
    return Objects.hash(action, entry);
  }

  @Override
  public String toString() {
    return action + entry.map(name -> " of " + Printable.value(name)).orElse("");
  }
}
