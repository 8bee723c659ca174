package io.ddbkit.traits.raw;

import io.ddbkit.spec.AppliedTrait;
import io.ddbkit.spec.Billing;
import io.ddbkit.spec.GlobalIndex;
import io.ddbkit.spec.Key;
import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.PrimaryKey;
import io.ddbkit.spec.ScalarType;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.traits.DeletionProtection;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.ResourcePolicy;
import io.ddbkit.traits.StorageClass;
import io.ddbkit.traits.StorageClass.Tier;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TableTags;
import io.ddbkit.traits.TableWarmThroughput;
import io.ddbkit.traits.throughput.WarmThroughputs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads the spec that a raw form means. Where the raw form is broken it reads what it can, so that
 * the spec's own rules can judge the rest.
 */
final class RawReader {
  private final RawTable raw;

  RawReader(RawTable raw) {
    this.raw = raw;
  }

  TableSpec spec() {
    var spec = TableSpec.builder().name(raw.name()).primaryKey(primaryKey()).billing(billing());
    raw.placedGlobals().forEach(at -> spec.putGlobalIndex(at.label(), global(at.index())));
    raw.placedLocals().forEach(at -> spec.putLocalIndex(at.label(), local(at.index())));
    raw.placedVectors()
        .forEach(at -> spec.putVectorIndex(at.label(), at.index().toIndex(this::key)));
    traits().forEach(trait -> spec.addTrait(AppliedTrait.of(trait)));
    return spec.build();
  }

  private PrimaryKey primaryKey() {
    var partition = keys(raw.keys(), RawKey.HASH).stream().findFirst().orElseGet(() -> key(""));
    return keys(raw.keys(), RawKey.RANGE).stream()
        .findFirst()
        .<PrimaryKey>map(sort -> new PrimaryKey.Composite(partition, sort))
        .orElseGet(() -> new PrimaryKey.Simple(partition));
  }

  private GlobalIndex global(RawIndex index) {
    return new GlobalIndex(
        keys(index.keys(), RawKey.HASH),
        keys(index.keys(), RawKey.RANGE),
        index.projection().flatMap(RawProjection::toProjection));
  }

  private LocalIndex local(RawIndex index) {
    var sort = keys(index.keys(), RawKey.RANGE).stream().findFirst().orElseGet(() -> key(""));
    return new LocalIndex(sort, index.projection().flatMap(RawProjection::toProjection));
  }

  private List<Key> keys(List<RawKey> schema, String type) {
    return schema.stream().filter(key -> key.isOf(type)).map(key -> key(key.name())).toList();
  }

  private Key key(String name) {
    return new Key(
        name,
        raw.attributes().stream()
            .filter(attribute -> attribute.attributeName().filter(name::equals).isPresent())
            .flatMap(attribute -> attribute.attributeType().stream())
            .flatMap(code -> type(code).stream())
            .findFirst()
            .orElse(ScalarType.STRING));
  }

  private static Optional<ScalarType> type(String code) {
    return Arrays.stream(ScalarType.values()).filter(t -> t.code().equals(code)).findFirst();
  }

  private Billing billing() {
    if (raw.isOnDemand()) {
      var own = raw.onDemandThroughput().map(RawMaxima::toMaxima);
      var indexes = new TreeMap<String, Billing.Maxima>();
      raw.placedGlobals()
          .forEach(
              at ->
                  at.index()
                      .onDemandThroughput()
                      .filter(maxima -> !maxima.saysNothing())
                      .ifPresent(maxima -> indexes.put(at.label(), maxima.toMaxima())));
      return new Billing.OnDemand(
          own.flatMap(Billing.Maxima::read), own.flatMap(Billing.Maxima::write), indexes);
    }
    var own = raw.provisionedThroughput().map(RawThroughput::toThroughput);
    var indexes = new TreeMap<String, Billing.Throughput>();
    raw.placedGlobals()
        .forEach(
            at ->
                at.index()
                    .provisionedThroughput()
                    .ifPresent(units -> indexes.put(at.label(), units.toThroughput())));
    return new Billing.Provisioned(
        own.flatMap(Billing.Throughput::read), own.flatMap(Billing.Throughput::write), indexes);
  }

  private List<Trait> traits() {
    var traits = new ArrayList<Trait>();
    raw.streamSpecification().ifPresent(stream -> traits.add(streams(stream)));
    raw.sseSpecification().ifPresent(sse -> traits.add(encryption(sse)));
    raw.deletionProtectionEnabled().ifPresent(on -> traits.add(new DeletionProtection(on)));
    raw.tableClass().flatMap(RawReader::tier).ifPresent(tier -> traits.add(new StorageClass(tier)));
    tags().ifPresent(traits::add);
    warmThroughput().ifPresent(traits::add);
    raw.resourcePolicy().ifPresent(json -> traits.add(ResourcePolicy.json(json)));
    return traits;
  }

  /** A key that several tags have is told by {@link RawTagRules}. */
  private Optional<TableTags> tags() {
    var tags = new TreeMap<String, String>();
    raw.allTags().forEach(tag -> tag.key().ifPresent(key -> tags.put(key, tag.value().orElse(""))));
    return tags.isEmpty() ? Optional.empty() : Optional.of(TableTags.of(tags));
  }

  private Optional<TableWarmThroughput> warmThroughput() {
    var indexes = new TreeMap<String, WarmThroughputs.Minima>();
    raw.placedGlobals()
        .forEach(
            at ->
                at.index()
                    .warmThroughput()
                    .ifPresent(warm -> indexes.put(at.label(), warm.toMinima())));
    if (raw.warmThroughput().isEmpty() && indexes.isEmpty()) {
      return Optional.empty();
    }
    var own =
        raw.warmThroughput().map(RawWarmThroughput::toMinima).orElseGet(WarmThroughputs.Minima::of);
    return Optional.of(
        new TableWarmThroughput(new WarmThroughputs(own.read(), own.write(), indexes)));
  }

  /** The class of this name; empty: AWS has none. */
  static Optional<Tier> tier(String name) {
    return Arrays.stream(Tier.values()).filter(tier -> tier.name().equals(name)).findFirst();
  }

  private static Streams streams(RawStream stream) {
    if (!stream.streamEnabled().orElse(false)) {
      return Streams.off();
    }
    return stream.streamViewType().flatMap(RawReader::view).map(Streams::of).orElseGet(Streams::on);
  }

  private static Optional<Streams.View> view(String name) {
    return Arrays.stream(Streams.View.values()).filter(v -> v.name().equals(name)).findFirst();
  }

  private static Encryption encryption(RawEncryption sse) {
    if (!sse.enabled().orElse(false)) {
      return Encryption.awsOwned();
    }
    return sse.kmsMasterKeyId().map(Encryption::customerManaged).orElseGet(Encryption::awsManaged);
  }
}
