package io.ddbkit.spec;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Contribution;
import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Strength;
import java.util.Map;
import java.util.Optional;

/**
 * A part of a table as it was defined in one call. A spec keeps every definition of a part: equal
 * ones agree, those that differ conflict.
 */
public sealed interface Definition {

  /** The part that it defines. */
  Path place();

  /** The definition of the same part in that spec; empty: it has none. */
  Optional<Definition> existingIn(TableSpec spec);

  /** Puts it into the spec, instead of the definition that the spec has. */
  TableSpec.Builder addTo(TableSpec.Builder spec);

  /** What it contributes to composition. */
  Contribution<?> contribution(Origin by);

  /** The call that replaces an earlier definition, such as {@code replacingBilling(..)}. */
  String replacement();

  /** The key with its sort key; a partition key alone never conflicts. */
  record OfKeys(PrimaryKey primaryKey) implements Definition {

    public OfKeys {
      requireNonNull(primaryKey, "primaryKey");
    }

    @Override
    public Path place() {
      return CoreSettings.PRIMARY_KEY.path();
    }

    @Override
    public Optional<Definition> existingIn(TableSpec spec) {
      return spec.hasPrimaryKey() && spec.primaryKey().sortKey().isPresent()
          ? Optional.of(new OfKeys(spec.primaryKey()))
          : Optional.empty();
    }

    @Override
    public TableSpec.Builder addTo(TableSpec.Builder spec) {
      spec.primaryKey(primaryKey);
      return spec;
    }

    @Override
    public Contribution<?> contribution(Origin by) {
      return explicit(CoreSettings.PRIMARY_KEY, primaryKey, by);
    }

    @Override
    public String replacement() {
      return "replacingSortKey(..)";
    }
  }

  /** A global secondary index. */
  record OfGlobalIndex(String name, GlobalIndex index) implements Definition {

    public OfGlobalIndex {
      requireNonNull(name, "name");
      requireNonNull(index, "index");
    }

    @Override
    public Path place() {
      return CoreSettings.GLOBAL_INDEXES.path().entry(name);
    }

    @Override
    public Optional<Definition> existingIn(TableSpec spec) {
      return Optional.ofNullable(spec.globalIndexes().get(name))
          .map(i -> new OfGlobalIndex(name, i));
    }

    @Override
    public TableSpec.Builder addTo(TableSpec.Builder spec) {
      spec.putGlobalIndex(name, index);
      return spec;
    }

    @Override
    public Contribution<?> contribution(Origin by) {
      return explicit(CoreSettings.GLOBAL_INDEXES, Map.of(name, index), by);
    }

    @Override
    public String replacement() {
      return "replacingGlobalIndex(\"" + Printable.value(name) + "\", ..)";
    }
  }

  /** A local secondary index. */
  record OfLocalIndex(String name, LocalIndex index) implements Definition {

    public OfLocalIndex {
      requireNonNull(name, "name");
      requireNonNull(index, "index");
    }

    @Override
    public Path place() {
      return CoreSettings.LOCAL_INDEXES.path().entry(name);
    }

    @Override
    public Optional<Definition> existingIn(TableSpec spec) {
      return Optional.ofNullable(spec.localIndexes().get(name)).map(i -> new OfLocalIndex(name, i));
    }

    @Override
    public TableSpec.Builder addTo(TableSpec.Builder spec) {
      spec.putLocalIndex(name, index);
      return spec;
    }

    @Override
    public Contribution<?> contribution(Origin by) {
      return explicit(CoreSettings.LOCAL_INDEXES, Map.of(name, index), by);
    }

    @Override
    public String replacement() {
      return "replacingLocalIndex(\"" + Printable.value(name) + "\", ..)";
    }
  }

  /** A vector index. */
  record OfVectorIndex(String name, VectorSearchIndex index) implements Definition {

    public OfVectorIndex {
      requireNonNull(name, "name");
      requireNonNull(index, "index");
    }

    @Override
    public Path place() {
      return CoreSettings.VECTOR_INDEXES.path().entry(name);
    }

    @Override
    public Optional<Definition> existingIn(TableSpec spec) {
      return Optional.ofNullable(spec.vectorIndexes().get(name))
          .map(i -> new OfVectorIndex(name, i));
    }

    @Override
    public TableSpec.Builder addTo(TableSpec.Builder spec) {
      return spec.putVectorIndex(name, index);
    }

    @Override
    public Contribution<?> contribution(Origin by) {
      return explicit(CoreSettings.VECTOR_INDEXES, Map.of(name, index), by);
    }

    @Override
    public String replacement() {
      return "replacingVectorIndex(\"" + Printable.value(name) + "\", ..)";
    }
  }

  /** The billing of the table. */
  record OfBilling(Billing billing) implements Definition {

    public OfBilling {
      requireNonNull(billing, "billing");
    }

    @Override
    public Path place() {
      return CoreSettings.BILLING.path();
    }

    @Override
    public Optional<Definition> existingIn(TableSpec spec) {
      return spec.billing().map(OfBilling::new);
    }

    @Override
    public TableSpec.Builder addTo(TableSpec.Builder spec) {
      spec.billing(billing);
      return spec;
    }

    @Override
    public Contribution<?> contribution(Origin by) {
      return explicit(CoreSettings.BILLING, billing, by);
    }

    @Override
    public String replacement() {
      return "replacingBilling(..)";
    }
  }

  /** The region that the table is in. */
  record OfRegion(String region) implements Definition {

    public OfRegion {
      requireNonNull(region, "region");
    }

    @Override
    public Path place() {
      return CoreSettings.REGION.path();
    }

    @Override
    public Optional<Definition> existingIn(TableSpec spec) {
      return spec.region().map(OfRegion::new);
    }

    @Override
    public TableSpec.Builder addTo(TableSpec.Builder spec) {
      spec.region(region);
      return spec;
    }

    @Override
    public Contribution<?> contribution(Origin by) {
      return explicit(CoreSettings.REGION, region, by);
    }

    @Override
    public String replacement() {
      return "replacingRegion(..)";
    }
  }

  private static <T> Contribution<T> explicit(Setting<T> setting, T value, Origin by) {
    return new Contribution<>(setting, value, Strength.EXPLICIT, by);
  }
}
