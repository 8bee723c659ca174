package io.ddbkit.traits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.ddbkit.spec.trait.Trait;
import io.ddbkit.traits.Streams.View;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A trait prints as the call that makes it, so that people find it in their code. */
class TraitWordsTest {

  @ParameterizedTest(name = "{1}")
  @MethodSource("words")
  void aTraitReadsAsItsCall(Trait trait, String words) {
    assertThat(trait).hasToString(words);
  }

  static Stream<Arguments> words() {
    return Stream.of(
        arguments(Streams.on(), "Streams.on()"),
        arguments(Streams.of(View.KEYS_ONLY), "Streams.of(KEYS_ONLY)"),
        arguments(Streams.off(), "Streams.off()"),
        arguments(Encryption.on(), "Encryption.on()"),
        arguments(Encryption.awsOwned(), "Encryption.awsOwned()"),
        arguments(Encryption.awsManaged(), "Encryption.awsManaged()"),
        arguments(
            Encryption.customerManaged("alias/prod-key"),
            "Encryption.customerManaged(\"alias/prod-key\")"),
        arguments(ProvisionedCapacity.of(), "ProvisionedCapacity.of()"),
        arguments(ProvisionedCapacity.of(100, 50), "ProvisionedCapacity.of(100, 50)"),
        arguments(ProvisionedCapacity.of().read(7), "ProvisionedCapacity.of().read(7)"),
        arguments(ProvisionedCapacity.of().write(7), "ProvisionedCapacity.of().write(7)"),
        arguments(
            ProvisionedCapacity.of(100, 50).index("by-mail", 10, 5),
            "ProvisionedCapacity.of(100, 50).index(\"by-mail\", 10, 5)"),
        arguments(Protection.on(), "Protection.on()"),
        arguments(Protection.full(), "Protection.full()"),
        arguments(Protection.off(), "Protection.off()"),
        arguments(
            Protection.on().deletionProtection(true), "Protection.on().deletionProtection(true)"),
        arguments(Protection.deletionOnly(), "Protection.deletionOnly()"),
        arguments(Protection.recoveryOnly(), "Protection.recoveryOnly()"),
        arguments(DeletionProtection.on(), "DeletionProtection.on()"),
        arguments(Protection.on().recovery(true), "Protection.on().recovery(true)"),
        arguments(Protection.on().recoveryPeriod(7), "Protection.on().recoveryPeriod(7)"),
        arguments(TimeToLive.on(), "TimeToLive.on()"),
        arguments(TimeToLive.on("ttl"), "TimeToLive.on(\"ttl\")"),
        arguments(TimeToLive.off(), "TimeToLive.off()"));
  }
}
