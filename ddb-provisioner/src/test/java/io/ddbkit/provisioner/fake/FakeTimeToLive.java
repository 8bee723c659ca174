package io.ddbkit.provisioner.fake;

import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveSpecification;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** Time to live of one table. */
public final class FakeTimeToLive {
  private final FakeControlPlane plane;
  private final Timeline<TimeToLiveDescription> descriptions = new Timeline<>();
  private Instant notBefore = Instant.MIN;

  FakeTimeToLive(FakeControlPlane plane) {
    this.plane = plane;
    descriptions.from(Instant.MIN, description(TimeToLiveStatus.DISABLED, null));
  }

  public TimeToLiveDescription now() {
    return descriptions.at(plane.time().now()).orElseThrow();
  }

  TimeToLiveDescription seen() {
    return descriptions.at(plane.time().now().minus(plane.tempo().lag())).orElseThrow();
  }

  void update(TimeToLiveSpecification asked) {
    check(asked);
    var now = plane.time().now();
    var name = asked.attributeName();
    var done = now.plus(plane.tempo().timeToLive());
    if (asked.enabled()) {
      descriptions.from(now, description(TimeToLiveStatus.ENABLING, name));
      descriptions.from(done, description(TimeToLiveStatus.ENABLED, name));
    } else {
      descriptions.from(now, description(TimeToLiveStatus.DISABLING, name));
      descriptions.from(done, description(TimeToLiveStatus.DISABLED, null));
    }
    notBefore = now.plus(plane.tempo().cooldown());
  }

  private void check(TimeToLiveSpecification asked) {
    boolean on = now().attributeName() != null;
    if (asked.enabled() == on) {
      throw AwsErrors.of(
          "ValidationException", "TimeToLive is already " + (on ? "enabled" : "disabled"));
    }
    if (on && !now().attributeName().equals(asked.attributeName())) {
      throw AwsErrors.of(
          "ValidationException",
          "TimeToLive is active on a different AttributeName: current AttributeName is "
              + now().attributeName());
    }
    if (plane.time().now().isBefore(notBefore)) {
      throw AwsErrors.of(
          "ValidationException",
          "Time to live has been modified multiple times within a fixed interval");
    }
  }

  private static TimeToLiveDescription description(TimeToLiveStatus status, String attribute) {
    return TimeToLiveDescription.builder()
        .timeToLiveStatus(status)
        .attributeName(attribute)
        .build();
  }
}
