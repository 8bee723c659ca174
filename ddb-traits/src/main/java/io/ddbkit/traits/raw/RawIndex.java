package io.ddbkit.traits.raw;

import static java.util.Objects.requireNonNull;

import io.ddbkit.traits.internal.BuilderStyle;
import io.ddbkit.traits.internal.codec.AwsMembers;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An element of {@code GlobalSecondaryIndexes} or {@code LocalSecondaryIndexes}.
 *
 * @param indexName its name
 * @param keySchema its keys
 * @param projection what it copies
 * @param provisionedThroughput its units, where it is global and provisioned
 * @param onDemandThroughput its maxima, where it is global and on demand
 * @param warmThroughput what it serves at once, from the start, where it is global
 */
@Value.Builder
@BuilderStyle
@AwsMembers(label = "IndexName")
public record RawIndex(
    Optional<String> indexName,
    Optional<List<RawKey>> keySchema,
    Optional<RawProjection> projection,
    Optional<RawThroughput> provisionedThroughput,
    Optional<RawMaxima> onDemandThroughput,
    Optional<RawWarmThroughput> warmThroughput) {

  public RawIndex {
    requireNonNull(indexName, "indexName");
    requireNonNull(keySchema, "keySchema");
    requireNonNull(projection, "projection");
    requireNonNull(provisionedThroughput, "provisionedThroughput");
    requireNonNull(onDemandThroughput, "onDemandThroughput");
    requireNonNull(warmThroughput, "warmThroughput");
    keySchema = keySchema.map(List::copyOf);
  }

  List<RawKey> keys() {
    return keySchema.orElseGet(List::of);
  }

  boolean hasThroughput() {
    return provisionedThroughput.isPresent()
        || onDemandThroughput.isPresent()
        || warmThroughput.isPresent();
  }

  /** A builder; nothing is mandatory. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds an index. */
  public static final class Builder extends RawIndexBuilder {
    Builder() {}
  }
}
