package io.ddbkit.traits.raw;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.trait.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rules about names that are missing. The spec has something in their place, so that what its rules
 * say of it is not told.
 */
final class RawNameRules {
  private static final Path TABLE = Path.of("TableName");
  private static final String OF_TABLES = "table.name.";
  private static final String OF_INDEXES = "index.name.";

  private final RawTable raw;
  private final List<PlacedIndex> unnamed;

  RawNameRules(RawTable raw) {
    this.raw = raw;
    this.unnamed =
        Stream.concat(raw.placedGlobals().stream(), raw.placedLocals().stream())
            .filter(placed -> !placed.index().isNamed())
            .toList();
  }

  void judge(RawRules rules) {
    if (raw.name().isEmpty()) {
      rules.found(OF_TABLES + "length", TABLE, said(raw.tableName()));
    }
    unnamed.forEach(
        placed ->
            rules.found(
                OF_INDEXES + "length",
                placed.place().component("IndexName"),
                said(placed.index().indexName())));
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
        && unnamed.stream()
            .anyMatch(
                placed -> ofSpec.path().filter(path -> path.within(placed.place())).isPresent());
  }
}
