package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.handler.Activity;
import io.ddbkit.provisioner.handler.LiveTable;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.plan.Hop;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.spec.compose.Shape;
import io.ddbkit.spec.trait.Setting;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How far a step is: the one question that decides whether to skip, adopt, send, wait or fail.
 *
 * @param state how far
 * @param what the status that tells it
 */
record Progress(State state, String what) {

  enum State {
    NOT_STARTED,
    UNDER_WAY,
    DONE,
    FAILED
  }

  static Progress of(Step step, Optional<LiveTable> live) {
    if (step instanceof Step.Create create) {
      return live.map(table -> of(create.settings(), table))
          .orElseGet(() -> new Progress(State.NOT_STARTED, "no table"));
    }
    var hop = ((Step.Reach) step).hop();
    return live.map(table -> of(hop, table))
        .orElseGet(() -> new Progress(State.UNDER_WAY, "the table is not to be seen yet"));
  }

  /** A table is made when nothing that it was made with is going on any more. */
  private static Progress of(Collection<Setting<?>> settings, LiveTable live) {
    var activities =
        settings.stream()
            .<Reading<?>>flatMap(setting -> live.reading(setting).stream())
            .map(Reading::activity)
            .toList();
    return unrest(activities).orElseGet(() -> new Progress(State.DONE, live.outputs().status()));
  }

  private static <T> Progress of(Hop<T> hop, LiveTable live) {
    var reading = live.reading(hop.setting());
    if (reading.isEmpty()) {
      return new Progress(State.UNDER_WAY, "not to be read yet");
    }
    return unrest(List.of(reading.get().activity()))
        .orElseGet(() -> atRest(hop, reading.get().value()));
  }

  private static <T> Progress atRest(Hop<T> hop, T value) {
    return Shape.diff(hop.setting(), Optional.of(value), hop.to()).isEmpty()
        ? new Progress(State.DONE, "stands")
        : new Progress(State.NOT_STARTED, "stands otherwise");
  }

  /** What is going on; a failure outdoes a change. */
  private static Optional<Progress> unrest(Collection<Activity> activities) {
    var failed =
        activities.stream()
            .filter(Activity.Failed.class::isInstance)
            .map(a -> new Progress(State.FAILED, ((Activity.Failed) a).why()));
    var busy =
        activities.stream()
            .filter(Activity.Busy.class::isInstance)
            .map(a -> new Progress(State.UNDER_WAY, ((Activity.Busy) a).what()));
    return failed.findFirst().or(busy::findFirst);
  }
}
