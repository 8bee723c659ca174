package io.ddbkit.testkit.fault;

import io.ddbkit.testkit.fault.FaultDetail.Left;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * A batch of which some items are left unprocessed: they are never sent, and the answer names them.
 *
 * @param request the batch without them
 * @param answer adds them to an answer
 */
record Unprocessed(SdkRequest request, UnaryOperator<SdkResponse> answer) {

  static Unprocessed of(Fault fault, SdkRequest batch) {
    if (batch instanceof BatchWriteItemRequest writes) {
      return writes(fault, writes);
    } else if (batch instanceof BatchGetItemRequest reads) {
      return reads(fault, reads);
    }
    throw new IllegalArgumentException(
        batch.getClass().getSimpleName() + " is not a batch request");
  }

  private static Unprocessed writes(Fault fault, BatchWriteItemRequest batch) {
    var parts = LeftItems.of(batch.requestItems(), count(fault), fault.table());
    return new Unprocessed(
        batch.toBuilder().requestItems(parts.sent()).build(),
        answer -> {
          var told = (BatchWriteItemResponse) answer;
          return told.toBuilder()
              .unprocessedItems(joined(told.unprocessedItems(), parts.left()))
              .build();
        });
  }

  private static int count(Fault fault) {
    return ((Left) fault.detail()).items();
  }

  private static Unprocessed reads(Fault fault, BatchGetItemRequest batch) {
    var parts = LeftItems.of(keys(batch.requestItems()), count(fault), fault.table());
    return new Unprocessed(
        batch.toBuilder().requestItems(asked(batch.requestItems(), parts.sent())).build(),
        answer -> {
          var told = (BatchGetItemResponse) answer;
          var keys = joined(keys(told.unprocessedKeys()), parts.left());
          return told.toBuilder().unprocessedKeys(asked(batch.requestItems(), keys)).build();
        });
  }

  private static Map<String, List<Map<String, AttributeValue>>> keys(
      Map<String, KeysAndAttributes> asked) {
    var keys = new LinkedHashMap<String, List<Map<String, AttributeValue>>>();
    asked.forEach((table, each) -> keys.put(table, each.keys()));
    return keys;
  }

  /** These keys, asked for as the request does. */
  private static Map<String, KeysAndAttributes> asked(
      Map<String, KeysAndAttributes> request, Map<String, List<Map<String, AttributeValue>>> keys) {
    var asked = new LinkedHashMap<String, KeysAndAttributes>();
    keys.forEach(
        (table, some) ->
            asked.put(
                table,
                request.getOrDefault(table, KeysAndAttributes.builder().build()).toBuilder()
                    .keys(some)
                    .build()));
    return asked;
  }

  private static <T> Map<String, List<T>> joined(
      Map<String, List<T>> some, Map<String, List<T>> others) {
    return Stream.concat(some.entrySet().stream(), others.entrySet().stream())
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                Map.Entry::getValue,
                (first, second) -> Stream.concat(first.stream(), second.stream()).toList(),
                LinkedHashMap::new));
  }
}
