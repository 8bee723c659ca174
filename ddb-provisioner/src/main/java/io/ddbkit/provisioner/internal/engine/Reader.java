package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.handler.LiveTable;
import io.ddbkit.provisioner.handler.Observation;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.handler.Target;
import io.ddbkit.provisioner.handler.UnreadableAnswerException;
import io.ddbkit.provisioner.internal.turn.Turn;
import io.ddbkit.provisioner.report.ControlPlaneException;
import io.ddbkit.spec.compose.ComposedTable;
import io.ddbkit.spec.trait.Setting;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/**
 * Reads a table in two rounds: DescribeTable, and then, side by side, each further source that a
 * handler needs.
 */
public final class Reader {
  private static final String REMEDY =
      ". This version of ddbkit does not know such an answer. Update ddbkit. If an emulator or a"
          + " proxy answers, update that, or leave the setting out for this endpoint:"
          + " TableProvisioner.Builder.leaveOut(setting, why)";

  private final Gateway gateway;
  private final ComposedTable desired;
  private final Supplier<Instant> clock;
  private final Optional<URI> endpoint;

  /**
   * A reader.
   *
   * @param desired the table as its spec sets it
   * @param clock the clock
   */
  public Reader(Gateway gateway, ComposedTable desired, Supplier<Instant> clock) {
    this.gateway = gateway;
    this.desired = desired;
    this.clock = clock;
    this.endpoint = Address.of(gateway.clients().get(DynamoDbClient.class)).endpoint();
  }

  /**
   * The table, as far as these handlers look. It throws {@link NotYetException} if a part of it
   * cannot be read now, and {@link ControlPlaneException} if it cannot be read at all.
   */
  public Turn<Look> read(Collection<SettingHandler<?>> handlers) {
    return read(handlers, handlers, Known.NOTHING, table -> handlers);
  }

  /**
   * The same for a run, with what {@code others} can tell without another call. A table that is
   * still being created is asked for nothing beside itself, since the run waits for that first.
   *
   * @param known what need not be read again
   */
  public Turn<Look> read(
      Collection<SettingHandler<?>> handlers, Collection<SettingHandler<?>> others, Known known) {
    return read(
        handlers,
        others,
        known,
        table -> table.tableStatus() == TableStatus.CREATING ? Set.of() : handlers);
  }

  private Turn<Look> read(
      Collection<SettingHandler<?>> handlers,
      Collection<SettingHandler<?>> others,
      Known known,
      Function<TableDescription, Collection<SettingHandler<?>>> asked) {
    var answers = new HashMap<>(known.answers());
    var round = new Round(gateway, answers);
    return Turn.trying(
        () ->
            table(known, round)
                .then(found -> look(found, asked, together(handlers, others), known, round)),
        UnreadableAnswerException.class,
        this::unreadable);
  }

  private static Turn<Optional<TableDescription>> table(Known known, Round round) {
    return known.isNoTable() ? Turn.ended(Optional.empty()) : round.first();
  }

  private Turn<Look> look(
      Optional<TableDescription> found,
      Function<TableDescription, Collection<SettingHandler<?>>> asked,
      Set<SettingHandler<?>> all,
      Known known,
      Round round) {
    var at = known.at().orElseGet(clock);
    var table = found.filter(each -> each.tableStatus() != TableStatus.DELETING);
    if (table.isEmpty()) {
      return Turn.ended(
          new Look(at, Optional.empty(), found.isPresent(), Map.of(), round.absent()));
    }
    return round
        .ask(sources(asked.apply(table.get()), table.get()), target(table.get()))
        .then(
            answers -> {
              var live = live(table.get(), answers, all);
              return Turn.ended(new Look(at, Optional.of(live), false, answers, round.absent()));
            });
  }

  private <R> Turn<R> unreadable(UnreadableAnswerException e) {
    throw new ControlPlaneException(
        gateway.table(),
        e.action(),
        ControlPlaneException.Kind.UNREADABLE,
        e.getMessage() + REMEDY,
        e);
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

  /** What these handlers read beside the table itself. */
  public Set<Source<?>> sources(Collection<SettingHandler<?>> handlers, TableDescription table) {
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
    return new LiveTable(Outputs.of(table, endpoint), readings, seen);
  }
}
