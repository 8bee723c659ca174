package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.LiveTable;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.plan.Start;
import io.ddbkit.provisioner.plan.Transition;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Settings;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Where a plan starts from, and what handlers look at while it is drawn. */
final class Starting {
  private final Optional<LiveTable> live;
  private final Set<Setting<?>> lookedAt = new LinkedHashSet<>();

  Starting(Optional<LiveTable> live) {
    this.live = live;
  }

  /** The table as handlers see it. */
  Optional<LiveTable> watched() {
    return live.map(table -> table.watched(lookedAt::add));
  }

  /** The same context, in which nobody notes what is looked at. */
  HandlerContext unwatched(HandlerContext context) {
    return new HandlerContext(context.target(), context.desired(), live);
  }

  /** What the planner itself looks at: a setting that it finds as it shall be decides nothing. */
  <T> Optional<Reading<T>> reading(Setting<T> setting) {
    return live.flatMap(table -> table.reading(setting));
  }

  Optional<String> identity() {
    return live.map(LiveTable::outputs)
        .map(outputs -> outputs.arn() + outputs.id().map(id -> " " + id).orElse(""));
  }

  /** The start of a plan that makes these transitions. */
  Start of(Collection<Transition<?>> transitions) {
    var decisive = new LinkedHashSet<>(lookedAt);
    transitions.forEach(transition -> decisive.add(transition.setting()));
    var values = Settings.builder();
    live.ifPresent(table -> table.readings().keySet().forEach(each -> add(each, table, values)));
    return new Start(values.build(), decisive);
  }

  private static <T> void add(Setting<T> setting, LiveTable table, Settings.Builder values) {
    table.get(setting).ifPresent(value -> values.put(setting, value));
  }
}
