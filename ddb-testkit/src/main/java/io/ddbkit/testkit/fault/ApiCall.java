package io.ddbkit.testkit.fault;

import io.ddbkit.testkit.internal.RequestTables;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;

/**
 * A call, as its request tells it.
 *
 * @param operation such as {@code PutItem}
 * @param request the request
 * @param region where it goes; empty: nobody tells
 */
record ApiCall(String operation, SdkRequest request, Optional<String> region) {
  private static final Pattern SELECT = Pattern.compile("^\\s*SELECT\\b", Pattern.CASE_INSENSITIVE);

  /** The tables that it is about, by name. */
  List<String> tables() {
    return RequestTables.of(request);
  }

  /** A member of the request that is a text. */
  Optional<String> text(String member) {
    return request.getValueForField(member, Object.class).map(String::valueOf);
  }

  boolean has(String member) {
    return request.getValueForField(member, Object.class).filter(ApiCall::saysAnything).isPresent();
  }

  private static boolean saysAnything(Object value) {
    return !(value instanceof Map<?, ?> map) || !map.isEmpty();
  }

  /** What a batch asks of each table; empty: it is none. */
  Map<String, ?> batch() {
    return request
        .getValueForField("RequestItems", Map.class)
        .map(
            found -> {
              @SuppressWarnings("unchecked")
              Map<String, ?> items = found;
              return items;
            })
        .orElse(Map.of());
  }

  /** The actions of a transaction, or of a batch of statements; empty: it is none. */
  List<?> actions() {
    return Stream.of("TransactItems", "TransactStatements", "Statements")
        .flatMap(member -> request.getValueForField(member, List.class).stream())
        .findFirst()
        .map(found -> (List<?>) found)
        .orElse(List.of());
  }

  /** Whether it is a transaction, or PartiQL, that writes nothing. */
  boolean onlyReads() {
    var statements = statements().toList();
    return operation.equals("TransactGetItems")
        || (!statements.isEmpty() && statements.stream().allMatch(SELECT.asPredicate()));
  }

  private Stream<String> statements() {
    return Stream.concat(
        text("Statement").stream(),
        actions().stream().flatMap(action -> member(action, "Statement")).map(String::valueOf));
  }

  private static Stream<Object> member(Object pojo, String name) {
    return pojo instanceof SdkPojo known
        ? known.sdkFields().stream()
            .filter(field -> field.locationName().equals(name))
            .flatMap(field -> Stream.ofNullable(field.getValueOrDefault(known)))
        : Stream.empty();
  }

  /** How many items it writes or reads as a batch. */
  int batchSize() {
    return batch().values().stream().mapToInt(ApiCall::sizeOf).sum();
  }

  private static int sizeOf(Object ofTable) {
    return ofTable instanceof Collection<?> writes
        ? writes.size()
        : member(ofTable, "Keys").mapToInt(keys -> ((Collection<?>) keys).size()).sum();
  }
}
