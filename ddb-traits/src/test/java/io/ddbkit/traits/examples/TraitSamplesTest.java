package io.ddbkit.traits.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.rule.Severity;
import java.lang.reflect.Field;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample of the chapter on traits is a table, and nothing warns of it. */
class TraitSamplesTest {

  static List<Field> samples() {
    return Stream.of(Throughput.class, Safety.class, Changes.class, Operations.class)
        .flatMap(type -> Stream.of(type.getDeclaredFields()))
        .filter(field -> field.getType() == TableSpec.class)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isATableWithoutWarnings(Field sample) throws IllegalAccessException {
    var spec = (TableSpec) sample.get(null);

    assertThat(spec.check().all())
        .filteredOn(finding -> finding.suppression().isEmpty())
        .filteredOn(finding -> finding.severity() != Severity.NOTE)
        .isEmpty();
  }
}
