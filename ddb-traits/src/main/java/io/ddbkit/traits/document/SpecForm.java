package io.ddbkit.traits.document;

import io.ddbkit.spec.AppliedTrait;
import io.ddbkit.spec.Billing;
import io.ddbkit.spec.Definition;
import io.ddbkit.spec.GlobalIndex;
import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.PrimaryKey;
import io.ddbkit.spec.SpecOrigins;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.VectorSearchIndex;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A spec as a document has it: the components are the members of its object. */
record SpecForm(
    String name,
    PrimaryKey primaryKey,
    Map<String, GlobalIndex> globalIndexes,
    Map<String, LocalIndex> localIndexes,
    Map<String, VectorSearchIndex> vectorIndexes,
    Optional<Billing> billing,
    List<AppliedTrait> traits,
    Map<String, String> suppressions,
    Optional<String> region,
    Set<String> withoutGlobalIndexes,
    boolean noOtherGlobalIndexes,
    Set<String> withoutVectorIndexes,
    boolean noOtherVectorIndexes,
    List<Definition> otherDefinitions) {

  static SpecForm of(TableSpec spec) {
    return new SpecForm(
        spec.name(),
        spec.primaryKey(),
        spec.globalIndexes(),
        spec.localIndexes(),
        spec.vectorIndexes(),
        spec.billing(),
        spec.traits(),
        spec.suppressions(),
        spec.region(),
        spec.withoutGlobalIndexes(),
        spec.noOtherGlobalIndexes(),
        spec.withoutVectorIndexes(),
        spec.noOtherVectorIndexes(),
        spec.otherDefinitions());
  }

  TableSpec spec(SpecOrigins origins) {
    var spec =
        TableSpec.builder()
            .name(name)
            .primaryKey(primaryKey)
            .globalIndexes(globalIndexes)
            .localIndexes(localIndexes)
            .vectorIndexes(vectorIndexes)
            .traits(traits)
            .suppressions(suppressions)
            .withoutGlobalIndexes(withoutGlobalIndexes)
            .noOtherGlobalIndexes(noOtherGlobalIndexes)
            .withoutVectorIndexes(withoutVectorIndexes)
            .noOtherVectorIndexes(noOtherVectorIndexes)
            .otherDefinitions(otherDefinitions)
            .origins(origins);
    billing.ifPresent(spec::billing);
    region.ifPresent(spec::region);
    return spec.build();
  }
}
