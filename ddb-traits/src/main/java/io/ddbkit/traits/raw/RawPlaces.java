package io.ddbkit.traits.raw;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.Findings;
import io.ddbkit.spec.rule.Severity;
import io.ddbkit.spec.rule.Statement;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.internal.raw.TraitPlaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where a finding about the spec stands in the raw form; and which of them only follow from a fault
 * that the raw form was told already.
 */
final class RawPlaces {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("name", "TableName"),
          Map.entry("primaryKey", "KeySchema"),
          Map.entry("globalIndexes", "GlobalSecondaryIndexes"),
          Map.entry("localIndexes", "LocalSecondaryIndexes"),
          Map.entry("vectorIndexes", "VectorIndexes"),
          Map.entry("partitionKeys", "KeySchema"),
          Map.entry("sortKeys", "KeySchema"),
          Map.entry("sortKey", "KeySchema"),
          Map.entry("projection", "Projection"),
          Map.entry("attributes", "NonKeyAttributes"),
          Map.entry("read", "ReadCapacityUnits"),
          Map.entry("write", "WriteCapacityUnits"),
          Map.entry("maxRead", "MaxReadRequestUnits"),
          Map.entry("maxWrite", "MaxWriteRequestUnits"));

  /** What follows from a broken key or definition: told with it, it would only confuse. */
  private static final Set<String> FOLLOWING =
      Set.of(
          "global-index.partition-keys.count",
          "key.attribute.once",
          "key.attribute.one-type",
          "key.name.length",
          "local-index.table-sort-key");

  /** The one part of a trait of which a raw form can break a constraint. */
  private static final Path CUSTOMER_KEY =
      Path.of("traits").entry(Encryption.TYPE.id()).component("key");

  /** Too many definitions leave every key as it is. */
  private static final Set<String> HARMLESS_TO_KEYS =
      Set.of("attribute.definition.once", "attribute.definition.used");

  private static final Set<String> KEY_PARTS =
      Set.of("KeySchema", "SearchSchema", "AttributeDefinitions");

  private final boolean onDemand;

  RawPlaces(RawTable raw) {
    this.onDemand = raw.isOnDemand();
  }

  /** The findings about the spec, at their places in the raw form. */
  List<Finding> translated(Findings ofSpec, List<Finding> ofRaw) {
    boolean brokenKeys = ofRaw.stream().anyMatch(RawPlaces::isAboutKeys);
    return ofSpec.all().stream()
        .filter(finding -> !(brokenKeys && FOLLOWING.contains(finding.rule())))
        .filter(finding -> !follows(finding, ofRaw))
        .map(this::translated)
        .toList();
  }

  private static boolean isAboutKeys(Finding finding) {
    return !HARMLESS_TO_KEYS.contains(finding.rule())
        && finding.path().stream()
            .flatMap(path -> path.steps().stream())
            .anyMatch(step -> KEY_PARTS.contains(step.text()));
  }

  /** A fault of the same rule, or of a whole that the part belongs to, was told already. */
  private boolean follows(Finding ofSpec, List<Finding> ofRaw) {
    var place = ofSpec.path().map(this::place);
    return ofRaw.stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .anyMatch(
            finding ->
                finding.rule().equals(ofSpec.rule())
                    || finding
                        .path()
                        .filter(whole -> whole.steps().size() > 1)
                        .filter(whole -> place.filter(part -> part.within(whole)).isPresent())
                        .isPresent());
  }

  private Finding translated(Finding finding) {
    var statements =
        finding.statements().stream()
            .map(statement -> new Statement(statement.value(), RawRules.DEFINITION))
            .distinct()
            .toList();
    return new Finding(
        finding.rule(),
        finding.severity(),
        finding.path().map(this::place).map(place -> named(finding.rule(), place)),
        finding.message(),
        statements,
        finding.remedies(),
        finding.source());
  }

  /** The name of an index is a key in the spec, and a member here. */
  private static Path named(String rule, Path place) {
    return rule.startsWith("index.name.") ? place.component("IndexName") : place;
  }

  private Path place(Path ofSpec) {
    return TraitPlaces.of(ofSpec)
        .or(() -> RawVectorPlaces.of(ofSpec))
        .orElseGet(() -> ofCore(ofSpec));
  }

  private Path ofCore(Path ofSpec) {
    var steps = ofSpec.steps();
    if (ofSpec.within(CUSTOMER_KEY)) {
      return Path.of("SSESpecification").component("KMSMasterKeyId");
    }
    if (!steps.get(0).text().equals("billing")) {
      return renamed(steps);
    }
    var block = onDemand ? "OnDemandThroughput" : "ProvisionedThroughput";
    if (steps.size() > 2 && steps.get(1).text().equals("indexes")) {
      var index = RawIndexRules.GLOBAL.entry(steps.get(2).text()).component(block);
      return units(index, steps.subList(3, steps.size()));
    }
    return units(Path.of(block), steps.subList(1, steps.size()));
  }

  /** Units and maxima are numbers here: there are no values below them. */
  private Path units(Path block, List<Path.Step> rest) {
    return rest.isEmpty() ? block : block.component(member(rest.get(0).text()));
  }

  private String member(String name) {
    var units = NAMES.getOrDefault(name, name);
    return onDemand && !units.startsWith("Max")
        ? "Max" + units.replace("Capacity", "Request")
        : units;
  }

  private static Path renamed(List<Path.Step> steps) {
    var root = Path.root(NAMES.getOrDefault(steps.get(0).text(), steps.get(0).text()));
    return below(root, steps.subList(1, steps.size()));
  }

  private static Path below(Path root, List<Path.Step> rest) {
    var all = new ArrayList<>(root.steps());
    rest.forEach(
        step ->
            all.add(
                step.key()
                    ? step
                    : new Path.Step(NAMES.getOrDefault(step.text(), step.text()), false)));
    return new Path(all);
  }
}
