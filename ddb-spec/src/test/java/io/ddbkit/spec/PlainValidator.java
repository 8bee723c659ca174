package io.ddbkit.spec;

import io.ddbkit.spec.rule.WarningsAndNotes;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.List;

/** The validator that a framework of a user's own has: a default one, with expression language. */
final class PlainValidator implements AutoCloseable {
  private final ValidatorFactory factory = Validation.buildDefaultValidatorFactory();

  /** What it finds when it is asked for no group. */
  List<Violation> violations(TableSpec spec) {
    return factory.getValidator().validate(spec).stream().map(PlainValidator::violation).toList();
  }

  /** What it finds when it is asked for advice. */
  List<Violation> advice(TableSpec spec) {
    return factory.getValidator().validate(spec, WarningsAndNotes.class).stream()
        .map(PlainValidator::violation)
        .toList();
  }

  private static Violation violation(ConstraintViolation<?> violation) {
    return new Violation(place(violation.getPropertyPath().toString()), violation.getMessage());
  }

  /** The path without what Jakarta says of containers. */
  private static String place(String path) {
    return path.replaceAll("<[KV]>", "")
        .replaceAll("\\.?<[a-z ]+>", "")
        .replaceAll("traits\\[\\d+]\\.trait", "traits[lamp]")
        .replaceAll("traits\\[\\d+]\\.overrideReason", "traits[lamp].overrideReason");
  }

  record Violation(String place, String message) {}

  @Override
  public void close() {
    factory.close();
  }
}
