package io.ddbkit.traits;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.traits.document.SpecJson;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Company, stage and team: layers of one environment; and what environments are called. */
class EnvironmentLayersTest {
  private static final TableSpec USERS = TableSpec.named("users").partitionKey("id", STRING);
  private static final Environment ACME =
      Environment.named("acme")
          .suggesting(Protection.deletionProtectionAndRecovery(), TimeToLive.on("expires"))
          .forcing(TableTags.of("owner", "acme"), "bills are split by owner")
          .dismissing(Alarms.ALARMS, "the platform watches");
  private static final Environment TEAM =
      Environment.named("payments")
          .suggesting(Protection.recoveryOnly())
          .forcing(TableTags.of("owner", "payments").and("team", "payments"), "ours")
          .dismissing(ContributorInsights.CONTRIBUTOR_INSIGHTS, "it costs");
  private static final Environment ALL = ACME.layer(Environment.staging("shop")).layer(TEAM);

  @Test
  void ofSuggestionsTheMoreSpecificLayerCountsAndTheOthersAreRemembered() {
    var table = USERS.with(ALL).compose();

    assertThat(table.get(Protection.DELETION_PROTECTION)).contains(false);
    assertThat(table.explain(Protection.DELETION_PROTECTION))
        .startsWith("deletionProtection = false  (environment by ")
        .contains("Environment acme > Environment.staging(\"shop\") > Protection.recoveryOnly()")
        .contains("Environment acme > Environment payments > Protection.recoveryOnly()")
        .contains(
            "instead of true (environment by Environment acme > Protection.deletionProtectionAndRecovery()");
    assertThat(table.explain(TimeToLive.TIME_TO_LIVE))
        .contains("expires", "Environment acme > TimeToLive.on(\"expires\")");
    assertThat(table.name()).isEqualTo("shop-staging-users");
  }

  @Test
  void whatAMoreGeneralLayerForcesHolds() {
    var table = USERS.with(ALL).compose();

    assertThat(table.get(TableTags.TAGS).orElseThrow())
        .containsEntry("owner", "acme")
        .containsEntry("team", "payments")
        .containsEntry("Environment", "staging");
    assertThat(table.explain(TableTags.TAGS)).contains("instead of payments (forced by ");
    assertThat(
            USERS
                .with(Environment.staging("shop").layer(TEAM.forcing(capacity(), "steady")))
                .compose()
                .get(CoreSettings.BILLING)
                .orElseThrow()
                .toString())
        .containsIgnoringCase("ondemand");
  }

  private static ProvisionedCapacity capacity() {
    return ProvisionedCapacity.of(5, 5);
  }

  @Test
  void allDismissalsHold() {
    var spec =
        USERS.with(
            ALL,
            Alarms.throttles(),
            ContributorInsights.on(),
            GlobalReplicas.in("eu-west-1"),
            Autoscaling.on());
    var table = spec.compose();

    assertThat(table.get(Alarms.ALARMS)).isEmpty();
    assertThat(table.get(ContributorInsights.CONTRIBUTOR_INSIGHTS)).isEmpty();
    assertThat(table.get(GlobalReplicas.REPLICAS)).isEmpty();
    assertThat(table.get(Autoscaling.AUTOSCALING)).isEmpty();
    assertThat(
            USERS
                .with(ALL)
                .override(ContributorInsights.on(), "we look at it")
                .compose()
                .get(ContributorInsights.CONTRIBUTOR_INSIGHTS))
        .isPresent();
  }

  @Test
  void layersWithinALayerAreMoreSpecificThanWhatIsAroundThem() {
    var nested = ACME.layer(Environment.staging("shop").layer(TEAM));

    assertThat(USERS.with(nested).compose()).isEqualTo(USERS.with(ALL).compose());
  }

  @Test
  void whatIsSaidBesideLayersIsComposedAsBesideAnyEnvironment() {
    var traits =
        List.of(
            TablePattern.apiCache(),
            Protection.deletionProtectionOnly(),
            TableTags.of("owner", "me"));
    var alone = USERS.with(traits.get(0), traits.get(1), traits.get(2), ALL);
    var reversed = USERS.with(ALL, traits.get(2), traits.get(1), traits.get(0));

    assertThat(alone.compose()).isEqualTo(reversed.compose());
    assertThat(alone.compose().get(Protection.DELETION_PROTECTION)).contains(true);
    assertThat(alone.compose().get(TableTags.TAGS).orElseThrow()).containsEntry("owner", "acme");
    assertThat(alone.check().all()).extracting(Finding::rule).contains("compose.forced");
  }

  @Test
  void twoEnvironmentsSideBySideHaveNoOrder() {
    assertThat(USERS.with(ACME, TEAM).check().errors())
        .extracting(Finding::rule)
        .containsOnly("compose.conflict");
    assertThat(USERS.with(ALL, Environment.dev("shop")).check().errors()).isNotEmpty();
  }

  @Test
  void overridingLayersLiftsAllOfThemAndKeepsTheirOrder() {
    var table =
        USERS.with(Protection.deletionProtectionAndRecovery()).override(ALL, "all of it").compose();

    assertThat(table.get(Protection.DELETION_PROTECTION)).contains(false);
    assertThat(table.get(TableTags.TAGS).orElseThrow()).containsEntry("owner", "acme");
  }

  @Test
  void layersComeBackFromDocuments() {
    var spec = USERS.with(ALL, ACME.layer(Environment.staging("shop").layer(TEAM)));

    assertThat(SpecJson.read(SpecJson.write(spec))).isEqualTo(spec);
  }

  @Test
  void anEnvironmentIsCalledByItsNameWhateverItAsks() {
    var much =
        IntStream.range(0, 20)
            .mapToObj(n -> TableTags.of("tag-" + n, "value"))
            .reduce(Environment.named("qa").project("shop"), Environment::suggesting, (a, b) -> b);

    assertThat(much)
        .hasToString(much.toString())
        .extracting(Environment::label)
        .isEqualTo("Environment qa of shop");
    assertThat(USERS.with(much).compose().explain())
        .contains("Environment qa of shop > TableTags.of(\"tag-19\", \"value\")")
        .doesNotContain(".suggesting(");
    assertThat(USERS.with(much, TableNaming.prefix("a-")).check().text())
        .contains("Environment qa of shop")
        .doesNotContain(".suggesting(");
  }

  @Test
  void labelsAreNames() {
    assertThat(
            Stream.of(
                Environment.dev("shop"),
                Environment.dev("shop").layer(TEAM),
                Environment.dev("shop").suggesting(Streams.on()),
                Environment.named("my qa").project("a \"b\""),
                TablePattern.sessionStore(),
                TablePattern.sessionStore()
                    .and(Streams.on())
                    .and(Protection.deletionProtectionAndRecovery()),
                TablePattern.named("a).and(\"\\", Streams.on())
                    .and(Protection.deletionProtectionAndRecovery()),
                TablePattern.named("audited", Streams.on())))
        .extracting(trait -> trait.label())
        .containsExactly(
            "Environment.dev(\"shop\")",
            "Environment.dev(\"shop\")",
            "Environment dev of shop",
            "Environment \"my qa\" of \"a \\\"b\\\"\"",
            "TablePattern.sessionStore()",
            "TablePattern.sessionStore() and more",
            "TablePattern.named(\"a).and(\\\"\\\\\")",
            "TablePattern.named(\"audited\")");
    assertThat(Environment.dev("shop").layer(Environment.named("a").layer(Environment.named("b"))))
        .hasToString(
            "Environment.dev(\"shop\")"
                + ".layer(Environment.named(\"a\").layer(Environment.named(\"b\")))");
  }

  @Test
  void aPatternWithMoreIsCalledByItsNameInConflictsToo() {
    var more = TablePattern.sessionStore().and(Streams.of(Streams.View.NEW_IMAGE));

    assertThat(USERS.with(more).check().text())
        .contains("TablePattern.sessionStore() and more > Streams.of(NEW_IMAGE)")
        .doesNotContain(".and(");
    assertThat(USERS.override(more, "why").compose().explain())
        .contains("override(TablePattern.sessionStore() and more) > ")
        .doesNotContain(".and(");
  }
}
