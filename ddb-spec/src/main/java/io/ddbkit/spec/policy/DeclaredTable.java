package io.ddbkit.spec.policy;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.AppliedTrait;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.compose.Claim;
import io.ddbkit.spec.compose.ComposedTable;
import io.ddbkit.spec.compose.Resolution;
import io.ddbkit.spec.rule.Statement;
import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Strength;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitsWithin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table as a {@link HouseRule} checks it: its spec, and the composed table.
 *
 * @param spec the spec: traits, overrides with their reasons, suppressions
 * @param table the composed table; if the spec has conflicts, it has one side of each
 */
public record DeclaredTable(TableSpec spec, ComposedTable table) {

  public DeclaredTable {
    requireNonNull(spec, "spec");
    requireNonNull(table, "table");
  }

  /** The name of the table in DynamoDB. */
  public String name() {
    return table.name();
  }

  /** The value of {@code setting}, or empty where it is unmanaged. */
  public <T> Optional<T> get(Setting<T> setting) {
    requireNonNull(setting, "setting");
    return table.get(setting);
  }

  /**
   * Every applied trait, each before those that it contains, whether or not its values are used.
   */
  public List<Trait> traits() {
    return spec.traits().stream()
        .map(AppliedTrait::trait)
        .flatMap(trait -> Stream.concat(Stream.of(trait), TraitsWithin.of(trait).stream()))
        .toList();
  }

  /**
   * The origins of the values at {@code place} and below, defaults included; empty: nothing is set
   * there.
   */
  public List<Origin> origins(Path place) {
    requireNonNull(place, "place");
    return claims(place).map(found -> found.claim.origin()).distinct().toList();
  }

  /** A claim that is used, and its leaf. */
  private record Found(Path leaf, Claim claim) {}

  private Stream<Found> claims(Path place) {
    return table.provenance().resolutions().tailMap(place).entrySet().stream()
        .takeWhile(entry -> entry.getKey().within(place))
        .flatMap(DeclaredTable::claims);
  }

  private static Stream<Found> claims(Map.Entry<Path, Resolution> entry) {
    return entry.getValue().agreed().stream().map(claim -> new Found(entry.getKey(), claim));
  }

  /**
   * The values at the path and below with their origins; defaults only if there is nothing else.
   */
  List<Statement> statements(Path place) {
    var meant = statements(place, true);
    var all = meant.isEmpty() ? statements(place, false) : meant;
    return all.isEmpty() ? List.of(new Statement("not set", spec.origins().originOf(place))) : all;
  }

  private List<Statement> statements(Path place, boolean meant) {
    return claims(place)
        .filter(found -> !meant || found.claim.strength() != Strength.DEFAULT)
        .map(found -> new Statement(said(found, place), found.claim.origin()))
        .distinct()
        .toList();
  }

  private static String said(Found found, Path place) {
    var below = found.leaf.below(place);
    return (below.isEmpty() ? "" : below + " ") + Printable.value(found.claim.value());
  }
}
