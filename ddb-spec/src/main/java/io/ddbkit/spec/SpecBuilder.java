package io.ddbkit.spec;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The parts that the builder of a spec has gathered. */
abstract sealed class SpecBuilder permits TableSpec.Builder {
  @Nullable String name;
  @Nullable PrimaryKey primaryKey;
  final Map<String, GlobalIndex> globalIndexes = new TreeMap<>();
  final Map<String, LocalIndex> localIndexes = new TreeMap<>();
  final Map<String, VectorSearchIndex> vectorIndexes = new TreeMap<>();
  @Nullable Billing billing;
  final List<AppliedTrait> traits = new ArrayList<>();
  final Map<String, String> suppressions = new TreeMap<>();
  @Nullable String region;
  final Set<String> withoutGlobalIndexes = new TreeSet<>();
  boolean noOtherGlobalIndexes;
  final Set<String> withoutVectorIndexes = new TreeSet<>();
  boolean noOtherVectorIndexes;
  final List<Definition> otherDefinitions = new ArrayList<>();
  SpecOrigins origins = SpecOrigins.UNKNOWN;

  abstract TableSpec.Builder self();

  /** Sets the table's name. */
  public TableSpec.Builder name(String name) {
    this.name = requireNonNull(name, "name");
    return self();
  }

  /** Sets the table's primary key. */
  public TableSpec.Builder primaryKey(PrimaryKey primaryKey) {
    this.primaryKey = requireNonNull(primaryKey, "primaryKey");
    return self();
  }

  /** Sets the global secondary indexes, by name. */
  public TableSpec.Builder globalIndexes(Map<String, GlobalIndex> indexes) {
    return replace(globalIndexes, requireNonNull(indexes, "indexes"));
  }

  /** Adds a global secondary index, or replaces the one of the same name. */
  public TableSpec.Builder putGlobalIndex(String name, GlobalIndex index) {
    globalIndexes.put(requireNonNull(name, "name"), requireNonNull(index, "index"));
    return self();
  }

  /** Sets the local secondary indexes, by name. */
  public TableSpec.Builder localIndexes(Map<String, LocalIndex> indexes) {
    return replace(localIndexes, requireNonNull(indexes, "indexes"));
  }

  /** Adds a local secondary index, or replaces the one of the same name. */
  public TableSpec.Builder putLocalIndex(String name, LocalIndex index) {
    localIndexes.put(requireNonNull(name, "name"), requireNonNull(index, "index"));
    return self();
  }

  /** Sets the vector indexes, by name. */
  public TableSpec.Builder vectorIndexes(Map<String, VectorSearchIndex> indexes) {
    return replace(vectorIndexes, requireNonNull(indexes, "indexes"));
  }

  /** Adds a vector index, or replaces the one of the same name. */
  public TableSpec.Builder putVectorIndex(String name, VectorSearchIndex index) {
    vectorIndexes.put(requireNonNull(name, "name"), requireNonNull(index, "index"));
    return self();
  }

  /** Sets the billing. */
  public TableSpec.Builder billing(Billing billing) {
    this.billing = requireNonNull(billing, "billing");
    return self();
  }

  /** Sets the traits, in the order in which they are applied. */
  public TableSpec.Builder traits(Collection<AppliedTrait> traits) {
    return replace(this.traits, requireNonNull(traits, "traits"));
  }

  /** Adds a trait after those that the spec has. */
  public TableSpec.Builder addTrait(AppliedTrait trait) {
    traits.add(requireNonNull(trait, "trait"));
    return self();
  }

  /** Sets the suppressed warnings and notes: the reason by the id of the rule. */
  public TableSpec.Builder suppressions(Map<String, String> suppressions) {
    return replace(this.suppressions, requireNonNull(suppressions, "suppressions"));
  }

  /** Suppresses a warning or a note, for this reason. */
  public TableSpec.Builder putSuppression(String rule, String because) {
    suppressions.put(requireNonNull(rule, "rule"), requireNonNull(because, "because"));
    return self();
  }

  /** Sets the region that the table is in. */
  public TableSpec.Builder region(String region) {
    this.region = requireNonNull(region, "region");
    return self();
  }

  /** Sets the names of the global indexes that must not exist. */
  public TableSpec.Builder withoutGlobalIndexes(Collection<String> names) {
    return replace(withoutGlobalIndexes, requireNonNull(names, "names"));
  }

  /** Adds the name of a global index that must not exist. */
  public TableSpec.Builder addWithoutGlobalIndex(String name) {
    withoutGlobalIndexes.add(requireNonNull(name, "name"));
    return self();
  }

  /** Sets whether global indexes that nothing defines must not exist. */
  public TableSpec.Builder noOtherGlobalIndexes(boolean noOthers) {
    noOtherGlobalIndexes = noOthers;
    return self();
  }

  /** Sets the names of the vector indexes that must not exist. */
  public TableSpec.Builder withoutVectorIndexes(Collection<String> names) {
    return replace(withoutVectorIndexes, requireNonNull(names, "names"));
  }

  /** Adds the name of a vector index that must not exist. */
  public TableSpec.Builder addWithoutVectorIndex(String name) {
    withoutVectorIndexes.add(requireNonNull(name, "name"));
    return self();
  }

  /** Sets whether vector indexes that nothing defines must not exist. */
  public TableSpec.Builder noOtherVectorIndexes(boolean noOthers) {
    noOtherVectorIndexes = noOthers;
    return self();
  }

  /** Sets the definitions of parts that the spec defines otherwise already. */
  public TableSpec.Builder otherDefinitions(Collection<Definition> definitions) {
    return replace(otherDefinitions, requireNonNull(definitions, "definitions"));
  }

  /** Adds the definition of a part that the spec defines otherwise already. */
  public TableSpec.Builder addOtherDefinition(Definition definition) {
    otherDefinitions.add(requireNonNull(definition, "definition"));
    return self();
  }

  /** Sets where the parts were defined. This is not part of equality. */
  public TableSpec.Builder origins(SpecOrigins origins) {
    this.origins = requireNonNull(origins, "origins");
    return self();
  }

  private <T> TableSpec.Builder replace(Collection<T> old, Collection<? extends T> values) {
    var copy = List.copyOf(values);
    old.clear();
    old.addAll(copy);
    return self();
  }

  private <T> TableSpec.Builder replace(Map<String, T> old, Map<String, ? extends T> values) {
    var copy = Map.copyOf(values);
    old.clear();
    old.putAll(copy);
    return self();
  }
}
