package io.ddbkit.provisioner.internal.run;

import io.ddbkit.provisioner.handler.LiveTable;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.internal.engine.Known;
import io.ddbkit.provisioner.internal.engine.Look;
import io.ddbkit.provisioner.internal.engine.Reader;
import io.ddbkit.provisioner.internal.engine.TableEngine;
import io.ddbkit.provisioner.internal.turn.Turn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks those handlers before each change that have something to say about all of them. */
final class Guards {
  private final TableEngine engine;
  private final Reader reader;
  private final Optional<LiveTable> planned;
  private final List<SettingHandler<?>> guarding;

  /**
   * The guards of a run.
   *
   * @param planned the table that the plan was made for
   */
  Guards(TableEngine engine, Reader reader, Optional<LiveTable> planned) {
    this.engine = engine;
    this.reader = reader;
    this.planned = planned;
    this.guarding = engine.managed().stream().filter(this::guards).toList();
  }

  private <T> boolean guards(SettingHandler<T> handler) {
    return handler.guard(wanted(handler)).isPresent();
  }

  private <T> T wanted(SettingHandler<T> handler) {
    return engine.desired().get(handler.setting()).orElseThrow();
  }

  /** Why nothing may be changed any more, by what stands now; empty: it may. */
  Turn<Optional<String>> objection(Look look) {
    if (guarding.isEmpty() || look.live().isEmpty()) {
      return Turn.ended(Optional.empty());
    }
    var table = look.live().get().seen().get(Source.TABLE);
    var known = Known.but(look, reader.sources(guarding, table));
    return reader
        .read(guarding, guarding, known)
        .then(fresh -> Turn.ended(fresh.live().flatMap(this::objection)));
  }

  /** The same, as far as a look tells it that was taken for something else. */
  Optional<String> objection(LiveTable fresh) {
    return guarding.stream().flatMap(handler -> objection(handler, fresh)).findFirst();
  }

  private <T> Stream<String> objection(SettingHandler<T> handler, LiveTable fresh) {
    var setting = handler.setting();
    var before = planned.flatMap(table -> table.reading(setting)).map(Reading::value);
    return handler
        .guard(wanted(handler))
        .flatMap(
            guard -> fresh.reading(setting).flatMap(now -> guard.objection(before, now.value())))
        .stream();
  }
}
