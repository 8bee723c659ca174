package io.ddbkit.traits.internal.raw;

import io.ddbkit.spec.trait.Path;
import io.ddbkit.traits.ResourcePolicy;
import io.ddbkit.traits.StorageClass;
import io.ddbkit.traits.TableTags;
import io.ddbkit.traits.TableWarmThroughput;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where what traits have set stands in the raw form. */
public final class TraitPlaces {
  /** Settings that are one member there. */
  private static final Map<Path, Path> MEMBERS =
      Map.of(
          TableTags.TAGS.path(), Path.of("Tags"),
          StorageClass.STORAGE_CLASS.path(), Path.of("TableClass"),
          ResourcePolicy.RESOURCE_POLICY.path(), Path.of("ResourcePolicy"));

  private static final Path WARM = TableWarmThroughput.WARM_THROUGHPUT.path();
  private static final Path WARM_INDEXES = WARM.component("indexes");
  private static final String BLOCK = "WarmThroughput";

  private static final Map<String, String> UNITS =
      Map.of("read", "ReadUnitsPerSecond", "write", "WriteUnitsPerSecond");

  private TraitPlaces() {}

  /** The place of one in the spec; empty: it stands where the core's settings do. */
  public static Optional<Path> of(Path ofSpec) {
    if (ofSpec.within(WARM)) {
      return Optional.of(warm(ofSpec));
    }
    return MEMBERS.entrySet().stream()
        .filter(member -> ofSpec.within(member.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Path warm(Path ofSpec) {
    var steps = ofSpec.steps();
    int own = WARM_INDEXES.steps().size();
    if (!ofSpec.within(WARM_INDEXES) || steps.size() == own) {
      return units(Path.root(BLOCK), steps.subList(1, steps.size()));
    }
    var index = Path.root("GlobalSecondaryIndexes").entry(steps.get(own).text());
    return units(index.component(BLOCK), steps.subList(own + 1, steps.size()));
  }

  private static Path units(Path block, List<Path.Step> rest) {
    return rest.stream()
        .findFirst()
        .flatMap(step -> Optional.ofNullable(UNITS.get(step.text())))
        .map(block::component)
        .orElse(block);
  }
}
