package io.ddbkit.traits;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.compose.ComposedTable;
import io.ddbkit.spec.compose.Shape;
import io.ddbkit.spec.trait.Coordinate;
import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Settings;
import io.ddbkit.traits.document.SettingsDocument;
import io.ddbkit.traits.document.SpecJson;
import io.ddbkit.traits.json.TreeJson;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every parameter of the three systems has its place here: another value than the default can be
 * said, goes through JSON and back, stands in the composed table, and is explained by the call.
 */
class ParametersTest {
  private static final Map<String, TableSpec> EXAMPLES = ParameterExamples.all();

  static Stream<Parameter> said() {
    return Parameter.all().stream().filter(Parameter::isSaid);
  }

  @Test
  void everyCallHasItsExampleAndEveryExampleItsCall() {
    assertThat(EXAMPLES.keySet())
        .isEqualTo(said().map(Parameter::here).collect(Collectors.toSet()));
  }

  @Test
  void everyParameterIsListedOnce() {
    assertThat(Parameter.all()).extracting(Parameter::toString).doesNotHaveDuplicates();
    assertThat(Parameter.all()).allMatch(row -> !row.there().isBlank() && !row.here().isBlank());
  }

  @ParameterizedTest
  @MethodSource("said")
  void aParameterIsComposedAndExplained(Parameter row) {
    var example = Objects.requireNonNull(EXAMPLES.get(row.here()), row.here());
    var table = example.compose();
    var leaf = leaf(row, table);

    assertThat(leaves(table)).containsEntry(row.path(), row.value());
    assertThat(leaves(ParameterExamples.PLAIN.compose()))
        .as("what stands without the call")
        .doesNotContainEntry(row.path(), row.value());
    assertThat(words(table, leaf))
        .as("who says %s", row.path())
        .anyMatch(words -> row.here().startsWith(words.substring(0, words.length() - 1)))
        .allMatch(words -> table.explain(leaf).contains(words));
  }

  @ParameterizedTest
  @MethodSource("said")
  void aParameterGoesThroughJsonAndBack(Parameter row) {
    var example = Objects.requireNonNull(EXAMPLES.get(row.here()), row.here());
    var read = SpecJson.read(SpecJson.write(example), "orders.json");
    var table = read.compose();

    assertThat(read).isEqualTo(example);
    assertThat(table).isEqualTo(example.compose());
    assertThat(sent(table.settings())).isEqualTo(table.settings());
    assertThat(table.entries().values()).allMatch(own -> sent(own).equals(own));
    assertThat(leaves(table)).containsEntry(row.path(), row.value());
    assertThat(table.explain(leaf(row, table)))
        .startsWith(row.makes() + "  (")
        .contains(" at orders.json:");
  }

  @Test
  void whatIsOnByDefaultThereAloneIsNotSaidHere() {
    assertThat(leaves(ParameterExamples.PLAIN.compose()).keySet())
        .noneMatch(leaf -> leaf.matches("(autoscaling|alarms|tableKey|encryption|region).*"));
  }

  @Test
  void fewHaveNoPlaceAndForAReason() {
    assertThat(Parameter.all())
        .filteredOn(row -> row.nowhere().isPresent())
        .extracting(Parameter::name)
        .containsExactly(
            "providerConfigRef.name",
            "writeConnectionSecretToRef.name",
            "writeConnectionSecretToRef.namespace",
            "metadata.slug, labels, annotations, tags, relationships",
            "provider_config",
            "shared_state_bucket",
            "shared_state_key");
  }

  private static Settings sent(Settings settings) {
    var json = TreeJson.write(SettingsDocument.tree(settings));
    return SettingsDocument.settings(TreeJson.read(json), "the settings");
  }

  /** Every leaf as it was sent through JSON, and what marks the table beside them. */
  private static Map<String, String> leaves(ComposedTable table) {
    var leaves = new TreeMap<String, String>();
    table
        .provenance()
        .resolutions()
        .forEach(
            (path, resolution) -> leaves.put(path.toString(), resolution.winner().value() + ""));
    leaves.putAll(leaves(sent(table.settings()), Optional.empty()));
    table.entries().forEach((entry, own) -> leaves.putAll(leaves(sent(own), Optional.of(entry))));
    return leaves;
  }

  private static Map<String, String> leaves(Settings settings, Optional<Coordinate> at) {
    var leaves = new TreeMap<String, String>();
    settings.all().forEach(setting -> leaves(setting, settings, at, leaves));
    return leaves;
  }

  private static <T> void leaves(
      Setting<T> setting, Settings settings, Optional<Coordinate> at, Map<String, String> leaves) {
    Shape.leaves(setting, settings.get(setting).orElseThrow())
        .forEach(
            (path, value) -> leaves.put(at.map(path::under).orElse(path).toString(), value + ""));
  }

  private static Path leaf(Parameter row, ComposedTable table) {
    return table.provenance().resolutions().keySet().stream()
        .filter(path -> path.toString().equals(row.path()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(row.path() + " is no leaf:\n" + table.explain()));
  }

  /** The words of those who said it, without what they quote. */
  private static List<String> words(ComposedTable table, Path leaf) {
    var resolution = Objects.requireNonNull(table.provenance().resolutions().get(leaf));
    return resolution.agreed().stream()
        .filter(claim -> claim.strength() == resolution.winner().strength())
        .map(claim -> claim.origin())
        .map(Origin::description)
        .map(words -> words.split(" > ", 2)[0])
        .toList();
  }
}
