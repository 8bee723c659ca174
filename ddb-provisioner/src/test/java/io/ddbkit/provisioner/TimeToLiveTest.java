package io.ddbkit.provisioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.fake.Lab;
import io.ddbkit.provisioner.plan.Effect;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.report.ControlPlaneException;
import io.ddbkit.traits.TimeToLive;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;

/** Time to live of a table that stands. */
class TimeToLiveTest {
  private final Lab lab = new Lab();

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
        .containsExactly("remove timeToLive", "add timeToLive");
    assertThat(((Step.Reach) steps.get(1)).hop().effect()).isEqualTo(Effect.TIMED);
    assertThat(steps.get(1).after()).containsExactly(1);
    assertThat(((Step.Reach) steps.get(1)).because())
        .singleElement()
        .asString()
        .contains("a change may take up to an hour");
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

    assertThatThrownBy(() -> lab.apply(spec))
        .isInstanceOf(ControlPlaneException.class)
        .hasMessageContaining("modified multiple times within a fixed interval");

    lab.time.pass(Duration.ofHours(1));
    lab.apply(spec);
    assertThat(lab.plane.table("orders").timeToLive().now().attributeName()).isEqualTo("new");
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
