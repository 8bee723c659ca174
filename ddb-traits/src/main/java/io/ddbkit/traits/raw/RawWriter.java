package io.ddbkit.traits.raw;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.GlobalIndex;
import io.ddbkit.spec.KeyAttributes;
import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.PrimaryKey;
import io.ddbkit.spec.compose.ComposedTable;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.EncryptionKey;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.ResourcePolicy;
import io.ddbkit.traits.ResourcePolicy.AccessPolicy;
import io.ddbkit.traits.StorageClass;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.Streams.ChangeStream;
import io.ddbkit.traits.TableTags;
import io.ddbkit.traits.TableWarmThroughput;
import io.ddbkit.traits.throughput.WarmThroughputs;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a composed table in AWS's terms. */
final class RawWriter {
  private final ComposedTable table;
  private final PrimaryKey primaryKey;
  private final Billing billing;
  private final Optional<WarmThroughputs> warm;

  RawWriter(ComposedTable table) {
    this.table = table;
    this.primaryKey = table.get(CoreSettings.PRIMARY_KEY).orElseThrow();
    this.billing = table.get(CoreSettings.BILLING).orElseThrow();
    this.warm = table.get(TableWarmThroughput.WARM_THROUGHPUT);
  }

  RawTable table() {
    var globals = table.get(CoreSettings.GLOBAL_INDEXES).orElseGet(Map::of);
    var locals = table.get(CoreSettings.LOCAL_INDEXES).orElseGet(Map::of);
    var vectors = table.get(CoreSettings.VECTOR_INDEXES).orElseGet(Map::of);
    var raw =
        RawTable.builder()
            .tableName(table.name())
            .keySchema(
                RawKey.schema(
                    List.of(primaryKey.partition()), primaryKey.sortKey().stream().toList()))
            .attributeDefinitions(
                KeyAttributes.of(primaryKey, globals.values(), locals.values(), vectors.values())
                    .stream()
                    .map(RawAttribute::of)
                    .toList())
            .streamSpecification(table.get(Streams.STREAM).flatMap(RawWriter::stream))
            .sseSpecification(table.get(Encryption.ENCRYPTION).flatMap(RawWriter::encryption))
            .tags(table.get(TableTags.TAGS).filter(all -> !all.isEmpty()).map(RawTag::all))
            .tableClass(table.get(StorageClass.STORAGE_CLASS).map(Enum::name))
            .deletionProtectionEnabled(table.get(Protection.DELETION_PROTECTION))
            .warmThroughput(warm.map(WarmThroughputs::table).flatMap(RawWarmThroughput::of))
            .resourcePolicy(table.get(ResourcePolicy.RESOURCE_POLICY).flatMap(RawWriter::policy));
    if (!globals.isEmpty()) {
      raw.globalSecondaryIndexes(globals.entrySet().stream().map(this::global).toList());
    }
    if (!locals.isEmpty()) {
      raw.localSecondaryIndexes(locals.entrySet().stream().map(this::local).toList());
    }
    if (!vectors.isEmpty()) {
      raw.vectorIndexes(
          vectors.entrySet().stream()
              .map(index -> RawVectorIndex.of(index.getKey(), index.getValue()))
              .toList());
    }
    billing(raw);
    return raw.build();
  }

  private void billing(RawTable.Builder raw) {
    if (billing instanceof Billing.Provisioned provisioned) {
      raw.billingMode("PROVISIONED");
      raw.provisionedThroughput(RawThroughput.of(provisioned.table()));
    } else if (billing instanceof Billing.OnDemand onDemand) {
      raw.billingMode("PAY_PER_REQUEST");
      raw.onDemandThroughput(RawMaxima.of(onDemand.table()));
    }
  }

  private RawIndex global(Map.Entry<String, GlobalIndex> index) {
    var raw =
        RawIndex.builder()
            .indexName(index.getKey())
            .keySchema(RawKey.schema(index.getValue().partitionKeys(), index.getValue().sortKeys()))
            .projection(index.getValue().projection().map(RawProjection::of))
            .warmThroughput(
                warm.flatMap(all -> Optional.ofNullable(all.indexes().get(index.getKey())))
                    .flatMap(RawWarmThroughput::of));
    if (billing instanceof Billing.Provisioned provisioned) {
      raw.provisionedThroughput(RawThroughput.of(provisioned.throughputOf(index.getKey())));
    } else if (billing instanceof Billing.OnDemand onDemand) {
      raw.onDemandThroughput(
          Optional.ofNullable(onDemand.indexes().get(index.getKey())).flatMap(RawMaxima::of));
    }
    return raw.build();
  }

  private RawIndex local(Map.Entry<String, LocalIndex> index) {
    return RawIndex.builder()
        .indexName(index.getKey())
        .keySchema(
            RawKey.schema(List.of(primaryKey.partition()), List.of(index.getValue().sortKey())))
        .projection(index.getValue().projection().map(RawProjection::of))
        .build();
  }

  private static Optional<RawStream> stream(ChangeStream stream) {
    return stream instanceof ChangeStream.On on
        ? Optional.of(RawStream.on(on.viewOfNew().name()))
        : Optional.empty();
  }

  /** No policy is had by asking for none. */
  private static Optional<String> policy(AccessPolicy policy) {
    return policy instanceof AccessPolicy.Attached attached
        ? Optional.of(attached.policy().json())
        : Optional.empty();
  }

  /** The AWS-owned key is had by asking for no other. */
  private static Optional<RawEncryption> encryption(EncryptionKey key) {
    if (key instanceof EncryptionKey.AwsOwned) {
      return Optional.empty();
    }
    var customer =
        key instanceof EncryptionKey.CustomerManaged managed
            ? Optional.of(managed.id())
            : Optional.<String>empty();
    return Optional.of(new RawEncryption(Optional.of(true), Optional.of("KMS"), customer));
  }
}
