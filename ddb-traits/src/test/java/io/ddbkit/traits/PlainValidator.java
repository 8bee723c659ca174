package io.ddbkit.traits;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.rule.Finding;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.regex.Pattern;

/** The validator that a framework of a user's own has: a default one, with expression language. */
final class PlainValidator {
  private static final Validator PLAIN = Validation.buildDefaultValidatorFactory().getValidator();
  private static final Pattern TRAIT = Pattern.compile("^traits\\[(\\d+)](\\.trait)?");

  private PlainValidator() {}

  /** It finds our errors, at the same places and with the same texts, and nothing else. */
  static void findsWhatWeFind(TableSpec spec) {
    var found = PLAIN.validate(spec);

    assertThat(found)
        .extracting(violation -> place(spec, violation))
        .containsExactlyInAnyOrderElementsOf(
            spec.check().errors().stream().map(Finding::place).toList());
    assertThat(spec.check().errors())
        .allSatisfy(
            finding ->
                assertThat(found)
                    .anySatisfy(
                        violation -> {
                          assertThat(place(spec, violation)).isEqualTo(finding.place());
                          assertThat(violation.getMessage()).contains(finding.message());
                        }));
  }

  /** Jakarta's path without what it says of containers, and with a trait's id for its number. */
  private static String place(TableSpec spec, ConstraintViolation<?> violation) {
    var path = violation.getPropertyPath().toString();
    return TRAIT
        .matcher(path)
        .replaceAll(
            match ->
                "traits["
                    + spec.traits().get(Integer.parseInt(match.group(1))).trait().type().id()
                    + "]")
        .replaceAll("<[KV]>", "")
        .replaceAll("\\[]\\.?<iterable element>", "")
        .replaceAll("\\.?<[a-z ]+>", "");
  }
}
