package io.ddbkit.testkit.internal.probe;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static io.ddbkit.spec.VectorDistance.COSINE;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.compose.ComposedTable;
import io.ddbkit.spec.compose.Shape;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.traits.Traits;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A setting to probe an endpoint with: a value that no table has by default, so that it shows
 * whether it was applied.
 *
 * @param setting the setting
 * @param change sets the value in a spec
 */
public record ProbedSetting(Setting<?> setting, UnaryOperator<TableSpec> change) {
  private static final Map<Setting<?>, UnaryOperator<TableSpec>> OF_A_SPEC =
      Map.of(
          CoreSettings.BILLING,
          TableSpec::onDemand,
          CoreSettings.GLOBAL_INDEXES,
          spec -> spec.globalIndex("by-mail", index -> index.partitionKey("mail", STRING)),
          CoreSettings.LOCAL_INDEXES,
          spec ->
              spec.localIndex("by-size", LocalIndex.sortedBy("size", NUMBER).projectingKeysOnly()),
          CoreSettings.VECTOR_INDEXES,
          spec -> spec.vectorIndex("by-text", index -> index.vectorAttribute("text", 3, COSINE)));

  /** What a provisioned table cannot show. */
  private static final Set<Setting<?>> ON_DEMAND =
      Set.of(CoreSettings.BILLING, CoreSettings.VECTOR_INDEXES);

  /** The keys of every table that is tried. */
  static TableSpec keys(String table) {
    return TableSpec.named(table).partitionKey("id", STRING).sortKey("at", NUMBER);
  }

  /** The least that a table can be. */
  static TableSpec bare(String table) {
    return keys(table).provisioned(1, 1);
  }

  /**
   * The probes of all settings that an endpoint returns, except the keys, which a bare table has.
   *
   * @param bare what was read of a bare table
   */
  static List<ProbedSetting> all(ProbeSight bare) {
    return bare.values().keySet().stream().flatMap(setting -> of(setting, bare).stream()).toList();
  }

  public static Optional<ProbedSetting> of(Setting<?> setting, ProbeSight bare) {
    return Stream.concat(Stream.ofNullable(OF_A_SPEC.get(setting)), samples(setting))
        .map(change -> new ProbedSetting(setting, change))
        .filter(probed -> probed.shows(setting, bare))
        .findFirst();
  }

  private static Stream<UnaryOperator<TableSpec>> samples(Setting<?> setting) {
    return Traits.all().stream()
        .filter(type -> type.settings().contains(setting))
        .<Trait>flatMap(type -> type.samples().stream())
        .map(sample -> spec -> spec.with(sample));
  }

  /** A table that has this alone. */
  TableSpec alone(String table) {
    return change.apply(ON_DEMAND.contains(setting) ? keys(table) : bare(table));
  }

  private boolean shows(Setting<?> asked, ProbeSight bare) {
    var spec = alone("ddbkit-probe");
    return spec.check().errors().isEmpty() && shows(asked, spec.compose(), bare);
  }

  private static <T> boolean shows(Setting<T> asked, ComposedTable table, ProbeSight bare) {
    return table
        .get(asked)
        .filter(probed -> !Shape.diff(asked, bare.value(asked), probed).isEmpty())
        .isPresent();
  }
}
