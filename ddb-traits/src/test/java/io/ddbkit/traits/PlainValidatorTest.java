package io.ddbkit.traits;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.fixtures.PlainValidator;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.traits.Streams.View;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.validator.internal.util.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A validator of a user's own framework finds in traits what we find. */
class PlainValidatorTest {
  private static final PlainValidator PLAIN = new PlainValidator();

  @Test
  void runsOnTheVersionThatTheBuildMeans() {
    var running = Version.getVersionString();

    assertThat(running).isEqualTo(System.getProperty("ddbkit.hibernate-validator", running));
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
        List.of(Protection.onForNewTable().recoveryPeriod(Duration.ZERO)),
        List.of(Protection.onForNewTable().recoveryPeriod(Duration.ofDays(36))),
        List.of(PointInTimeRecovery.on(Duration.ofDays(36))),
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
        List.of(Protection.deletionProtectionAndRecovery(), Protection.off()),
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
        60,
        some ->
            PLAIN.findsTheSameErrors(
                orders().with(some.some(4, some::trait).toArray(Trait[]::new))));
  }

  private static void findsTheSame(TableSpec spec) {
    assertThat(spec.check().errors()).isNotEmpty();
    PLAIN.findsTheSameErrors(spec);
  }

  private static TableSpec orders() {
    return TableSpec.named("orders")
        .partitionKey("id", STRING)
        .globalIndex("by-mail", index -> index.partitionKey("mail", STRING));
  }
}
