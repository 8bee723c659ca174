package io.ddbkit.spec.internal.check;

import io.ddbkit.spec.Definition;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.trait.Contribution;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Definitions of parts that the spec defines otherwise already. */
final class OtherDefinitions {
  private static final String CONFLICT = "compose.conflict";

  private OtherDefinitions() {}

  /** Contributions of the further definitions of parts that are defined twice. */
  static Stream<Contribution<?>> contributions(TableSpec spec) {
    return spec.otherDefinitions().stream()
        .flatMap(said -> spec.origins().originsOf(said).stream().map(said::contribution));
  }

  /** A conflict of definitions has one way out more. */
  static Finding withReplacement(Finding finding, TableSpec spec) {
    return spec.otherDefinitions().stream()
        .filter(said -> finding.rule().equals(CONFLICT))
        .filter(said -> finding.path().filter(path -> path.within(said.place())).isPresent())
        .findFirst()
        .map(said -> finding.remedies(after(finding.remedies(), said)))
        .orElse(finding);
  }

  private static List<String> after(List<String> ways, Definition said) {
    var more = new ArrayList<>(ways);
    more.add(1, "or replace the earlier definition: ." + said.replacement());
    return more;
  }
}
