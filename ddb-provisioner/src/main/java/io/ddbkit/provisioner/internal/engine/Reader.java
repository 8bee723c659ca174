package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.handler.LiveTable;
import io.ddbkit.provisioner.handler.Observation;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.handler.UnreadableAnswerException;
import io.ddbkit.provisioner.report.ControlPlaneException;
import io.ddbkit.spec.trait.Setting;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Reads a table: DescribeTable once, and each further source that a handler needs, once. */
public final class Reader {
  private static final String REMEDY =
      ". This version of ddbkit does not know such an answer. Update ddbkit. If an emulator or a"
          + " proxy answers, update that, or leave the setting out for this endpoint:"
          + " TableProvisioner.Builder.leaveOut(setting, why)";

  private final Gateway gateway;

  /** A reader through this gateway. */
  public Reader(Gateway gateway) {
    this.gateway = gateway;
  }

  /**
   * The table, as far as these handlers look.
   *
   * @return empty if there is none; one that is being deleted is none any more
   * @throws NotYetException if a part of it cannot be read yet
   * @throws ControlPlaneException if it cannot be read at all
   */
  Optional<LiveTable> read(Collection<SettingHandler<?>> handlers) {
    return read(handlers, handlers);
  }

  /** The same, with what {@code others} can tell without another call. */
  Optional<LiveTable> read(
      Collection<SettingHandler<?>> handlers, Collection<SettingHandler<?>> others) {
    try {
      return gateway
          .read(Source.TABLE)
          .filter(table -> table.tableStatus() != TableStatus.DELETING)
          .map(table -> live(table, answers(table, handlers), others));
    } catch (UnreadableAnswerException e) {
      throw new ControlPlaneException(
          gateway.table(),
          e.action(),
          ControlPlaneException.Kind.UNREADABLE,
          e.getMessage() + REMEDY,
          e);
    }
  }

  private Map<Source<?>, Object> answers(
      TableDescription table, Collection<SettingHandler<?>> handlers) {
    var sources = new LinkedHashSet<Source<?>>();
    handlers.forEach(handler -> sources.addAll(handler.sources()));
    sources.remove(Source.TABLE);
    var answers = new HashMap<Source<?>, Object>();
    answers.put(Source.TABLE, table);
    sources.forEach(source -> gateway.read(source).ifPresent(r -> answers.put(source, r)));
    return answers;
  }

  private static LiveTable live(
      TableDescription table,
      Map<Source<?>, Object> answers,
      Collection<SettingHandler<?>> handlers) {
    var seen = new Observation(answers);
    var readings = new HashMap<Setting<?>, Reading<?>>();
    handlers.stream()
        .filter(handler -> answers.keySet().containsAll(handler.sources()))
        .forEach(handler -> readings.put(handler.setting(), handler.read(seen)));
    return new LiveTable(Outputs.of(table), readings, seen);
  }
}
