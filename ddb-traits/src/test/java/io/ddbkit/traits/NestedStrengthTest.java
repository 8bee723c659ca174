package io.ddbkit.traits;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.trait.Strength;
import io.ddbkit.traits.TimeToLive.Expiry;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Bundles in bundles, as a caller writes them. */
class NestedStrengthTest {
  private static final TableSpec USERS = TableSpec.named("users").partitionKey("id", STRING);
  private static final Environment FORCING =
      Environment.named("x").forcing(TimeToLive.on("team"), "y");

  @Test
  void aPatternThatIsForcedDecidesOverACallerAndANoteTells() {
    var qa = Environment.named("qa").forcing(TablePattern.sessionStore(), "rule");
    var spec = USERS.with(qa, TimeToLive.on("ttl"));

    assertThat(expiry(spec)).contains("expiresAt");
    assertThat(spec.check().all())
        .filteredOn(finding -> finding.place().startsWith("timeToLive"))
        .extracting(Finding::rule, Finding::place)
        .containsExactly(tuple("compose.forced", "timeToLive.attribute"));
    assertThat(spec.compose().explain(TimeToLive.TIME_TO_LIVE))
        .contains(
            " > TablePattern.sessionStore() > TimeToLive.on(\"expiresAt\")",
            "(forced by Environment")
        .contains("because rule");
  }

  @Test
  void aPatternIsNoFirmerForWhatAnEnvironmentForcesInIt() {
    var spec = USERS.with(TablePattern.named("t", FORCING), TimeToLive.on("mine"));

    assertThat(expiry(spec)).contains("mine");
    assertThat(spec.check().all()).extracting(Finding::rule).doesNotContain("compose.forced");
    assertThat(spec.compose().explain(TimeToLive.TIME_TO_LIVE))
        .contains("(pattern by TablePattern.named(\"t\") > Environment x > ");
  }

  @Test
  void aSuggestionIsNoFirmerForWhatIsForcedInIt() {
    var suggesting = Environment.named("outer").suggesting(FORCING);

    assertThat(expiry(USERS.with(suggesting))).contains("team");
    assertThat(expiry(USERS.with(suggesting, TablePattern.sessionStore()))).contains("expiresAt");
    assertThat(expiry(USERS.with(suggesting, TimeToLive.on("mine")))).contains("mine");
  }

  @Test
  void anEnvironmentThatIsForcedDecidesAllThatItSuggests() {
    var inner = Environment.named("inner").suggesting(TimeToLive.on("team"));
    var forcing = Environment.named("outer").forcing(inner, "the company says so");

    assertThat(expiry(USERS.with(forcing, TimeToLive.on("mine")))).contains("team");
    assertThat(USERS.with(forcing).compose().explain(TimeToLive.TIME_TO_LIVE))
        .contains("because the company says so");
  }

  @Test
  void anOverriddenBundleDecidesOverWhatIsForced() {
    var other = Environment.named("z").forcing(TimeToLive.on("other"), "w");
    var spec = USERS.with(other).override(TablePattern.named("t", FORCING), "need");

    assertThat(expiry(spec)).contains("team");
    assertThat(spec.compose().explain(TimeToLive.TIME_TO_LIVE))
        .contains("because need")
        .doesNotContain("because y");
    assertThat(expiry(spec.override(TimeToLive.on("later"), "more need"))).contains("later");
  }

  @Test
  void theTraitsOfARegionCountAsTheyAre() {
    var on = Environment.named("x").forcing(DeletionProtection.on(), "y");
    var spec =
        USERS.with(
            GlobalReplicas.in(
                "eu-west-1", r -> r.with(TablePattern.named("p", DeletionProtection.off()), on)));
    var held =
        USERS.with(
            TablePattern.named("held", GlobalReplicas.in("eu-west-1", r -> r.with(on))),
            GlobalReplicas.in("eu-west-1", r -> r.with(DeletionProtection.off())));

    assertThat(protection(spec)).contains(true);
    assertThat(protection(held)).contains(false);
  }

  @Test
  void aTraitOfOnesOwnLeavesWhatItBringsAsItIsOrSpeaksForItself() {
    var plain = new StrengthTrait("ours()", Strength.EXPLICIT, List.of(FORCING));
    var firm = new StrengthTrait("ours()", Strength.FORCED, List.of(TablePattern.sessionStore()));
    var weak = new StrengthTrait("ours()", Strength.ENVIRONMENT, List.of(firm));

    assertThat(expiry(USERS.with(plain, TimeToLive.on("mine")))).contains("team");
    assertThat(expiry(USERS.with(firm, TimeToLive.on("mine")))).contains("expiresAt");
    assertThat(expiry(USERS.with(weak, TimeToLive.on("mine")))).contains("mine");
  }

  @Test
  void aDismissalIsHeldDownAndLiftedLikeAllElse() {
    var dismissing = Environment.named("x").dismissing(TimeToLive.TIME_TO_LIVE, "y");
    var held = TablePattern.named("t", dismissing);

    assertThat(expiry(USERS.with(dismissing, TimeToLive.on("mine")))).isEmpty();
    assertThat(expiry(USERS.with(held, TimeToLive.on("mine")))).contains("mine");
    assertThat(expiry(USERS.with(held, StrengthTrait.environment(TimeToLive.on("mine")))))
        .isEmpty();
    assertThat(
            expiry(USERS.override(TimeToLive.on("first"), "1").override(held, "2").with(FORCING)))
        .isEmpty();
  }

  private static Optional<String> expiry(TableSpec spec) {
    return spec.compose()
        .get(TimeToLive.TIME_TO_LIVE)
        .filter(Expiry.On.class::isInstance)
        .flatMap(on -> ((Expiry.On) on).attribute());
  }

  private static Optional<Boolean> protection(TableSpec spec) {
    return spec.compose()
        .entry(GlobalReplicas.REPLICAS, "eu-west-1")
        .get(Protection.DELETION_PROTECTION);
  }
}
