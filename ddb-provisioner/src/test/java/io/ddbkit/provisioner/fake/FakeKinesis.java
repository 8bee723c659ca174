package io.ddbkit.provisioner.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DestinationStatus;
import software.amazon.awssdk.services.dynamodb.model.EnableKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.KinesisDataStreamDestination;
import software.amazon.awssdk.services.dynamodb.model.UpdateKinesisStreamingDestinationRequest;

/** The Kinesis destinations of one table: one is live at a time, and none is ever forgotten. */
public final class FakeKinesis {
  private static final Duration SWITCH = Duration.ofSeconds(6);
  private static final Duration PRECISION = Duration.ofSeconds(130);
  private static final Set<DestinationStatus> AT_REST =
      Set.of(DestinationStatus.DISABLED, DestinationStatus.ENABLE_FAILED);

  private final FakeControlPlane plane;
  private final Map<String, Timeline<KinesisDataStreamDestination>> destinations =
      new LinkedHashMap<>();
  private final Set<String> unreachable = new HashSet<>();

  FakeKinesis(FakeControlPlane plane) {
    this.plane = plane;
  }

  /** DynamoDB may not write to this data stream, or may again. */
  public void reachable(String stream, boolean reachable) {
    var unused = reachable ? unreachable.remove(stream) : unreachable.add(stream);
  }

  /** As they are, the oldest first. */
  public List<KinesisDataStreamDestination> now() {
    return at(plane.time().now());
  }

  List<KinesisDataStreamDestination> seen() {
    return at(plane.time().now().minus(plane.tempo().lag()));
  }

  private List<KinesisDataStreamDestination> at(Instant instant) {
    return destinations.values().stream()
        .flatMap(destination -> destination.at(instant).stream())
        .toList();
  }

  void enable(EnableKinesisStreamingDestinationRequest request) {
    if (now().stream().anyMatch(each -> !AT_REST.contains(each.destinationStatus()))) {
      throw notNow("EnableKinesisStreamingDestination must be DISABLED or ENABLE_FAILED");
    }
    var stream = request.streamArn();
    var asked = request.enableKinesisStreamingConfiguration();
    var precision = asked == null ? null : asked.approximateCreationDateTimePrecisionAsString();
    boolean works = !unreachable.contains(stream);
    change(
        told(stream, DestinationStatus.ENABLING, precision),
        SWITCH,
        works
            ? told(stream, DestinationStatus.ACTIVE, precision)
            : told(stream, DestinationStatus.ENABLE_FAILED, null)
                .copy(
                    d ->
                        d.destinationStatusDescription(
                            "User does not have a permission to use kinesis stream")));
  }

  void update(UpdateKinesisStreamingDestinationRequest request) {
    requireActive(request.streamArn());
    var precision =
        request
            .updateKinesisStreamingConfiguration()
            .approximateCreationDateTimePrecisionAsString();
    change(
        told(request.streamArn(), DestinationStatus.UPDATING, precision),
        PRECISION,
        told(request.streamArn(), DestinationStatus.ACTIVE, precision));
  }

  void disable(String stream) {
    requireActive(stream);
    change(
        told(stream, DestinationStatus.DISABLING, null),
        SWITCH,
        told(stream, DestinationStatus.DISABLED, null));
  }

  private void requireActive(String stream) {
    boolean active =
        now().stream()
            .filter(each -> each.streamArn().equals(stream))
            .anyMatch(each -> each.destinationStatus() == DestinationStatus.ACTIVE);
    if (!active) {
      throw notNow("KinesisStreamingDestination must be ACTIVE");
    }
  }

  private static RuntimeException notNow(String why) {
    return AwsErrors.of(
        "ValidationException",
        "Table is not in a valid state to enable Kinesis Streaming Destination: " + why);
  }

  private void change(
      KinesisDataStreamDestination now, Duration takes, KinesisDataStreamDestination then) {
    var told = destinations.computeIfAbsent(now.streamArn(), stream -> new Timeline<>());
    told.from(plane.time().now(), now);
    told.from(plane.time().now().plus(takes), then);
  }

  /** DynamoDB tells MILLISECOND only where it was asked for. */
  private static KinesisDataStreamDestination told(
      String stream, DestinationStatus status, @Nullable String precision) {
    return KinesisDataStreamDestination.builder()
        .streamArn(stream)
        .destinationStatus(status)
        .approximateCreationDateTimePrecision(precision)
        .build();
  }
}
