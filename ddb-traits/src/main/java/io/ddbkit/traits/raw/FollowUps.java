package io.ddbkit.traits.raw;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.trait.Path;
import java.util.List;
import java.util.Set;

/** What the rules only find since a part of the document could not be read. */
final class FollowUps {
  private static final Set<String> OF_DEFINITIONS =
      Set.of(
          "key.attribute.defined",
          "key.attribute.one-type",
          "attribute.definition.used",
          "local-index.partition-key");

  /** How much warm throughput there is anyway depends on the billing mode. */
  private static final Set<String> LEAST_WARM =
      Set.of("warm-throughput.on-demand.minimum", "warm-throughput.provisioned.minimum");

  /** Blocks of which one member tells what the others mean. */
  private static final Set<String> BLOCKS = Set.of("StreamSpecification", "SSESpecification");

  /** A block of the table and of its indexes. */
  private static final Path.Step WARM = new Path.Step(RawBillingRules.WARM, false);

  private static final Set<String> INDEXES =
      Set.of("GlobalSecondaryIndexes", "LocalSecondaryIndexes", "VectorIndexes");

  private final List<Path> unread;

  /** Those of these faults. */
  FollowUps(List<Finding> faults) {
    this.unread =
        faults.stream()
            .flatMap(
                fault ->
                    fault.path().stream()
                        .filter(path -> !fault.rule().equals(RawRules.MEMBER) || isOfBlock(path)))
            .toList();
  }

  boolean include(Finding finding) {
    var place = finding.path().orElseGet(() -> Path.of("table"));
    return unread.stream()
        .anyMatch(
            fault ->
                place.within(fault)
                    || fault.within(place)
                    || follows(finding.rule(), root(place), fault));
  }

  private static boolean follows(String rule, String place, Path fault) {
    var root = root(fault);
    if (BLOCKS.contains(root)) {
      return place.equals(root);
    }
    if (root.equals("BillingMode")) {
      return rule.contains("billing.")
          || LEAST_WARM.contains(rule)
          || rule.equals("vector-index.on-demand");
    }
    if (root.equals("AttributeDefinitions")) {
      return OF_DEFINITIONS.contains(rule);
    }
    boolean ofKeys =
        root.equals("KeySchema")
            || fault.toString().contains(".KeySchema")
            || fault.toString().contains(".SearchSchema");
    boolean ofIndexes = INDEXES.contains(root) && fault.steps().size() <= 2;
    return (ofKeys || ofIndexes) && rule.equals("attribute.definition.used");
  }

  /** A member of it that is named wrongly may be the one that tells. */
  private static boolean isOfBlock(Path path) {
    return BLOCKS.contains(root(path)) || path.steps().contains(WARM);
  }

  private static String root(Path path) {
    return path.steps().get(0).text();
  }
}
