package io.ddbkit.spec;

import io.ddbkit.spec.internal.Names;
import io.ddbkit.spec.text.Printable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The parts of a spec: the value, with its simple rules. */
abstract sealed class SpecParts permits PartCalls {
  /** Jakarta takes an Optional that is empty for null. */
  final Optional<
          @NotNull(message = "{ddbkit.table.name.missing}")
          @Size(min = Names.SHORTEST, max = Names.LONGEST, message = "{ddbkit.table.name.length}")
          @Pattern(regexp = Names.PATTERN, message = "{ddbkit.table.name.characters}") String>
      name;

  final Optional<@NotNull(message = "{ddbkit.table.primary-key.missing}") @Valid PrimaryKey>
      primaryKey;

  final SortedMap<String, @Valid GlobalIndex> globalIndexes;
  final SortedMap<String, @Valid LocalIndex> localIndexes;
  final SortedMap<String, @Valid VectorSearchIndex> vectorIndexes;
  final Optional<@Valid Billing> billing;
  final List<@Valid AppliedTrait> traits;
  final SortedMap<String, String> suppressions;
  final Optional<String> region;
  final SortedSet<String> withoutGlobalIndexes;
  final boolean noOtherGlobalIndexes;
  final SortedSet<String> withoutVectorIndexes;
  final boolean noOtherVectorIndexes;
  final List<Definition> otherDefinitions;
  final SpecOrigins origins;

  SpecParts(SpecBuilder parts) {
    name = Optional.ofNullable(parts.name);
    primaryKey = Optional.ofNullable(parts.primaryKey);
    globalIndexes = Collections.unmodifiableSortedMap(new TreeMap<>(parts.globalIndexes));
    localIndexes = Collections.unmodifiableSortedMap(new TreeMap<>(parts.localIndexes));
    vectorIndexes = Collections.unmodifiableSortedMap(new TreeMap<>(parts.vectorIndexes));
    billing = Optional.ofNullable(parts.billing);
    traits = List.copyOf(parts.traits);
    suppressions = Collections.unmodifiableSortedMap(new TreeMap<>(parts.suppressions));
    region = Optional.ofNullable(parts.region);
    withoutGlobalIndexes =
        Collections.unmodifiableSortedSet(new TreeSet<>(parts.withoutGlobalIndexes));
    noOtherGlobalIndexes = parts.noOtherGlobalIndexes;
    withoutVectorIndexes =
        Collections.unmodifiableSortedSet(new TreeSet<>(parts.withoutVectorIndexes));
    noOtherVectorIndexes = parts.noOtherVectorIndexes;
    otherDefinitions =
        parts.otherDefinitions.stream()
            .distinct()
            .sorted(Comparator.comparing(Definition::toString))
            .toList();
    origins = parts.origins;
  }

  /**
   * The name of the table in this spec: 3 to 255 letters, digits, underscores, dots and hyphens.
   * Empty if none is set. The name in DynamoDB is {@link TableSpec#physicalName()}.
   */
  public String name() {
    return name.orElse("");
  }

  /** Whether the spec has a primary key. */
  public boolean hasPrimaryKey() {
    return primaryKey.isPresent();
  }

  /**
   * What identifies an item.
   *
   * @throws IllegalStateException if the spec has no primary key, which {@link TableSpec#check()}
   *     reports
   */
  public PrimaryKey primaryKey() {
    return primaryKey.orElseThrow(
        () ->
            new IllegalStateException(
                "table "
                    + Printable.value(name())
                    + " has no primary key. Set one: spec.toBuilder().primaryKey(..)"));
  }

  /** The global secondary indexes by name; AWS allows 20 by default. */
  public SortedMap<String, GlobalIndex> globalIndexes() {
    return globalIndexes;
  }

  /** The local secondary indexes by name; AWS allows 5. */
  public SortedMap<String, LocalIndex> localIndexes() {
    return localIndexes;
  }

  /** The vector indexes by name. */
  public SortedMap<String, VectorSearchIndex> vectorIndexes() {
    return vectorIndexes;
  }

  /** The billing mode and throughput; empty: on demand, unless a trait sets another. */
  public Optional<Billing> billing() {
    return billing;
  }

  /** The traits, in the order in which they are applied. */
  public List<AppliedTrait> traits() {
    return traits;
  }

  /** The suppressed warnings and notes: the reason by the id of the rule. */
  public SortedMap<String, String> suppressions() {
    return suppressions;
  }

  /** The region that the table is in; empty: the region of the client. */
  public Optional<String> region() {
    return region;
  }

  /** The names of the global indexes that must not exist. */
  public SortedSet<String> withoutGlobalIndexes() {
    return withoutGlobalIndexes;
  }

  /** Whether global indexes that nothing defines must not exist. */
  public boolean noOtherGlobalIndexes() {
    return noOtherGlobalIndexes;
  }

  /** The names of the vector indexes that must not exist. */
  public SortedSet<String> withoutVectorIndexes() {
    return withoutVectorIndexes;
  }

  /** Whether vector indexes that nothing defines must not exist. */
  public boolean noOtherVectorIndexes() {
    return noOtherVectorIndexes;
  }

  /** Definitions of parts that the spec defines otherwise already, each of them a conflict. */
  public List<Definition> otherDefinitions() {
    return otherDefinitions;
  }

  /** Where the parts were defined. This is not part of equality. */
  public SpecOrigins origins() {
    return origins;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SpecParts spec && spec.parts().equals(parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  /** Every part but the origins. */
  private List<Object> parts() {
    return List.of(
        name,
        primaryKey,
        globalIndexes,
        localIndexes,
        vectorIndexes,
        billing,
        traits,
        suppressions,
        region,
        withoutGlobalIndexes,
        noOtherGlobalIndexes,
        withoutVectorIndexes,
        noOtherVectorIndexes,
        otherDefinitions);
  }

  /** All parts, in one line. */
  @Override
  public String toString() {
    var parts =
        List.of(
            primaryKey.<Object>map(key -> key).orElse("no primary key"),
            "globalIndexes " + globalIndexes,
            "localIndexes " + localIndexes,
            "vectorIndexes " + vectorIndexes,
            "billing " + billing,
            "traits " + traits,
            "suppressions " + suppressions,
            "region " + region,
            "withoutGlobalIndexes " + withoutGlobalIndexes,
            "noOtherGlobalIndexes " + noOtherGlobalIndexes,
            "withoutVectorIndexes " + withoutVectorIndexes,
            "noOtherVectorIndexes " + noOtherVectorIndexes,
            "otherDefinitions " + otherDefinitions);
    return "TableSpec " + Printable.value(name()) + " " + Printable.sentence(parts.toString());
  }
}
