package io.ddbkit.traits.raw;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.rule.Findings;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.traits.internal.BuilderStyle;
import io.ddbkit.traits.internal.codec.AwsMembers;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A table in AWS's own terms: the members of CreateTable, under their own names.
 *
 * <p>A value that may be invalid. A member that is left out is empty; one that is empty in the
 * definition is a value without elements.
 *
 * @param tableName its name
 * @param attributeDefinitions the attributes that keys use, each once
 * @param keySchema its primary key
 * @param localSecondaryIndexes its local indexes
 * @param globalSecondaryIndexes its global indexes
 * @param billingMode {@code PROVISIONED} or {@code PAY_PER_REQUEST}; left out: provisioned
 * @param provisionedThroughput its units, where it is provisioned
 * @param onDemandThroughput its maxima, where it is on demand
 * @param streamSpecification its stream
 * @param sseSpecification its key at rest
 * @param tags its tags
 * @param tableClass {@code STANDARD} or {@code STANDARD_INFREQUENT_ACCESS}
 * @param deletionProtectionEnabled whether it refuses to be deleted
 * @param warmThroughput what it serves at once, from the start
 * @param resourcePolicy its policy, as JSON
 * @param vectorIndexes its vector indexes
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html">CreateTable</a>
 */
@Value.Builder
@BuilderStyle
@AwsMembers
public record RawTable(
    Optional<String> tableName,
    Optional<List<RawAttribute>> attributeDefinitions,
    Optional<List<RawKey>> keySchema,
    Optional<List<RawIndex>> localSecondaryIndexes,
    Optional<List<RawIndex>> globalSecondaryIndexes,
    Optional<String> billingMode,
    Optional<RawThroughput> provisionedThroughput,
    Optional<RawMaxima> onDemandThroughput,
    Optional<RawStream> streamSpecification,
    Optional<RawEncryption> sseSpecification,
    Optional<List<RawTag>> tags,
    Optional<String> tableClass,
    Optional<Boolean> deletionProtectionEnabled,
    Optional<RawWarmThroughput> warmThroughput,
    Optional<String> resourcePolicy,
    Optional<List<RawVectorIndex>> vectorIndexes) {

  public RawTable {
    requireNonNull(tableName, "tableName");
    requireNonNull(attributeDefinitions, "attributeDefinitions");
    requireNonNull(keySchema, "keySchema");
    requireNonNull(localSecondaryIndexes, "localSecondaryIndexes");
    requireNonNull(globalSecondaryIndexes, "globalSecondaryIndexes");
    requireNonNull(billingMode, "billingMode");
    requireNonNull(provisionedThroughput, "provisionedThroughput");
    requireNonNull(onDemandThroughput, "onDemandThroughput");
    requireNonNull(streamSpecification, "streamSpecification");
    requireNonNull(sseSpecification, "sseSpecification");
    requireNonNull(tags, "tags");
    requireNonNull(tableClass, "tableClass");
    requireNonNull(deletionProtectionEnabled, "deletionProtectionEnabled");
    requireNonNull(warmThroughput, "warmThroughput");
    requireNonNull(resourcePolicy, "resourcePolicy");
    requireNonNull(vectorIndexes, "vectorIndexes");
    attributeDefinitions = attributeDefinitions.map(List::copyOf);
    keySchema = keySchema.map(List::copyOf);
    localSecondaryIndexes = localSecondaryIndexes.map(List::copyOf);
    globalSecondaryIndexes = globalSecondaryIndexes.map(List::copyOf);
    tags = tags.map(List::copyOf);
    vectorIndexes = vectorIndexes.map(List::copyOf);
  }

  /**
   * A spec in AWS's terms.
   *
   * @throws io.ddbkit.spec.rule.InvalidTableException if it does not compose
   */
  public static RawTable of(TableSpec spec) {
    requireNonNull(spec, "spec");
    return new RawWriter(spec.compose()).table();
  }

  /** All that is found in it, as raw form and as the spec that it means. */
  public Findings check() {
    return RawRules.judge(this, List.of());
  }

  /**
   * The spec that it means.
   *
   * @throws io.ddbkit.spec.rule.InvalidTableException with every finding, if one is an error
   */
  public TableSpec toSpec() {
    check().throwIfErrors();
    return new RawReader(this).spec();
  }

  String name() {
    return tableName.orElse("");
  }

  List<RawKey> keys() {
    return keySchema.orElseGet(List::of);
  }

  List<RawAttribute> attributes() {
    return attributeDefinitions.orElseGet(List::of);
  }

  List<RawIndex> globals() {
    return globalSecondaryIndexes.orElseGet(List::of);
  }

  List<RawIndex> locals() {
    return localSecondaryIndexes.orElseGet(List::of);
  }

  List<RawTag> allTags() {
    return tags.orElseGet(List::of);
  }

  List<PlacedIndex> placedGlobals() {
    return PlacedIndex.all(Path.of("GlobalSecondaryIndexes"), globals());
  }

  List<PlacedIndex> placedLocals() {
    return PlacedIndex.all(Path.of("LocalSecondaryIndexes"), locals());
  }

  List<PlacedVector> placedVectors() {
    return PlacedVector.all(RawVectorRules.PLACE, vectorIndexes.orElseGet(List::of));
  }

  /** A mode that AWS does not know is taken for the one that the units tell. */
  boolean isOnDemand() {
    return billingMode
        .filter(
            mode ->
                mode.equals("PAY_PER_REQUEST")
                    || (!RawBillingRules.MODES.contains(mode) && provisionedThroughput.isEmpty()))
        .isPresent();
  }

  /** A builder; nothing is mandatory. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a table. */
  public static final class Builder extends RawTableBuilder {
    Builder() {}
  }
}
