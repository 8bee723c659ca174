package io.ddbkit.traits;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.Severity;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The environments of the stackkit seed, and those of one's own. */
class EnvironmentTest {
  private static final TableSpec USERS = TableSpec.named("users").partitionKey("id", STRING);

  @Test
  void developmentIsOnDemandWithoutProtectionRecoveryAndBackup() {
    var table = USERS.with(Environment.dev("shop")).compose();

    assertThat(table.name()).isEqualTo("shop-dev-users");
    assertThat(table.get(CoreSettings.BILLING)).contains(Billing.onDemand());
    assertThat(table.get(Protection.DELETION_PROTECTION)).contains(false);
    assertThat(table.get(Protection.RECOVERY)).contains(new Recovery.Off());
    assertThat(table.get(Backup.BACKUP)).isEmpty();
  }

  @Test
  void stagingHasRecoveryAndADailyBackup() {
    var table = USERS.with(Environment.staging("shop")).compose();

    assertThat(table.name()).isEqualTo("shop-staging-users");
    assertThat(table.get(CoreSettings.BILLING)).contains(Billing.onDemand());
    assertThat(table.get(Protection.DELETION_PROTECTION)).contains(false);
    assertThat(table.get(Protection.RECOVERY)).contains(new Recovery.On(Optional.empty()));
    assertThat(table.explain(Backup.BACKUP))
        .contains("= cron(0 2 ? * * *)")
        .contains("environment by Environment.staging(\"shop\") > Backup.daily()");
  }

  @Test
  void productionProtectsAndKeepsBackupsForAYear() {
    var table = USERS.with(Environment.production("shop")).compose();

    assertThat(table.name()).isEqualTo("shop-prod-users");
    assertThat(table.get(CoreSettings.BILLING)).contains(Billing.onDemand());
    assertThat(table.get(Protection.DELETION_PROTECTION)).contains(true);
    assertThat(table.get(Protection.RECOVERY)).contains(new Recovery.On(Optional.empty()));
    assertThat(table.explain(Backup.BACKUP)).contains("365");
  }

  /** Seeds differ here: the environment follows stackkit, and the pattern KubeVela. */
  @Test
  void stagingOfStackkitRecoversAndStagingOfKubeVelaProtects() {
    var environment = USERS.with(Environment.staging("shop")).compose();
    var pattern = USERS.with(TablePattern.stagingTable()).compose();

    assertThat(environment.get(Protection.DELETION_PROTECTION)).contains(false);
    assertThat(environment.get(Protection.RECOVERY)).contains(new Recovery.On(Optional.empty()));
    assertThat(pattern.get(Protection.DELETION_PROTECTION)).contains(true);
    assertThat(pattern.get(Protection.RECOVERY)).contains(new Recovery.Off());
  }

  @Test
  void billingOfTheCallerCountsInProductionOnly() {
    var provisioned = ProvisionedCapacity.of(100, 50);
    var production = USERS.with(Environment.production("shop"), provisioned);
    var dev = USERS.with(Environment.dev("shop"), provisioned, Autoscaling.on());

    assertThat(production.compose().get(CoreSettings.BILLING))
        .contains(Billing.provisioned(100, 50));
    assertThat(production.check().all()).extracting(Finding::rule).doesNotContain("compose.forced");
    assertThat(dev.compose().get(CoreSettings.BILLING)).contains(Billing.onDemand());
    assertThat(dev.compose().get(Autoscaling.AUTOSCALING)).isEmpty();
    assertThat(dev.check().all())
        .filteredOn(finding -> finding.rule().equals("compose.forced"))
        .extracting(Finding::severity, Finding::place)
        .containsExactly(tuple(Severity.NOTE, "autoscaling"), tuple(Severity.NOTE, "billing"));
  }

  @Test
  void replicasOfTheCallerCountInProductionOnly() {
    var replicas = GlobalReplicas.in("eu-west-1", r -> r.with(Protection.off()));
    var production = USERS.with(Environment.production("shop"), replicas).compose();
    var staging = USERS.with(Environment.staging("shop"), replicas);

    assertThat(production.get(GlobalReplicas.REPLICAS).orElseThrow()).containsKey("eu-west-1");
    assertThat(production.entry(GlobalReplicas.REPLICAS, "eu-west-1").get(Protection.RECOVERY))
        .contains(new Recovery.Off());
    assertThat(staging.compose().get(GlobalReplicas.REPLICAS)).isEmpty();
    assertThat(staging.compose().entries()).isEmpty();
    assertThat(staging.compose().get(Streams.STREAM)).isEmpty();
    assertThat(staging.check().all()).extracting(Finding::rule).contains("compose.forced");
  }

  @Test
  void tagsOfTheEnvironmentGoBeforeThoseOfTheCallerAndANoteTells() {
    var tags = TableTags.of("Environment", "mine").and("team", "users");
    var spec = USERS.with(Environment.production("shop"), tags);

    assertThat(spec.compose().get(TableTags.TAGS))
        .contains(
            Map.of(
                "Component",
                "database",
                "Type",
                "dynamodb",
                "Environment",
                "prod",
                "team",
                "users"));
    assertThat(spec.check().all())
        .filteredOn(finding -> finding.rule().equals("compose.forced"))
        .extracting(Finding::place)
        .containsExactly("tags[Environment]");
  }

  @Test
  void aCallerOverridesWhatIsForced() {
    var spec =
        USERS.override(ProvisionedCapacity.of(5, 5), "a load test").with(Environment.dev("shop"));

    assertThat(spec.compose().get(CoreSettings.BILLING)).contains(Billing.provisioned(5, 5));
    assertThat(spec.check().all()).extracting(Finding::rule).doesNotContain("compose.forced");
  }

  @Test
  void aPatternGoesBeforeAnEnvironmentAndACallerBeforeBoth() {
    var table =
        USERS
            .with(
                Environment.production("shop"),
                TablePattern.productionTable("alias/prod-key", 100, 50),
                Protection.deletionProtectionOnly())
            .compose();

    assertThat(table.get(CoreSettings.BILLING)).contains(Billing.provisioned(100, 50));
    assertThat(table.get(Protection.RECOVERY)).contains(new Recovery.Off());
  }

  @Test
  void aCallerChangesOnePartOfTheBackupThatAnEnvironmentAsksFor() {
    var table =
        USERS
            .with(Environment.staging("shop"), Backup.daily().keepFor(Duration.ofDays(400)))
            .compose();

    assertThat(table.explain(Backup.BACKUP))
        .contains("= after 400 days  (explicit by Backup.daily().keepFor(Duration.ofDays(400))")
        .contains("schedule = cron(0 2 ? * * *)");
  }

  @Test
  void twoEnvironmentsContradictEachOther() {
    assertThat(USERS.with(Environment.dev("shop"), Environment.production("shop")).check().errors())
        .extracting(Finding::rule, Finding::place)
        .contains(tuple("compose.conflict", "name.naming"));
  }

  @Test
  void anEnvironmentOfOnesOwn() {
    var qa =
        Environment.named("qa")
            .project("shop")
            .suggesting(Protection.deletionProtectionOnly())
            .forcing(StorageClass.standard(), "test data is read often")
            .dismissing(Alarms.ALARMS, "nobody is on call for it");
    var table =
        USERS.with(qa, StorageClass.infrequentAccess(), Alarms.throttles(), Streams.on()).compose();

    assertThat(table.name()).isEqualTo("shop-qa-users");
    assertThat(table.get(StorageClass.STORAGE_CLASS)).contains(StorageClass.Tier.STANDARD);
    assertThat(table.get(Alarms.ALARMS)).isEmpty();
    assertThat(table.explain(StorageClass.STORAGE_CLASS))
        .contains("because test data is read often");
    assertThat(qa)
        .hasToString(
            "Environment.named(\"qa\").project(\"shop\")"
                + ".suggesting(Protection.deletionProtectionOnly())"
                + ".forcing(StorageClass.standard(), \"test data is read often\")"
                + ".dismissing(alarms, \"nobody is on call for it\")");
  }
}
