package io.ddbkit.traits;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.Severity;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people get wrong: each is refused with who said it and how to mend it, all at once. */
class BadInputTest {
  private static final TableSpec ORDERS = TableSpec.named("orders").partitionKey("id", STRING);
  private static final String KEY = "arn:aws:kms:us-east-1:111122223333:key/prod";

  static Stream<Arguments> faults() {
    var strong = GlobalReplicas.in("us-east-2", "us-west-2").strong();
    return Stream.of(
        bad("compose.conflict", ORDERS.onDemand().with(ProvisionedCapacity.of())),
        bad("compose.conflict", ORDERS.with(TimeToLive.on("a"), TimeToLive.on("b"))),
        bad("compose.override.reason", ORDERS.override(Streams.on(), " ")),
        bad("replicas.region.own", ORDERS.region("eu-west-1").with(GlobalReplicas.in("eu-west-1"))),
        bad("compose.needed", ORDERS.onDemand().with(Autoscaling.on())),
        bad(
            "replicas.write.scaled",
            ORDERS.with(ProvisionedCapacity.of(5, 5), GlobalReplicas.in("eu-west-1"))),
        bad(
            "replicas.key.each",
            ORDERS.with(Encryption.customerManaged(KEY), GlobalReplicas.in("eu-west-1"))),
        bad("replicas.strong.time-to-live", ORDERS.with(strong, TimeToLive.on())),
        bad(
            "recovery.period",
            ORDERS.with(
                Protection.deletionProtectionAndRecovery().recoveryPeriod(Duration.ofDays(36)))),
        bad("recovery.period", ORDERS.with(PointInTimeRecovery.on(Duration.ZERO))),
        bad("compose.conflict", ORDERS.with(Protection.off(), PointInTimeRecovery.on())));
  }

  private static Arguments bad(String rule, TableSpec spec) {
    return Arguments.of(rule, spec);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void isRefusedWithOriginsAndWaysOut(String rule, TableSpec spec) {
    assertThat(spec.check().errors())
        .filteredOn(finding -> finding.rule().equals(rule))
        .isNotEmpty()
        .allSatisfy(
            finding -> {
              assertThat(finding.statements()).isNotEmpty();
              assertThat(finding.statements())
                  .allMatch(
                      statement -> statement.origin().at().isPresent(), "says where it was said");
              assertThat(finding.remedies()).isNotEmpty();
            });
  }

  @Test
  void allAreToldAtOnce() {
    var spec =
        ORDERS
            .region("eu-west-1")
            .with(Streams.of(Streams.View.KEYS_ONLY), ProvisionedCapacity.of(5, 5))
            .with(GlobalReplicas.in("eu-west-1"), Encryption.customerManaged(KEY))
            .with(
                Protection.deletionProtectionAndRecovery().recoveryPeriod(Duration.ofDays(36)),
                TimeToLive.on("a"),
                TimeToLive.on("b"))
            .override(StorageClass.standard(), "");

    assertThat(spec.check().errors())
        .extracting(Finding::rule)
        .containsAll(
            List.of(
                "compose.conflict",
                "compose.needed",
                "compose.override.reason",
                "encryption.key.region",
                "recovery.period",
                "replicas.key.each",
                "replicas.region.own",
                "replicas.write.scaled"));
  }

  @Test
  void oneTraitTwiceWithEqualValuesAgrees() {
    var twice =
        ORDERS.with(
            Streams.on(),
            Streams.on(),
            Protection.deletionProtectionAndRecovery(),
            Protection.deletionProtectionAndRecovery());

    assertThat(twice.check().errors()).isEmpty();
    assertThat(twice.compose())
        .isEqualTo(ORDERS.with(Streams.on(), Protection.deletionProtectionAndRecovery()).compose());
  }

  @Test
  void protectionWithDeletionProtectionOffAloneWarnsThatRecoveryStaysOn() {
    assertThat(ORDERS.with(Protection.onForNewTable().deletionProtection(false)).check().all())
        .filteredOn(finding -> finding.severity() == Severity.WARNING)
        .extracting(Finding::rule)
        .containsExactly("protection.recovery.unsaid");
  }
}
