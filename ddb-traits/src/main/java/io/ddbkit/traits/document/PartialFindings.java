package io.ddbkit.traits.document;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.Findings;
import io.ddbkit.spec.rule.Severity;
import io.ddbkit.spec.trait.Path;
import java.util.List;
import java.util.Set;

/**
 * What the rules find in the part of a document that could be read: without that which may only
 * follow from the rest.
 */
final class PartialFindings {
  private static final String TRAITS = "traits";

  /** Members whose faults nothing else follows from, but what lies at the same place. */
  private static final Set<String> APART =
      Set.of(
          "document",
          "name",
          "globalIndexes",
          "localIndexes",
          "vectorIndexes",
          "region",
          "withoutGlobalIndexes",
          "withoutVectorIndexes");

  private static final Set<String> SINGLE = Set.of("document", "name");

  /** Of these the rules speak whatever traits and billing say. */
  private static final Set<String> PLAIN =
      Set.of(
          "name", "primaryKey", "globalIndexes", "localIndexes", "vectorIndexes", "region", TRAITS);

  /** Rules about keys look at the table's, for which something else may stand, with all others. */
  private static final Set<String> OF_KEYS =
      Set.of("primaryKey", "globalIndexes", "localIndexes", "vectorIndexes");

  private final List<Path> faults;

  PartialFindings(List<Finding> faults) {
    this.faults = faults.stream().flatMap(fault -> fault.path().stream()).toList();
  }

  List<Finding> of(Findings ofSpec) {
    return ofSpec.all().stream().filter(this::isSure).toList();
  }

  private boolean isSure(Finding finding) {
    if (finding.severity() != Severity.ERROR || finding.path().isEmpty()) {
      return false; // advice can wait, and may be suppressed by what was not read
    }
    var place = finding.path().get();
    return faults.stream().allMatch(fault -> isApart(place, fault));
  }

  private static boolean isApart(Path place, Path fault) {
    var within = inTraits(fault);
    if (place.within(within) || within.within(place)) {
      return false;
    }
    if (root(fault).equals("primaryKey")) {
      return isPlain(place) && !OF_KEYS.contains(root(place));
    }
    boolean whole = fault.steps().size() == 1 && !SINGLE.contains(root(fault));
    return isPlain(place) || (APART.contains(root(fault)) && !whole);
  }

  private static boolean isPlain(Path place) {
    return PLAIN.contains(root(place));
  }

  /** A trait goes by its number in a document, and by its id in a spec. */
  private static Path inTraits(Path fault) {
    var steps = fault.steps();
    if (!root(fault).equals(TRAITS) || steps.size() < 3) {
      return fault;
    }
    return Path.of(TRAITS).entry(steps.get(2).text());
  }

  private static String root(Path path) {
    return path.steps().get(0).text();
  }
}
