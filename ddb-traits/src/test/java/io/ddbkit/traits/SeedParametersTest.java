package io.ddbkit.traits;

import static io.ddbkit.spec.CoreSettings.BILLING;
import static io.ddbkit.spec.ScalarType.STRING;
import static io.ddbkit.traits.Autoscaling.AUTOSCALING;
import static io.ddbkit.traits.StorageClass.STORAGE_CLASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.traits.StorageClass.Tier;
import io.ddbkit.traits.Streams.ChangeStream;
import io.ddbkit.traits.Streams.View;
import io.ddbkit.traits.TimeToLive.Expiry;
import io.ddbkit.traits.scaling.Scaler;
import io.ddbkit.traits.scaling.Scalers;
import io.ddbkit.traits.scaling.Scaling;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The parameters of the KubeVela seed, and those of the others that speak of capacity, one a row:
 * the parameter, the call that stands for it here, and what it makes of a setting of the table.
 */
class SeedParametersTest {

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource({
    "streams",
    "encryption",
    "provisionedCapacity",
    "protection",
    "timeToLive",
    "capacity"
  })
  <T> void aParameterOfTheSeedHasItsCall(
      String parameter, Trait call, Setting<T> setting, T expected) {
    var table = TableSpec.named("orders").partitionKey("id", STRING).with(call).compose();

    assertThat(table.get(setting)).as(parameter).contains(expected);
  }

  /** In stackkit, point_in_time_recovery_enabled and deletion_protection_enabled are so. */
  @Test
  void nullIsWhatTheEnvironmentSays() {
    var production =
        TableSpec.named("orders").partitionKey("id", STRING).with(Environment.production("shop"));
    var unsaid = production.compose();
    var said = production.with(Protection.off()).compose();

    assertThat(unsaid.get(Protection.RECOVERY)).contains(new Recovery.On(Optional.empty()));
    assertThat(unsaid.get(Protection.DELETION_PROTECTION)).contains(true);
    assertThat(said.get(Protection.RECOVERY)).contains(new Recovery.Off());
    assertThat(said.get(Protection.DELETION_PROTECTION)).contains(false);
  }

  static Stream<Arguments> streams() {
    return Stream.of(
        streams("streams.enabled is true by default", Streams.on(), on(View.NEW_AND_OLD_IMAGES)),
        streams("streams.enabled: false", Streams.off(), new ChangeStream.Off()),
        streams(
            "streams.viewType is NEW_AND_OLD_IMAGES", Streams.on(), on(View.NEW_AND_OLD_IMAGES)),
        streams("streams.viewType: KEYS_ONLY", Streams.of(View.KEYS_ONLY), on(View.KEYS_ONLY)),
        streams("streams.viewType: NEW_IMAGE", Streams.of(View.NEW_IMAGE), on(View.NEW_IMAGE)),
        streams("streams.viewType: OLD_IMAGE", Streams.of(View.OLD_IMAGE), on(View.OLD_IMAGE)),
        streams(
            "streams.viewType: NEW_AND_OLD_IMAGES",
            Streams.of(View.NEW_AND_OLD_IMAGES),
            on(View.NEW_AND_OLD_IMAGES)));
  }

  private static Arguments streams(String parameter, Trait call, ChangeStream expected) {
    return arguments(parameter, call, Streams.STREAM, expected);
  }

  private static ChangeStream on(View view) {
    return new ChangeStream.On(Optional.of(view));
  }

  static Stream<Arguments> encryption() {
    var owned = new EncryptionKey.AwsOwned();
    var managed = new EncryptionKey.AwsManaged();
    var customers = new EncryptionKey.CustomerManaged("alias/prod-key");
    return Stream.of(
        encryption(
            "encryption.enabled is true by default", Encryption.awsOwnedForNewTable(), owned),
        encryption("encryption.enabled: false, which is AWS's key", Encryption.awsOwned(), owned),
        encryption(
            "encryption.sseType is AES256 by default", Encryption.awsOwnedForNewTable(), owned),
        encryption("encryption.sseType: AES256", Encryption.awsOwned(), owned),
        encryption("encryption.sseType: KMS without a key", Encryption.awsManaged(), managed),
        encryption(
            "encryption.sseType: KMS, kmsKeyId: alias/prod-key",
            Encryption.customerManaged("alias/prod-key"),
            customers));
  }

  private static Arguments encryption(String parameter, Trait call, EncryptionKey expected) {
    return arguments(parameter, call, Encryption.ENCRYPTION, expected);
  }

  static Stream<Arguments> provisionedCapacity() {
    return Stream.of(
        capacity("both units are 5 by default", ProvisionedCapacity.of(), 5, 5),
        capacity("readCapacityUnits: 10", ProvisionedCapacity.of().read(10), 10, 5),
        capacity("writeCapacityUnits: 10", ProvisionedCapacity.of().write(10), 5, 10),
        capacity("units 100 and 50", ProvisionedCapacity.of(100, 50), 100, 50));
  }

  private static Arguments capacity(String parameter, Trait call, long read, long write) {
    return arguments(
        "provisioned-capacity: " + parameter, call, BILLING, Billing.provisioned(read, write));
  }

  static Stream<Arguments> protection() {
    return Stream.of(
        deletion("deletionProtection is true by default", Protection.onForNewTable(), true),
        deletion(
            "deletionProtection: true", Protection.onForNewTable().deletionProtection(true), true),
        deletion(
            "deletionProtection: false",
            Protection.onForNewTable().deletionProtection(false),
            false),
        recovery("pointInTimeRecovery is true by default", Protection.onForNewTable(), true),
        recovery("pointInTimeRecovery: true", Protection.onForNewTable().recovery(true), true),
        recovery("pointInTimeRecovery: false", Protection.onForNewTable().recovery(false), false),
        deletion("the other is true by default", Protection.onForNewTable().recovery(false), true),
        recovery(
            "the other is true by default",
            Protection.onForNewTable().deletionProtection(false),
            true),
        deletion("full: deletion", Protection.deletionProtectionAndRecovery(), true),
        recovery("full: recovery", Protection.deletionProtectionAndRecovery(), true),
        deletion("deletion only: deletion", Protection.deletionProtectionOnly(), true),
        recovery("deletion only: recovery", Protection.deletionProtectionOnly(), false),
        deletion("recovery only: deletion", Protection.recoveryOnly(), false),
        recovery("recovery only: recovery", Protection.recoveryOnly(), true),
        deletion("none: deletion", Protection.off(), false),
        recovery("none: recovery", Protection.off(), false));
  }

  private static Arguments deletion(String parameter, Trait call, boolean expected) {
    return arguments("protection: " + parameter, call, Protection.DELETION_PROTECTION, expected);
  }

  private static Arguments recovery(String parameter, Trait call, boolean on) {
    var expected = on ? new Recovery.On(Optional.empty()) : new Recovery.Off();
    return arguments("protection: " + parameter, call, Protection.RECOVERY, expected);
  }

  static Stream<Arguments> timeToLive() {
    return Stream.of(
        expiry("ttl.enabled is true by default", TimeToLive.on(), by("expiresAt")),
        expiry("ttl.enabled: false", TimeToLive.off(), new Expiry.Off()),
        expiry("ttl.attributeName is expiresAt by default", TimeToLive.on(), by("expiresAt")),
        expiry("ttl.attributeName: ttl", TimeToLive.on("ttl"), by("ttl")));
  }

  private static Arguments expiry(String parameter, Trait call, Expiry expected) {
    return arguments(parameter, call, TimeToLive.TIME_TO_LIVE, expected);
  }

  private static Expiry by(String attribute) {
    return new Expiry.On(Optional.of(attribute));
  }

  static Stream<Arguments> capacity() {
    var scaled = Autoscaling.on().read(50, 1000).write(60, 2000);
    var targets = Autoscaling.on().read(Scaler.on().target(60)).write(Scaler.on().target(80));
    return Stream.of(
        arguments("billing_mode: PAY_PER_REQUEST", OnDemand.on(), BILLING, Billing.onDemand()),
        arguments(
            "read_capacity and write_capacity: 5 each by default",
            ProvisionedCapacity.of(),
            BILLING,
            Billing.provisioned(5, 5)),
        arguments("table_class: STANDARD", StorageClass.standard(), STORAGE_CLASS, Tier.STANDARD),
        arguments(
            "table_class: STANDARD_INFREQUENT_ACCESS",
            StorageClass.infrequentAccess(),
            STORAGE_CLASS,
            Tier.STANDARD_INFREQUENT_ACCESS),
        scaling("enable_autoscaling: true", Autoscaling.on(), scaler(5, 40_000, 70)),
        arguments(
            "enable_autoscaling: false",
            Autoscaling.off(),
            AUTOSCALING,
            Scaling.NOTHING_SET.table(Scalers.off())),
        arguments(
            "autoscaling_{read,write}_{min,max}_capacity",
            scaled,
            AUTOSCALING,
            table(scaler(50, 1000, 70), scaler(60, 2000, 70))),
        scaling(
            "autoscaling_{read,write}_target_value",
            Autoscaling.on().target(60),
            scaler(5, 40_000, 60)),
        arguments(
            "autoscaling_read_target_value: 60, autoscaling_write_target_value: 80",
            targets,
            AUTOSCALING,
            table(scaler(5, 40_000, 60), scaler(5, 40_000, 80))));
  }

  private static Arguments scaling(String parameter, Trait call, Scaler both) {
    return arguments(parameter, call, AUTOSCALING, table(both, both));
  }

  private static Scaling table(Scaler read, Scaler write) {
    return Scaling.NOTHING_SET.table(Scalers.NOTHING_SET.read(read).write(write));
  }

  private static Scaler scaler(int minimum, int maximum, int target) {
    return Scaler.between(minimum, maximum).target(target);
  }
}
