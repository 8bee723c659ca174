package io.ddbkit.testkit.internal.probe;

import io.ddbkit.provisioner.handler.Observation;
import io.ddbkit.provisioner.handler.ServiceClients;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.testkit.engine.EngineException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * What an endpoint returns for a table.
 *
 * @param values the settings that it returns
 * @param untold those that it does not return, each with the reason
 */
public record ProbeSight(Map<Setting<?>, Object> values, Map<Setting<?>, String> untold) {
  private static final String INCOMPLETE = "this endpoint does not report it as DynamoDB does";

  /**
   * Looks at a table through the eyes of these handlers. Each source is asked once.
   *
   * @param calls makes a call, and throws what is no answer about a setting
   */
  static ProbeSight of(
      String table,
      Collection<SettingHandler<?>> handlers,
      ServiceClients clients,
      ProbeCalls calls) {
    var answers = new HashMap<Source<?>, Object>();
    var silent = new HashMap<Source<?>, String>();
    handlers.stream()
        .flatMap(handler -> handler.sources().stream())
        .distinct()
        .forEach(source -> ask(source, table, clients, calls, answers, silent));
    var sight = new ProbeSight(new HashMap<>(), new HashMap<>());
    handlers.forEach(handler -> sight.read(handler, answers, silent));
    return sight;
  }

  private static <R> void ask(
      Source<R> source,
      String table,
      ServiceClients clients,
      ProbeCalls calls,
      Map<Source<?>, Object> answers,
      Map<Source<?>, String> silent) {
    try {
      @Nullable R answer = calls.make(() -> source.fetch().apply(clients, table));
      if (answer == null) {
        silent.put(source, INCOMPLETE);
      } else {
        answers.put(source, answer);
      }
    } catch (EngineException gone) {
      throw gone;
    } catch (SdkException refusal) {
      silent.put(source, ProbeCalls.refused(source.action(), refusal));
    } catch (RuntimeException incomplete) {
      silent.put(source, INCOMPLETE);
    }
  }

  private void read(
      SettingHandler<?> handler, Map<Source<?>, Object> answers, Map<Source<?>, String> silent) {
    var why = handler.sources().stream().filter(silent::containsKey).findFirst().map(silent::get);
    if (why.isPresent()) {
      untold.put(handler.setting(), why.get());
      return;
    }
    try {
      values.put(handler.setting(), handler.read(new Observation(answers)).value());
    } catch (RuntimeException incomplete) { // an answer that lacks what every answer has
      untold.put(handler.setting(), INCOMPLETE);
    }
  }

  /** What it tells of a setting; empty: nothing. */
  @SuppressWarnings("unchecked") // put under a setting of its own type
  <T> Optional<T> value(Setting<T> setting) {
    return Optional.ofNullable((T) values.get(setting));
  }
}
