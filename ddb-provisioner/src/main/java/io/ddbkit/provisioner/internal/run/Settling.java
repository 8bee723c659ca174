package io.ddbkit.provisioner.internal.run;

import io.ddbkit.provisioner.handler.Activity;
import io.ddbkit.provisioner.handler.LiveTable;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.internal.engine.Look;
import io.ddbkit.provisioner.internal.engine.NotYetException;
import io.ddbkit.provisioner.internal.engine.Reader;
import io.ddbkit.provisioner.internal.engine.TableEngine;
import io.ddbkit.provisioner.internal.turn.Turn;
import io.ddbkit.provisioner.plan.Durations;
import io.ddbkit.provisioner.report.IncompleteException;
import io.ddbkit.provisioner.report.RunProgress;
import io.ddbkit.spec.compose.Shape;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The wait at the end of a run for what others are still making of the table, as its spec sets it:
 * an index that another process has begun is of no use before it is {@code ACTIVE}.
 */
public final class Settling {
  /** An index may be made for hours. */
  private static final Duration PATIENCE = Duration.ofHours(3);

  private final TableEngine engine;
  private final Timing timing;
  private final Tally tally;
  private @Nullable Instant since;

  /**
   * The wait of one run.
   *
   * @param tally notes that there was something to wait for
   */
  public Settling(TableEngine engine, Timing timing, Tally tally) {
    this.engine = engine;
    this.timing = timing;
    this.tally = tally;
  }

  /**
   * The first look, from this one on, that tells of nothing under way. It throws {@link
   * IncompleteException} if something is for too long.
   */
  public Turn<Look> from(Look look) {
    return look.live()
        .flatMap(this::underWay)
        .map(what -> again(look, what))
        .orElse(Turn.ended(look));
  }

  private Optional<String> underWay(LiveTable live) {
    return engine.managed().stream()
        .flatMap(handler -> activity(handler, live).stream())
        .filter(Activity.Busy.class::isInstance)
        .map(busy -> ((Activity.Busy) busy).what())
        .findFirst();
  }

  /** What the spec does not speak of may go on. */
  private <T> Optional<Activity> activity(SettingHandler<T> handler, LiveTable live) {
    var setting = handler.setting();
    var wanted = engine.desired().get(setting).orElseThrow();
    return live.reading(setting)
        .map(reading -> reading.activity().at(Shape.leaves(setting, wanted).keySet()));
  }

  private Turn<Look> again(Look look, String what) {
    tally.planned();
    var now = timing.now();
    since = since == null ? now : since;
    var waited = Duration.between(since, now);
    if (waited.compareTo(timing.deadline().orElse(PATIENCE)) > 0) {
      throw new IncompleteException(
          engine.name(),
          IncompleteException.Kind.TIMED_OUT,
          what + " after " + Durations.format(waited),
          RunProgress.NONE,
          null);
    }
    return Turn.at(timing.next(waited), () -> look(look, what));
  }

  private Turn<Look> look(Look before, String what) {
    var reader = new Reader(engine.gateway(), engine.desired(), timing::now);
    Turn<Optional<Look>> next =
        Turn.trying(
            () -> reader.read(engine.managed()).then(look -> Turn.ended(Optional.of(look))),
            NotYetException.class,
            e -> Turn.ended(Optional.empty()));
    return next.then(look -> look.map(this::from).orElseGet(() -> again(before, what)));
  }
}
