package io.ddbkit.provisioner.plan;

import io.ddbkit.spec.compose.Change;
import io.ddbkit.spec.compose.Shape;
import io.ddbkit.spec.trait.Setting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One setting from one value to another, by one call.
 *
 * @param setting the setting
 * @param verb what is done to it
 * @param from what stands; empty: nothing does
 * @param to what shall stand; what it leaves unsaid stays
 * @param effect what it does to those who use the table
 * @param expected how long it takes as a rule
 * @param lane hops of one lane exclude each other
 * @param notBefore when DynamoDB allows it; empty: now
 * @param loses what would be lost, where something would
 */
public record Hop<T>(
    Setting<T> setting,
    Verb verb,
    Optional<T> from,
    T to,
    Effect effect,
    Duration expected,
    Lane lane,
    Optional<Instant> notBefore,
    Optional<String> loses) {

  /** A hop that is allowed at once, disturbs nobody and loses nothing. */
  public static <T> Hop<T> of(
      Setting<T> setting, Verb verb, Optional<T> from, T to, Duration expected, Lane lane) {
    return new Hop<>(
        setting,
        verb,
        from,
        to,
        Effect.IN_PLACE,
        expected,
        lane,
        Optional.empty(),
        Optional.empty());
  }

  /** The same with another effect. */
  public Hop<T> effect(Effect effect) {
    return new Hop<>(setting, verb, from, to, effect, expected, lane, notBefore, loses);
  }

  /** The same, not before this instant. */
  public Hop<T> notBefore(Instant instant) {
    return new Hop<>(setting, verb, from, to, effect, expected, lane, Optional.of(instant), loses);
  }

  /** The same, which destroys this. */
  public Hop<T> destroying(String what) {
    return new Hop<>(
        setting, verb, from, to, Effect.DESTRUCTIVE, expected, lane, notBefore, Optional.of(what));
  }

  /** Leaf by leaf, what it changes. */
  public List<Change> changes() {
    var changes = new ArrayList<>(Shape.diff(setting, from, to));
    changes.addAll(Shape.gone(setting, from, to));
    return changes;
  }
}
