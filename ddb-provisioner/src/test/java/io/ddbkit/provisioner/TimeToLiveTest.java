package io.ddbkit.provisioner;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.fake.AwsErrors;
import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.plan.Effect;
import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.plan.Transition;
import io.ddbkit.traits.TimeToLive;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;

/** Time to live of a table that stands. */
class TimeToLiveTest {
  private final ProvisionerFixture lab = new ProvisionerFixture();

  @Test
  void byAnAttributeThatIsLeftOutIsSwitchedOnByTheDefault() {
    lab.standing(Orders.BARE).apply(Orders.BARE.with(TimeToLive.on()));

    assertThat(sent()).containsExactly(request(true, "expiresAt"));
  }

  @Test
  void keepsTheAttributeItHasWhereNoneIsSaid() {
    lab.standing(Orders.BARE.with(TimeToLive.on("ttl")));

    assertThat(lab.provisioner().plan(Orders.BARE.with(TimeToLive.on())).isEmpty()).isTrue();
  }

  @Test
  void isSwitchedOffWithTheOldAttributeBeforeItIsSwitchedOnWithTheNew() {
    lab.standing(Orders.BARE.with(TimeToLive.on("old")))
        .apply(Orders.BARE.with(TimeToLive.on("new")));

    assertThat(sent()).containsExactly(request(false, "old"), request(true, "new"));
  }

  @Test
  void isPlannedForAnotherAttributeInTwoHopsWithTheReason() {
    lab.standing(Orders.BARE.with(TimeToLive.on("old")));

    var steps = lab.provisioner().plan(Orders.BARE.with(TimeToLive.on("new"))).steps();

    assertThat(steps)
        .extracting(Step::title)
        .containsExactly("switch off time to live", "switch on time to live");
    assertThat(((Step.Apply) steps.get(1)).transition().effect()).isEqualTo(Effect.DESTRUCTIVE);
    assertThat(steps.get(1).after()).containsExactly(1);
    assertThat(((Step.Apply) steps.get(1)).because())
        .singleElement()
        .asString()
        .startsWith("after 1 (switch off time to live) because time to live has one attribute");
  }

  /** How long the call takes, and when the next one is taken, are two facts. */
  @Test
  void tellsHowLongAChangeTakesAndWhenTheNextOneIsTaken() {
    lab.standing(Orders.BARE.with(TimeToLive.on("old")));

    assertThat(lab.provisioner().plan(Orders.BARE.with(TimeToLive.on("new"))).text())
        .contains(
            "2 switch on time to live   [destructive, about 2 s, at most 60 min, 60 min after 1]\n")
        .contains("\n      needs Permit.deleteExpiredItems(\"orders\")\n");
  }

  @Test
  void ofATableThatStandsDeletesWhatIsPastItsTime() {
    lab.standing(Orders.BARE);

    var plan = lab.provisioner().plan(Orders.BARE.with(TimeToLive.on("ttl")));

    assertThat(plan.steps().get(0).transitions())
        .extracting(Transition::effect)
        .containsExactly(Effect.DESTRUCTIVE);
    assertThat(plan.text()).contains("would lose items whose ttl is past, from then on");
    assertThat(plan.permits()).containsExactly(Permit.deleteExpiredItems("orders"));
  }

  @Test
  void ofANewTableDeletesNothing() {
    var plan = lab.provisioner().plan(Orders.BARE.with(TimeToLive.on("ttl")));

    assertThat(plan.steps().get(1).transitions())
        .extracting(Transition::effect)
        .containsExactly(Effect.IN_PLACE);
    assertThat(plan.text()).doesNotContain("is past");
  }

  @Test
  void isSwitchedOffWithTheAttributeThatStands() {
    lab.standing(Orders.BARE.with(TimeToLive.on("old"))).apply(Orders.BARE.with(TimeToLive.off()));

    assertThat(sent()).containsExactly(request(false, "old"));
  }

  @Test
  void thatIsOffIsNotSwitchedOffAgain() {
    lab.standing(Orders.BARE);

    assertThat(lab.provisioner().plan(Orders.BARE.with(TimeToLive.off())).isEmpty()).isTrue();
  }

  @Test
  void thatIsOffIsSwitchedOnLaterWhereDynamoDbAsksForAPause() {
    lab.plane.tempo(usual -> usual.cooldown(Duration.ofHours(1)));
    lab.standing(Orders.BARE.with(TimeToLive.on("old")));
    var spec = Orders.BARE.with(TimeToLive.on("new"));

    var begun = lab.time.now();
    var outcome = lab.apply(spec);

    assertThat(Duration.between(begun, lab.time.now())).isLessThan(Duration.ofMinutes(1));
    assertThat(outcome.deferred())
        .singleElement()
        .satisfies(
            step ->
                assertThat(step.until())
                    .isBetween(
                        begun.plus(Duration.ofHours(1)), begun.plus(Duration.ofMinutes(61))));

    lab.time.pass(Duration.between(lab.time.now(), outcome.deferred().get(0).until()));
    assertThat(lab.apply(spec).deferred()).isEmpty();
    assertThat(lab.plane.table("orders").timeToLive().now().attributeName()).isEqualTo("new");
  }

  /** That the service is too busy is no reason to wait for an hour. */
  @Test
  void thatIsThrottledIsRetriedSoon() {
    lab.standing(Orders.BARE.with(TimeToLive.on("old")));
    lab.dynamoDb.fail("UpdateTimeToLive", 2, AwsErrors.of("ThrottlingException", "Rate exceeded"));
    var begun = lab.time.now();

    lab.apply(Orders.BARE.with(TimeToLive.on("new")));

    assertThat(Duration.between(begun, lab.time.now())).isLessThan(Duration.ofMinutes(5));
  }

  private List<UpdateTimeToLiveRequest> sent() {
    return lab.dynamoDb.requests(UpdateTimeToLiveRequest.class);
  }

  private static UpdateTimeToLiveRequest request(boolean on, String attribute) {
    return UpdateTimeToLiveRequest.builder()
        .tableName("orders")
        .timeToLiveSpecification(ttl -> ttl.enabled(on).attributeName(attribute))
        .build();
  }
}
