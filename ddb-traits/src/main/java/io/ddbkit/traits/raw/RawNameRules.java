package io.ddbkit.traits.raw;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.trait.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rules about names that are missing, or that several have. The spec has numbers in their place, so
 * that what its rules say of these is not told.
 */
final class RawNameRules {
  private static final Path TABLE = Path.of("TableName");
  private static final String OF_TABLES = "table.name.";
  private static final String OF_INDEXES = "index.name.";
  private static final int SHORTEST = 3;
  private static final int LONGEST = 255;

  private final RawTable raw;
  private final List<Placed> byNumber;

  RawNameRules(RawTable raw) {
    this.raw = raw;
    this.byNumber =
        Stream.of(raw.placedGlobals(), raw.placedLocals(), raw.placedVectors())
            .<Placed>flatMap(List::stream)
            .filter(placed -> !placed.isToldByName())
            .toList();
  }

  void judge(RawRules rules) {
    if (raw.name().isEmpty()) {
      rules.found(OF_TABLES + "length", TABLE, said(raw.tableName()));
    }
    byNumber.forEach(placed -> judge(placed, rules));
  }

  /** As the spec's own rules do, where it has the name itself. */
  private static void judge(Placed placed, RawRules rules) {
    var name = placed.name();
    var place = placed.place().component("IndexName");
    if (name.length() < SHORTEST || name.length() > LONGEST) {
      rules.found(OF_INDEXES + "length", place, said(placed.indexName()));
    }
    if (!name.matches("[a-zA-Z0-9_.-]*")) {
      rules.found(OF_INDEXES + "characters", place, name);
    }
  }

  static String said(Optional<String> name) {
    return name.orElse("nothing: a required member is missing");
  }

  /** Whether this finding about the spec is only about what stands for a name there. */
  boolean replace(Finding ofSpec) {
    if (ofSpec.rule().startsWith(OF_TABLES)) {
      return raw.name().isEmpty();
    }
    return ofSpec.rule().startsWith(OF_INDEXES)
        && byNumber.stream()
            .anyMatch(
                placed -> ofSpec.path().filter(path -> path.within(placed.place())).isPresent());
  }
}
