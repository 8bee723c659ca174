package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.handler.LiveTable;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.spec.trait.Setting;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one look at a table told. As long as nothing was sent, it is not asked for again.
 *
 * @param at when it was taken
 * @param live the table; empty: there is none, or it is being deleted
 * @param leaving whether there is one that is being deleted
 * @param answers what the sources answered
 * @param absent what those sources answered that cannot tell anything of the table yet
 */
public record Look(
    Instant at,
    Optional<LiveTable> live,
    boolean leaving,
    Map<Source<?>, Object> answers,
    Map<Source<?>, Refused> absent) {

  /** An older look is no describe just before a write. */
  private static final Duration FRESH = Duration.ofSeconds(1);

  public Look {
    answers = Map.copyOf(answers);
    absent = Map.copyOf(absent);
  }

  /** Whether a decision may still rest on it. */
  public boolean isFresh(Instant now) {
    return !now.isAfter(at.plus(FRESH));
  }

  /** Whether it told all that these handlers read. */
  public boolean tells(Collection<SettingHandler<?>> handlers) {
    var settings = live.map(LiveTable::readings).map(Map::keySet).orElse(Set.<Setting<?>>of());
    return live.isEmpty()
        || handlers.stream().allMatch(handler -> settings.contains(handler.setting()));
  }
}
