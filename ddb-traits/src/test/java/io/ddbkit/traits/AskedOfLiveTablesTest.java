package io.ddbkit.traits;

import static io.ddbkit.spec.CoreSettings.BILLING;
import static io.ddbkit.spec.CoreSettings.GLOBAL_INDEXES;
import static io.ddbkit.spec.ScalarType.STRING;
import static io.ddbkit.traits.Encryption.ENCRYPTION;
import static io.ddbkit.traits.Protection.DELETION_PROTECTION;
import static io.ddbkit.traits.Protection.RECOVERY;
import static io.ddbkit.traits.Streams.STREAM;
import static io.ddbkit.traits.TimeToLive.TIME_TO_LIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.GlobalIndex;
import io.ddbkit.spec.Key;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.compose.Change;
import io.ddbkit.spec.compose.Shape;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.traits.Streams.ChangeStream;
import io.ddbkit.traits.Streams.View;
import io.ddbkit.traits.TimeToLive.Expiry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A default speaks when a thing is made or switched on, never about what stands. */
class AskedOfLiveTablesTest {
  private static final GlobalIndex BY_MAIL =
      GlobalIndex.builder().addPartitionKeys(new Key("mail", STRING)).build();

  @ParameterizedTest(name = "{0} over {2}")
  @MethodSource("standing")
  <T> void aDefaultLeavesWhatStandsAsItIs(Trait trait, Setting<T> setting, T live) {
    assertThat(changes(orders().with(trait), setting, live)).isEmpty();
  }

  static Stream<Arguments> standing() {
    return Stream.of(
        arguments(Streams.on(), STREAM, on(View.KEYS_ONLY)),
        arguments(TimeToLive.on(), TIME_TO_LIVE, new Expiry.On(Optional.of("ttl"))),
        arguments(ProvisionedCapacity.of(), BILLING, Billing.provisioned(7, 7)),
        arguments(ProvisionedCapacity.of().read(7), BILLING, Billing.provisioned(7, 8)),
        arguments(Protection.onForNewTable(), DELETION_PROTECTION, false),
        arguments(Protection.onForNewTable(), RECOVERY, new Recovery.Off()),
        arguments(
            Protection.onForNewTable().recovery(true), RECOVERY, new Recovery.On(Optional.of(7))),
        arguments(PointInTimeRecovery.on(), RECOVERY, new Recovery.On(Optional.of(7))),
        arguments(Encryption.awsOwnedForNewTable(), ENCRYPTION, new EncryptionKey.AwsManaged()),
        arguments(Streams.on(), BILLING, Billing.provisioned(7, 7)));
  }

  @ParameterizedTest(name = "{0} over {2}")
  @MethodSource("switched")
  <T> void aDefaultSpeaksWhenAThingIsSwitchedOn(
      Trait trait, Setting<T> setting, T live, List<String> changes) {
    assertThat(changes(orders().with(trait), setting, live)).containsExactlyElementsOf(changes);
  }

  static Stream<Arguments> switched() {
    return Stream.of(
        arguments(
            Streams.on(),
            STREAM,
            new ChangeStream.Off(),
            List.of("~ stream: off -> on", "+ stream.view: NEW_AND_OLD_IMAGES")),
        arguments(
            TimeToLive.on(),
            TIME_TO_LIVE,
            new Expiry.Off(),
            List.of("~ timeToLive: off -> on", "+ timeToLive.attribute: expiresAt")),
        arguments(
            ProvisionedCapacity.of(),
            BILLING,
            Billing.onDemand(),
            List.of(
                "~ billing: on-demand -> provisioned", "+ billing.read: 5", "+ billing.write: 5")));
  }

  @ParameterizedTest(name = "{0} over {2}")
  @MethodSource("meant")
  <T> void whatWasMeantIsAsked(Trait trait, Setting<T> setting, T live, String change) {
    assertThat(changes(orders().with(trait), setting, live)).containsExactly(change);
  }

  static Stream<Arguments> meant() {
    return Stream.of(
        arguments(
            Streams.of(View.NEW_IMAGE),
            STREAM,
            on(View.KEYS_ONLY),
            "~ stream.view: KEYS_ONLY -> NEW_IMAGE"),
        arguments(Streams.off(), STREAM, on(View.KEYS_ONLY), "~ stream: on -> off"),
        arguments(PointInTimeRecovery.on(), RECOVERY, new Recovery.Off(), "~ recovery: off -> on"),
        arguments(
            PointInTimeRecovery.on(Duration.ofDays(7)),
            RECOVERY,
            new Recovery.On(Optional.of(35)),
            "~ recovery.periodInDays: 35 -> 7"),
        arguments(
            ProvisionedCapacity.of().read(9),
            BILLING,
            Billing.provisioned(7, 7),
            "~ billing.read: 7 -> 9"),
        arguments(
            Protection.deletionProtectionAndRecovery(),
            DELETION_PROTECTION,
            false,
            "~ deletionProtection: false -> true"),
        arguments(
            Protection.off(), DELETION_PROTECTION, true, "~ deletionProtection: true -> false"),
        arguments(
            Protection.deletionProtectionAndRecovery(),
            RECOVERY,
            new Recovery.Off(),
            "~ recovery: off -> on"),
        arguments(
            Protection.deletionProtectionAndRecovery().recoveryPeriod(Duration.ofDays(7)),
            RECOVERY,
            new Recovery.On(Optional.of(35)),
            "~ recovery.periodInDays: 35 -> 7"),
        arguments(
            Encryption.awsOwned(),
            ENCRYPTION,
            new EncryptionKey.AwsManaged(),
            "~ encryption: AWS-managed key -> AWS-owned key"));
  }

  @Test
  void aNewIndexBringsItsDefaultProjection() {
    assertThat(changes(byMail(), GLOBAL_INDEXES, Map.of()))
        .contains("+ globalIndexes[by-mail].projection: all");
  }

  @Test
  void aStandingIndexIsLeftAlone() {
    assertThat(changes(byMail(), GLOBAL_INDEXES, Map.of("by-mail", BY_MAIL.projectingKeysOnly())))
        .isEmpty();
  }

  private static TableSpec byMail() {
    return orders().globalIndex("by-mail", index -> index.partitionKey("mail", STRING));
  }

  private static TableSpec orders() {
    return TableSpec.named("orders").partitionKey("id", STRING);
  }

  private static ChangeStream on(View view) {
    return new ChangeStream.On(Optional.of(view));
  }

  private static <T> List<String> changes(TableSpec spec, Setting<T> setting, T live) {
    return spec.compose().enforced(setting, Optional.of(live)).stream()
        .flatMap(asked -> Shape.diff(setting, Optional.of(live), asked).stream())
        .map(Change::toString)
        .toList();
  }
}
