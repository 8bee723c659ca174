package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.handler.LiveTable;
import io.ddbkit.provisioner.handler.Observation;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.handler.Target;
import io.ddbkit.provisioner.handler.UnreadableAnswerException;
import io.ddbkit.provisioner.report.ControlPlaneException;
import io.ddbkit.provisioner.time.Scheduler;
import io.ddbkit.spec.compose.ComposedTable;
import io.ddbkit.spec.trait.Setting;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/**
 * Reads a table in two rounds: DescribeTable, and then, side by side, each further source that a
 * handler needs.
 */
final class Reader {
  private static final String REMEDY =
      ". This version of ddbkit does not know such an answer. Update ddbkit. If an emulator or a"
          + " proxy answers, update that, or leave the setting out for this endpoint:"
          + " TableProvisioner.Builder.leaveOut(setting, why)";

  private final Gateway gateway;
  private final ComposedTable desired;
  private final Scheduler scheduler;

  /**
   * A reader.
   *
   * @param desired the table as its spec sets it
   * @param scheduler the clock and the workers
   */
  Reader(Gateway gateway, ComposedTable desired, Scheduler scheduler) {
    this.gateway = gateway;
    this.desired = desired;
    this.scheduler = scheduler;
  }

  /**
   * The table, as far as these handlers look.
   *
   * @throws NotYetException if a part of it cannot be read now
   * @throws ControlPlaneException if it cannot be read at all
   */
  Look read(Collection<SettingHandler<?>> handlers) throws InterruptedException {
    return read(handlers, handlers, Optional.empty());
  }

  /**
   * The same, with what {@code others} can tell without another call.
   *
   * @param known what an earlier look told, and need not be read again
   */
  Look read(
      Collection<SettingHandler<?>> handlers,
      Collection<SettingHandler<?>> others,
      Optional<Look> known)
      throws InterruptedException {
    try {
      var answers = new HashMap<Source<?>, Object>();
      known.ifPresent(look -> answers.putAll(look.answers()));
      var round = new Round(gateway, scheduler, answers);
      var found =
          known.isPresent() && known.get().live().isEmpty()
              ? Optional.<TableDescription>empty()
              : round.first();
      var table = found.filter(each -> each.tableStatus() != TableStatus.DELETING);
      if (table.isPresent()) {
        round.second(sources(handlers, table.get()), target(table.get()));
      }
      var at = known.map(Look::at).orElseGet(scheduler::now);
      return new Look(
          at,
          table.map(each -> live(each, answers, together(handlers, others))),
          found.isPresent() && table.isEmpty(),
          answers,
          round.absent());
    } catch (UnreadableAnswerException e) {
      throw new ControlPlaneException(
          gateway.table(),
          e.action(),
          ControlPlaneException.Kind.UNREADABLE,
          e.getMessage() + REMEDY,
          e);
    }
  }

  /** A step may be about a setting that the spec does not speak of, and no other handler reads. */
  private static Set<SettingHandler<?>> together(
      Collection<SettingHandler<?>> handlers, Collection<SettingHandler<?>> others) {
    var all = new LinkedHashSet<>(handlers);
    all.addAll(others);
    return all;
  }

  private Target target(TableDescription table) {
    return gateway.target().withArn(Source.TABLE.told(table.tableArn(), "TableArn"));
  }

  private Set<Source<?>> sources(Collection<SettingHandler<?>> handlers, TableDescription table) {
    var sources = new LinkedHashSet<Source<?>>();
    handlers.forEach(handler -> sources.addAll(sources(handler, table)));
    return sources;
  }

  private <T> Set<Source<?>> sources(SettingHandler<T> handler, TableDescription table) {
    return handler.sources(desired.get(handler.setting()), table);
  }

  private LiveTable live(
      TableDescription table,
      Map<Source<?>, Object> answers,
      Collection<SettingHandler<?>> handlers) {
    var seen = new Observation(answers);
    var readings = new HashMap<Setting<?>, Reading<?>>();
    handlers.stream()
        .filter(handler -> answers.keySet().containsAll(sources(handler, table)))
        .forEach(handler -> readings.put(handler.setting(), handler.read(seen)));
    return new LiveTable(Outputs.of(table), readings, seen);
  }
}
