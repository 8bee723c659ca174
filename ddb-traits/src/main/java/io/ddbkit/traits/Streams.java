package io.ddbkit.traits;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.JavaCalls;
import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Setting.Scope;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import java.util.Optional;

/**
 * A stream of item changes, kept for 24 hours.
 *
 * <p>A view type left out is NEW_AND_OLD_IMAGES when the stream is switched on; a stream that runs
 * already keeps the view type it has.
 *
 * @param change the stream, or none
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html">Change
 *     data capture for DynamoDB Streams</a>
 */
public record Streams(ChangeStream change) implements Trait {

  public Streams {
    requireNonNull(change, "change");
  }

  /** What a stream record holds. */
  public enum View {
    /** The keys of the changed item. */
    KEYS_ONLY,
    /** The item after the change. */
    NEW_IMAGE,
    /** The item before the change. */
    OLD_IMAGE,
    /** The item before and after the change. */
    NEW_AND_OLD_IMAGES
  }

  /** A table's stream. */
  public sealed interface ChangeStream {
    /**
     * It runs.
     *
     * @param view what its records hold
     */
    record On(Optional<View> view) implements ChangeStream {

      public On {
        requireNonNull(view, "view");
      }

      /** What the records of a new stream hold by default: both images. */
      public View viewOfNew() {
        return view.orElse(View.NEW_AND_OLD_IMAGES);
      }
    }

    /** There is none. */
    record Off() implements ChangeStream {}
  }

  /** The table's stream. */
  public static final Setting<ChangeStream> STREAM =
      Setting.of("stream", ChangeStream.class, Scope.TABLE);

  public static final TraitType<Streams> TYPE =
      TraitType.of("streams", Streams.class, "A stream of item changes, kept for 24 hours.")
          .useFor("Lambda triggers, change data capture, event-driven architectures")
          .cost("per read from the stream; reads by AWS Lambda are free")
          .settings(STREAM)
          .conflictsWith("globalReplicas", "alarms")
          .samples(on(), of(View.KEYS_ONLY), of(View.NEW_IMAGE), off());

  /** A stream; of NEW_AND_OLD_IMAGES where it has to be switched on. */
  public static Streams on() {
    return new Streams(new ChangeStream.On(Optional.empty()));
  }

  /** A stream of this view. */
  public static Streams of(View view) {
    requireNonNull(view, "view");
    return new Streams(new ChangeStream.On(Optional.of(view)));
  }

  /** No stream: one that runs is switched off. */
  public static Streams off() {
    return new Streams(new ChangeStream.Off());
  }

  @Override
  public TraitType<Streams> type() {
    return TYPE;
  }

  @Override
  public void contribute(Contributions contributions) {
    contributions.value(STREAM, change);
    if (change instanceof ChangeStream.On) {
      contributions.defaultValue(STREAM, new ChangeStream.On(Optional.of(View.NEW_AND_OLD_IMAGES)));
    }
  }

  @Override
  public String toString() {
    if (change instanceof ChangeStream.On on) {
      return JavaCalls.of(Streams.class, on.view().isPresent() ? "of" : "on", on.view()).toString();
    }
    return JavaCalls.of(Streams.class, "off").toString();
  }
}
