package io.ddbkit.traits;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.traits.Streams.View;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A validator of a user's own framework finds in traits what we find. */
class PlainValidatorTest {
  private static final ValidatorFactory FACTORY = Validation.buildDefaultValidatorFactory();
  private static final Validator PLAIN = FACTORY.getValidator();
  private static final Pattern TRAIT = Pattern.compile("traits\\[(\\d+)](\\.trait)?");

  @AfterAll
  static void close() {
    FACTORY.close();
  }

  @ParameterizedTest
  @MethodSource("broken")
  void findsTheSameErrorsWithTheSameTexts(List<Trait> traits) {
    findsTheSame(orders().with(traits.toArray(Trait[]::new)));
  }

  static Stream<List<Trait>> broken() {
    return Stream.of(
        List.of(TimeToLive.on("")),
        List.of(TimeToLive.on("t".repeat(256))),
        List.of(Protection.on().recoveryPeriod(0)),
        List.of(Protection.on().recoveryPeriod(36)),
        List.of(Encryption.customerManaged(" ")),
        List.of(ProvisionedCapacity.of(0, 1)),
        List.of(ProvisionedCapacity.of(1, 1).index("by-mail", 0, 1)),
        List.of(ProvisionedCapacity.of(1, 1).index("by-typo", 1, 1)),
        List.of(Streams.on(), Streams.off()),
        List.of(Streams.of(View.KEYS_ONLY), Streams.of(View.NEW_IMAGE)),
        List.of(ProvisionedCapacity.of(1, 1), ProvisionedCapacity.of(2, 2)),
        List.of(
            ProvisionedCapacity.of(1, 1).index("by-mail", 1, 1),
            ProvisionedCapacity.of(1, 1).index("by-mail", 2, 2)),
        List.of(Protection.full(), Protection.off()),
        List.of(Encryption.awsOwned(), Encryption.awsManaged()),
        List.of(Streams.on(), TimeToLive.on(""), TimeToLive.off(), ProvisionedCapacity.of(0, 0)));
  }

  @Test
  void findsBlankReasonsOfOverrides() {
    findsTheSame(orders().with(Streams.on()).override(Streams.off(), " "));
  }

  @Test
  void findsWhatWeFindInMadeUpSpecs() {
    Arbitrary.tryOut(
        200, some -> sameAsOurs(orders().with(some.some(4, some::trait).toArray(Trait[]::new))));
  }

  private static void findsTheSame(TableSpec spec) {
    assertThat(spec.check().errors()).isNotEmpty();
    sameAsOurs(spec);
  }

  private static void sameAsOurs(TableSpec spec) {
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
                          assertThat(violation.getMessage()).contains(finding.text());
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
        .replaceAll("\\.?<[a-z ]+>", "");
  }

  private static TableSpec orders() {
    return TableSpec.named("orders")
        .partitionKey("id", STRING)
        .globalIndex("by-mail", index -> index.partitionKey("mail", STRING));
  }
}
