package io.ddbkit.traits;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.JavaCalls;
import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Setting.Scope;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;

/**
 * A Kinesis data stream that receives every change of an item.
 *
 * <p>The default precision of a new destination is MILLISECOND, which is sent to AWS, whose
 * reference names no default; a connected stream keeps its precision. A table has one destination
 * at a time, and every replica its own. It is independent of {@link Streams}.
 *
 * @param destination the data stream, or none
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/kds.html">Using
 *     Kinesis Data Streams to capture changes to DynamoDB</a>
 */
public record KinesisDestination(@Valid Destination destination) implements Trait {

  public KinesisDestination {
    requireNonNull(destination, "destination");
  }

  /** The precision of the time of a change. */
  public enum Precision {
    /** In milliseconds. */
    MILLISECOND,
    /** In microseconds. */
    MICROSECOND
  }

  /** Where changes go. */
  public sealed interface Destination {
    /**
     * A connected data stream.
     *
     * @param stream its ARN, 37 to 1024 characters
     * @param precision the precision of the time of a change
     */
    record Connected(
        @Pattern(
                regexp =
                    "(?=.{37,1024}$)arn:[a-z-]+:kinesis:[a-z0-9-]+:[0-9]{12}:stream/[a-zA-Z0-9_.-]+",
                message = "{ddbkit.kinesis.stream}")
            String stream,
        Optional<Precision> precision)
        implements Destination {

      public Connected {
        requireNonNull(stream, "stream");
        requireNonNull(precision, "precision");
      }
    }

    /** Nowhere. */
    record None() implements Destination {}
  }

  /** The data stream. */
  public static final Setting<Destination> KINESIS_DESTINATION =
      Setting.of("kinesisDestination", Destination.class, Scope.REGION);

  public static final TraitType<KinesisDestination> TYPE =
      TraitType.of(
              "kinesisDestination",
              KinesisDestination.class,
              "A Kinesis data stream that receives every change of an item.")
          .useFor("many consumers, retention beyond 24 hours, analytics")
          .cost("about $0.10 per million changes of up to 1 KB, and the price of the data stream")
          .settings(KINESIS_DESTINATION)
          .samples(
              to("arn:aws:kinesis:eu-west-1:111122223333:stream/orders"),
              to("arn:aws:kinesis:eu-west-1:111122223333:stream/orders")
                  .precision(Precision.MICROSECOND),
              off());

  /**
   * To this data stream, which must be there, in the region of the table.
   *
   * @param streamArn its ARN
   */
  public static KinesisDestination to(String streamArn) {
    requireNonNull(streamArn, "streamArn");
    return new KinesisDestination(new Destination.Connected(streamArn, Optional.empty()));
  }

  /** To none: one that is connected is disconnected. */
  public static KinesisDestination off() {
    return new KinesisDestination(new Destination.None());
  }

  /** The same with this precision; where it is off, it stays off. */
  public KinesisDestination precision(Precision precision) {
    requireNonNull(precision, "precision");
    return destination instanceof Destination.Connected to
        ? new KinesisDestination(new Destination.Connected(to.stream(), Optional.of(precision)))
        : this;
  }

  @Override
  public TraitType<KinesisDestination> type() {
    return TYPE;
  }

  @Override
  public void contribute(Contributions contributions) {
    contributions.value(KINESIS_DESTINATION, destination);
    if (destination instanceof Destination.Connected to) {
      contributions.defaultValue(
          KINESIS_DESTINATION,
          new Destination.Connected(to.stream(), Optional.of(Precision.MILLISECOND)));
    }
  }

  @Override
  public String toString() {
    return (destination instanceof Destination.Connected to
            ? JavaCalls.of(KinesisDestination.class, "to", to.stream())
                .thenIfPresent("precision", to.precision())
            : JavaCalls.of(KinesisDestination.class, "off"))
        .toString();
  }
}
