package io.ddbkit.provisioner.internal.dynamodb.side;

import io.ddbkit.provisioner.handler.Activity;
import io.ddbkit.provisioner.handler.Observation;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.handler.UnreadableAnswerException;
import io.ddbkit.spec.text.Printable;
import io.ddbkit.traits.KinesisDestination.Destination;
import io.ddbkit.traits.KinesisDestination.Precision;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DescribeKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.DestinationStatus;
import software.amazon.awssdk.services.dynamodb.model.KinesisDataStreamDestination;

/**
 * The Kinesis destinations of a table. One is live at a time; those that were disabled, or could
 * not be enabled, stay in the list.
 */
final class LiveDestinations {
  static final Source<List<KinesisDataStreamDestination>> DESTINATIONS =
      new Source<List<KinesisDataStreamDestination>>(
              "dynamodb:DescribeKinesisStreamingDestination",
              (clients, target) ->
                  clients
                      .call(
                          DynamoDbClient.class,
                          DescribeKinesisStreamingDestinationRequest.builder()
                              .tableName(target.table())
                              .build(),
                          DynamoDbClient::describeKinesisStreamingDestination)
                      .kinesisDataStreamDestinations())
          .absentOn("ResourceNotFoundException", "TableNotFoundException");

  private final List<KinesisDataStreamDestination> all;

  private LiveDestinations(List<KinesisDataStreamDestination> all) {
    this.all = DESTINATIONS.told(all, "an entry of KinesisDataStreamDestinations");
  }

  static Reading<Destination> read(Observation seen) {
    return new LiveDestinations(seen.get(DESTINATIONS)).reading();
  }

  private Reading<Destination> reading() {
    return all.stream()
        .filter(each -> isLive(status(each)))
        .findFirst()
        .map(LiveDestinations::reading)
        .orElseGet(() -> Reading.of(new Destination.None(), lastAttempts()));
  }

  private static boolean isLive(DestinationStatus status) {
    return status != DestinationStatus.DISABLED && status != DestinationStatus.ENABLE_FAILED;
  }

  /** A status that this version does not know is waited on. */
  private static Reading<Destination> reading(KinesisDataStreamDestination live) {
    return switch (status(live)) {
      case ACTIVE -> Reading.idle(connected(live));
      case ENABLING, UPDATING -> Reading.of(connected(live), new Activity.Busy(words(live)));
      default -> Reading.of(new Destination.None(), new Activity.Busy(words(live)));
    };
  }

  private static Destination connected(KinesisDataStreamDestination live) {
    return new Destination.Connected(stream(live), Optional.of(precision(live)));
  }

  /** AWS tells no precision of a destination that was enabled without one: it is MILLISECOND. */
  private static Precision precision(KinesisDataStreamDestination live) {
    var told = live.approximateCreationDateTimePrecisionAsString();
    if (told == null) {
      return Precision.MILLISECOND;
    }
    return Arrays.stream(Precision.values())
        .filter(each -> each.name().equals(told))
        .findFirst()
        .orElseThrow(
            () ->
                UnreadableAnswerException.unknown(
                    DESTINATIONS.action(), "ApproximateCreationDateTimePrecision", told));
  }

  /** What could not be enabled stays so until it is enabled again. */
  private Activity lastAttempts() {
    var failed =
        all.stream()
            .filter(each -> status(each) == DestinationStatus.ENABLE_FAILED)
            .map(LiveDestinations::words)
            .sorted()
            .collect(Collectors.joining("; "));
    return failed.isEmpty() ? new Activity.Idle() : new Activity.Stuck(failed);
  }

  private static String words(KinesisDataStreamDestination each) {
    var why = each.destinationStatusDescription();
    return "data stream %s is %s%s"
        .formatted(
            Printable.value(stream(each)),
            Printable.value(each.destinationStatusAsString()),
            why == null || why.isBlank() ? "" : ": " + Printable.sentence(why));
  }

  private static DestinationStatus status(KinesisDataStreamDestination each) {
    return DESTINATIONS.told(each.destinationStatus(), "DestinationStatus of " + stream(each));
  }

  private static String stream(KinesisDataStreamDestination each) {
    return DESTINATIONS.told(each.streamArn(), "StreamArn of a destination");
  }
}
