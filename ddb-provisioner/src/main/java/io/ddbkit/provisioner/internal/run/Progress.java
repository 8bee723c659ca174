package io.ddbkit.provisioner.internal.run;

import io.ddbkit.provisioner.handler.Activity;
import io.ddbkit.provisioner.handler.LiveTable;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.internal.engine.Look;
import io.ddbkit.provisioner.plan.ExclusiveGroup;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.plan.Transition;
import io.ddbkit.spec.compose.Change;
import io.ddbkit.spec.compose.Shape;
import io.ddbkit.spec.trait.Setting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How far a step is: the one question that decides whether to skip, adopt, send, wait or fail.
 *
 * @param state how far
 * @param what the status that tells it
 * @param missing what has to stand and does not
 */
record Progress(State state, String what, List<Change> missing) {
  /** Nobody has looked yet. */
  static final Progress UNSEEN = new Progress(State.NOT_STARTED, "");

  /** As the table was born. */
  static final Progress AS_BORN = new Progress(State.NOT_STARTED, "as it was born");

  Progress(State state, String what) {
    this(state, what, List.of());
  }

  enum State {
    NOT_STARTED,
    /** Nothing is going on, and the last attempt failed, whoever made it. */
    STUCK,
    UNDER_WAY,
    DONE,
    FAILED
  }

  /** Nothing goes on at a table of which something has failed, but that it is deleted. */
  static Progress of(Step step, Look look) {
    if (step instanceof Step.Deletion) {
      return deletion(look);
    }
    var live = look.live();
    return live.flatMap(LiveTable::failure)
        .map(why -> new Progress(State.FAILED, why))
        .orElseGet(
            () ->
                step instanceof Step.Apply apply
                    ? of(apply.transition(), live)
                    : of(((Step.Create) step).settings(), live));
  }

  private static Progress deletion(Look look) {
    if (look.leaving()) {
      return new Progress(State.UNDER_WAY, "the table is being deleted");
    }
    return look.live().isEmpty()
        ? new Progress(State.DONE, "no table")
        : new Progress(State.NOT_STARTED, "the table exists");
  }

  /** A table is made when nothing that it was made with is going on any more. */
  private static Progress of(Collection<Setting<?>> settings, Optional<LiveTable> live) {
    if (live.isEmpty()) {
      return new Progress(State.NOT_STARTED, "no table");
    }
    return settings.stream()
        .<Reading<?>>flatMap(setting -> live.get().reading(setting).stream())
        .flatMap(reading -> busy(reading.activity().whole()).stream())
        .findFirst()
        .orElseGet(() -> new Progress(State.DONE, live.get().outputs().status()));
  }

  /** The same, where this still has to stand: what was accepted may not be seen yet. */
  Progress unless(List<Change> stillMissing) {
    return stillMissing.isEmpty() ? this : new Progress(State.NOT_STARTED, "differs", stillMissing);
  }

  private static <T> Progress of(Transition<T> transition, Optional<LiveTable> live) {
    return live.flatMap(table -> table.reading(transition.setting()))
        .map(reading -> of(transition, reading))
        .orElseGet(() -> new Progress(State.UNDER_WAY, "cannot be read yet"));
  }

  private static <T> Progress of(Transition<T> transition, Reading<T> reading) {
    var activity = activity(transition, reading.activity());
    var atRest = atRest(transition, reading.value());
    return busy(activity)
        .map(busy -> busy.lacking(atRest.missing()))
        .orElseGet(() -> atRest.afterAnAttempt(activity));
  }

  /** One change of the table shuts out the next, whichever part it is of. */
  private static <T> Activity activity(Transition<T> transition, Activity all) {
    return transition.group().equals(ExclusiveGroup.UPDATE_TABLE)
        ? all.whole()
        : all.at(Shape.leaves(transition.setting(), transition.to()).keySet());
  }

  private Progress lacking(List<Change> changes) {
    return new Progress(state, what, changes);
  }

  private Progress afterAnAttempt(Activity activity) {
    return state == State.NOT_STARTED && activity instanceof Activity.Stuck stuck
        ? new Progress(State.STUCK, stuck.why(), missing)
        : this;
  }

  private static <T> Progress atRest(Transition<T> transition, T value) {
    var missing =
        new ArrayList<>(Shape.diff(transition.setting(), Optional.of(value), transition.to()));
    missing.addAll(transition.surplus(value));
    return missing.isEmpty()
        ? new Progress(State.DONE, "is as set")
        : new Progress(State.NOT_STARTED, "differs", missing);
  }

  private static Optional<Progress> busy(Activity activity) {
    return activity instanceof Activity.Busy busy
        ? Optional.of(new Progress(State.UNDER_WAY, busy.what()))
        : Optional.empty();
  }
}
