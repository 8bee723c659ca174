package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.handler.Source;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an earlier look told, and need not be asked again.
 *
 * @param answers what the sources answered
 * @param isNoTable whether it is known that there is no table
 * @param at when the table itself was read; empty: it has to be read
 */
public record Known(Map<Source<?>, Object> answers, boolean isNoTable, Optional<Instant> at) {
  /** Nothing. */
  public static final Known NOTHING = new Known(Map.of(), false, Optional.empty());

  public Known {
    answers = Map.copyOf(answers);
  }

  /** All of a look. */
  public static Known of(Look look) {
    return new Known(look.answers(), look.live().isEmpty(), Optional.of(look.at()));
  }

  /** All of a look but what these sources told. */
  public static Known but(Look look, Set<Source<?>> sources) {
    var answers = new HashMap<>(look.answers());
    answers.keySet().removeAll(sources);
    return new Known(answers, look.live().isEmpty(), Optional.of(look.at()));
  }

  /** What a look told beside the table itself and these sources. */
  public static Known beside(Look look, Set<Source<?>> sources) {
    var answers = new HashMap<>(look.answers());
    answers.remove(Source.TABLE);
    answers.keySet().removeAll(sources);
    return new Known(answers, false, Optional.empty());
  }
}
