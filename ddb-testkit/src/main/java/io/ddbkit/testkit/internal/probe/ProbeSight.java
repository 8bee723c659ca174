package io.ddbkit.testkit.internal.probe;

import io.ddbkit.provisioner.handler.Observation;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.spec.trait.Setting;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an endpoint returns for a table.
 *
 * @param values the settings that it returns
 * @param untold those that it does not return, each with the reason
 */
public record ProbeSight(Map<Setting<?>, Object> values, Map<Setting<?>, String> untold) {
  static final String INCOMPLETE = "this endpoint does not report it as DynamoDB does";

  /** Reads a setting from the answers, unless one of its sources is silent. */
  void read(
      SettingHandler<?> handler,
      Set<Source<?>> sources,
      Map<Source<?>, Object> answers,
      Map<Source<?>, String> silent) {
    var why = sources.stream().filter(silent::containsKey).findFirst().map(silent::get);
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
