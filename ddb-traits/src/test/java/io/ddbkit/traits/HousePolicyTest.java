package io.ddbkit.traits;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.policy.CheckPolicy;
import io.ddbkit.spec.policy.DeclaredTable;
import io.ddbkit.spec.policy.HouseRule;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.traits.document.SpecJson;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a spec or a document says neither switches off nor weakens a rule of the house. */
class HousePolicyTest {
  private static final TableSpec USERS = TableSpec.named("users").partitionKey("id", STRING);
  private static final Trait OURS = Encryption.customerManaged("alias/acme");
  private static final CheckPolicy HOUSE =
      CheckPolicy.AWS_DEFAULTS.with(
          HouseRule.error("acme.encryption", "a table of acme is encrypted with a customer's key")
              .at(Encryption.ENCRYPTION)
              .remedy("add .with(Encryption.customerManaged(..))")
              .unless(HousePolicyTest::isEncrypted),
          HouseRule.warning("acme.owner", "a table of acme tells whose it is")
              .at(TableTags.TAGS.path().entry("owner"))
              .unless(HousePolicyTest::hasAnOwner));

  private static boolean isEncrypted(DeclaredTable table) {
    var key = table.get(Encryption.ENCRYPTION);
    return key.filter(EncryptionKey.CustomerManaged.class::isInstance).isPresent();
  }

  private static boolean hasAnOwner(DeclaredTable table) {
    return table.get(TableTags.TAGS).orElseGet(Map::of).containsKey("owner");
  }

  static Stream<TableSpec> evasions() {
    var free = Encryption.awsOwned();
    return Stream.of(
        USERS,
        USERS.with(free),
        USERS.with(OURS).override(free, "it is free"),
        USERS.with(TablePattern.sessionStore()),
        USERS.with(Environment.named("x").forcing(free, "cheap"), OURS),
        USERS.with(Environment.named("x").dismissing(Encryption.ENCRYPTION, "cheap"), OURS),
        USERS.with(Environment.named("x").layer(Environment.named("y").forcing(free, "z")), OURS),
        USERS.suppress("acme.encryption", "not for us").suppress("acme.owner", "not for us"));
  }

  @ParameterizedTest
  @MethodSource("evasions")
  void noSpecAndNoDocumentEvadesARule(TableSpec spec) {
    for (var said : List.of(spec, SpecJson.read(SpecJson.write(spec)))) {
      var findings = said.check(HOUSE);

      assertThat(findings.errors()).extracting(Finding::rule).contains("acme.encryption");
      assertThat(findings.warningsAndNotes()).extracting(Finding::rule).contains("acme.owner");
      assertThat(findings.suppressed()).isEmpty();
    }
  }

  @Test
  void aRuleSeesTraitsWhereverTheyAreSaid() {
    var alarms = Alarms.throttles();
    var noAlarms =
        HouseRule.error("acme.alarms", "the platform watches")
            .when(table -> table.traits().stream().anyMatch(Alarms.class::isInstance));
    var within = TablePattern.named("watched", Streams.on(), TablePattern.named("inner", alarms));

    for (var spec :
        List.of(
            USERS.with(alarms),
            USERS.override(within, "why"),
            USERS.with(Environment.named("a").layer(Environment.named("b").forcing(within, "c"))),
            USERS.with(Environment.named("a").suggesting(within).dismissing(Alarms.ALARMS, "d")),
            USERS.with(GlobalReplicas.in("eu-west-1", r -> r.with(within))))) {
      assertThat(spec.check(CheckPolicy.AWS_DEFAULTS.with(noAlarms)).errors())
          .extracting(Finding::rule)
          .contains("acme.alarms");
    }
    assertThat(new DeclaredTable(USERS.with(within), USERS.compose()).traits())
        .containsExactly(within, Streams.on(), TablePattern.named("inner", alarms), alarms);
  }

  static final List<TableSpec> KEPT =
      List.of(
          USERS.with(OURS, TableTags.of("owner", "me")),
          USERS.override(OURS, "ours").with(TableTags.of("owner", "me")),
          USERS.with(Environment.named("acme").forcing(OURS, "law").suggesting(owner())));

  private static Trait owner() {
    return TableTags.of("owner", "acme");
  }

  @ParameterizedTest
  @FieldSource("KEPT")
  void whoKeepsTheRulesIsLeftAlone(TableSpec spec) {
    assertThat(spec.check(HOUSE).all()).isEmpty();
  }
}
