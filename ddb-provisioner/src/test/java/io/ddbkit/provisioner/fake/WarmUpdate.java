package io.ddbkit.provisioner.fake;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.UpdateGlobalSecondaryIndexAction;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** The part of UpdateTable that raises warm throughput, of the table or of an index: alone. */
final class WarmUpdate {
  private WarmUpdate() {}

  static boolean isAsked(UpdateTableRequest request) {
    return request.warmThroughput() != null || indexes(request).findAny().isPresent();
  }

  private static Stream<UpdateGlobalSecondaryIndexAction> indexes(UpdateTableRequest request) {
    return request.globalSecondaryIndexUpdates().stream()
        .map(GlobalSecondaryIndexUpdate::update)
        .filter(Objects::nonNull)
        .filter(update -> update.warmThroughput() != null);
  }

  static void apply(TableDescription table, UpdateTableRequest request, FakeWarmth warmth) {
    requireAlone(request);
    if (request.warmThroughput() != null) {
      warmth.raise(Optional.empty(), request.warmThroughput());
    }
    indexes(request)
        .forEach(
            update -> {
              if (!Indexes.has(table, update.indexName())) {
                throw AwsErrors.of("ResourceNotFoundException", "no index " + update.indexName());
              }
              warmth.raise(Optional.of(update.indexName()), update.warmThroughput());
            });
  }

  /** Beside the name of the table. */
  private static void requireAlone(UpdateTableRequest request) {
    long members =
        request.sdkFields().stream()
            .map(field -> field.getValueOrDefault(request))
            .filter(value -> value != null && !(value instanceof SdkAutoConstructList))
            .count();
    if (members != 2 || request.globalSecondaryIndexUpdates().size() > 1) {
      throw AwsErrors.validation("WarmThroughput must be the only operation in the request");
    }
  }
}
