package io.ddbkit.traits;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.trait.Contribution;
import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Strength;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitProvider;
import io.ddbkit.spec.trait.TraitType;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every registered trait keeps to. */
class TraitContractTest {

  static List<TraitType<?>> types() {
    return Traits.all();
  }

  @Test
  void theCatalogueIsRegistered() {
    assertThat(ServiceLoader.load(TraitProvider.class))
        .extracting(Object::getClass)
        .containsOnlyOnce(Traits.class);
    assertThat(Traits.all()).containsAll(new Traits().traits()).doesNotHaveDuplicates();
  }

  @Test
  void idsAreUnique() {
    assertThat(Traits.all()).extracting(TraitType::id).doesNotHaveDuplicates();
    assertThat(Arbitrary.settings()).extracting(Setting::id).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("types")
  void aTraitTellsWhatItIsFor(TraitType<?> type) {
    assertThat(type.id()).matches("[a-z][a-zA-Z]*");
    assertThat(type.javaType().getSimpleName())
        .satisfiesAnyOf(
            name -> assertThat(name).isEqualToIgnoringCase(type.id()),
            name -> assertThat(name).isEqualToIgnoringCase("Table" + type.id()));
    assertThat(type.doc()).endsWith(".").doesNotContain("\n");
    assertThat(type.useFor()).isNotBlank();
    assertThat(type.cost()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("types")
  void samplesAreUnequalValuesOfTheTrait(TraitType<?> type) {
    assertThat(type.samples())
        .hasSizeGreaterThan(1)
        .doesNotHaveDuplicates()
        .allMatch(type.javaType()::isInstance)
        .allMatch(sample -> sample.type().equals(type));
  }

  @ParameterizedTest
  @MethodSource("types")
  void wordsTellSamplesApartAndReadAsCalls(TraitType<?> type) {
    assertThat(type.samples())
        .extracting(Trait::toString)
        .doesNotHaveDuplicates()
        .allMatch(words -> words.startsWith(type.javaType().getSimpleName() + "."))
        .allMatch(words -> words.endsWith(")"));
  }

  @ParameterizedTest
  @MethodSource("types")
  void samplesSpeakOfAllSettingsThatTheirTraitBrings(TraitType<?> type) {
    var spokenOf = new HashSet<Setting<?>>();
    for (var sample : type.samples()) {
      var settings =
          said(sample).stream().<Setting<?>>map(Contribution::setting).collect(Collectors.toSet());

      assertThat(settings).as("%s", sample).isNotEmpty().isSubsetOf(known());
      spokenOf.addAll(settings);
    }
    assertThat(spokenOf).containsAll(type.settings());
  }

  private static Set<Setting<?>> known() {
    var known = new HashSet<>(CoreSettings.all());
    known.addAll(Set.of(CoreSettings.NAME, CoreSettings.REGION));
    Traits.all().forEach(type -> known.addAll(type.settings()));
    return known;
  }

  @ParameterizedTest
  @MethodSource("types")
  void nothingIsFirmerInsideAPatternThanThePattern(TraitType<?> type) {
    for (var sample : type.samples()) {
      assertThat(said(TablePattern.named("all", sample)))
          .extracting(Contribution::strength)
          .isSubsetOf(Strength.DEFAULT, Strength.ENVIRONMENT, Strength.PATTERN);
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void everySampleMakesATableByItself(TraitType<?> type) {
    for (var sample : type.samples()) {
      var spec =
          TableSpec.named("orders")
              .partitionKey("id", STRING)
              .sortKey("at", NUMBER)
              .globalIndex("by-sample", index -> index.partitionKey("sample", STRING))
              .with(sample);

      assertThat(spec.check().errors()).as("%s", sample).isEmpty();
      assertThat(spec.compose().settings().all()).containsAll(ofTheTable(sample));
    }
  }

  private static Set<Setting<?>> ofTheTable(Trait trait) {
    return said(trait).stream()
        .filter(contribution -> contribution.at().isEmpty())
        .filter(contribution -> !contribution.exclusions().dismissed())
        .map(Contribution::setting)
        .collect(Collectors.toSet());
  }

  private static List<Contribution<?>> said(Trait trait) {
    return Contributions.of(trait, Origin.of("a caller"));
  }
}
