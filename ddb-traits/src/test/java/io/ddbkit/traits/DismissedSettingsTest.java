package io.ddbkit.traits;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.Severity;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.traits.TimeToLive.Expiry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is left of a table when an environment dismisses one setting of it. */
class DismissedSettingsTest {
  private static final TableSpec USERS =
      TableSpec.named("users").partitionKey("id", STRING).sortKey("at", NUMBER);

  static Stream<Setting<?>> settings() {
    return Stream.concat(
            Stream.of(CoreSettings.NAME, CoreSettings.REGION), Arbitrary.settings().stream())
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("settings")
  void aTableCanBeWithoutItOrTheFindingSaysThatItCannot(Setting<?> setting) {
    var spec =
        USERS
            .region("us-east-1")
            .provisioned(5, 5)
            .localIndex("by-sum", LocalIndex.sortedBy("sum", NUMBER))
            .globalIndex("by-mail", index -> index.partitionKey("mail", STRING))
            .with(
                Streams.on(),
                TimeToLive.on(),
                Protection.deletionProtectionAndRecovery(),
                dismissing(setting));
    var mandatory = List.of(CoreSettings.NAME, CoreSettings.PRIMARY_KEY);

    assertThat(spec.check().errors())
        .extracting(Finding::rule, Finding::place)
        .filteredOn(tuple -> tuple.toList().get(0).equals("compose.dismissed"))
        .isEqualTo(
            mandatory.contains(setting)
                ? List.of(tuple("compose.dismissed", setting.id()))
                : List.of());
    if (!mandatory.contains(setting)) {
      var table = spec.compose();
      assertThat(table.get(CoreSettings.PRIMARY_KEY)).isPresent();
      assertThat(table.get(CoreSettings.BILLING)).isPresent();
      assertThat(table.isEnforced(setting)).isFalse();
    }
  }

  @Test
  void billingFallsBackToItsDefault() {
    assertThat(billing(USERS.provisioned(5, 5))).contains(Billing.onDemand());
    assertThat(billing(USERS.onDemand())).contains(Billing.onDemand());
    assertThat(billing(USERS.with(ProvisionedCapacity.of()))).contains(Billing.onDemand());
    assertThat(billing(USERS)).contains(Billing.onDemand());
  }

  private static Optional<Billing> billing(TableSpec spec) {
    return spec.with(dismissing(CoreSettings.BILLING)).compose().get(CoreSettings.BILLING);
  }

  @Test
  void anOverrideBringsItsOwnDefaults() {
    var dismissing =
        USERS.with(
            dismissing(TimeToLive.TIME_TO_LIVE),
            dismissing(CoreSettings.BILLING),
            TimeToLive.on("mine"));

    assertThat(dismissing.override(TimeToLive.on(), "need").compose().get(TimeToLive.TIME_TO_LIVE))
        .contains(new Expiry.On(Optional.of("expiresAt")));
    assertThat(
            dismissing
                .override(ProvisionedCapacity.of(), "need")
                .compose()
                .get(CoreSettings.BILLING))
        .contains(Billing.provisioned(5, 5));
    assertThat(
            USERS
                .with(Environment.dev("shop"))
                .override(ProvisionedCapacity.of(), "a load test")
                .override(Autoscaling.on(), "a load test")
                .check()
                .errors())
        .isEmpty();
  }

  @Test
  void whatAPatternSaidInVainIsTold() {
    var dev = Environment.dev("shop");
    var analytics = USERS.with(TablePattern.analytics(1000, 2000), dev);
    var dismissed = USERS.with(TablePattern.sessionStore(), dismissing(TimeToLive.TIME_TO_LIVE));
    var overridden = USERS.with(dev).override(ProvisionedCapacity.of(5, 5), "a load test");
    var kept =
        USERS.with(dismissing(TimeToLive.TIME_TO_LIVE)).override(TimeToLive.on("mine"), "need");

    assertThat(notes(analytics)).containsExactly(tuple("compose.forced", "billing"));
    assertThat(notes(dismissed)).containsExactly(tuple("compose.forced", "timeToLive"));
    assertThat(notes(overridden)).containsExactly(tuple("compose.overridden", "billing"));
    assertThat(notes(kept)).containsExactly(tuple("compose.overridden", "timeToLive"));
  }

  @Test
  void whatGivesWayAsItIsMeantToIsNoNews() {
    assertThat(
            notes(
                USERS.with(
                    Environment.production("shop"),
                    TablePattern.productionTable("alias/prod-key", 100, 50),
                    Protection.deletionProtectionOnly())))
        .isEmpty();
  }

  private static List<Tuple> notes(TableSpec spec) {
    return spec.check().all().stream()
        .filter(finding -> finding.severity() == Severity.NOTE)
        .filter(finding -> finding.rule().startsWith("compose."))
        .map(finding -> tuple(finding.rule(), finding.place()))
        .toList();
  }

  private static Environment dismissing(Setting<?> setting) {
    return Environment.named("bare").dismissing(setting, "it is bare");
  }
}
