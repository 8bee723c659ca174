package io.ddbkit.provisioner.plan;

import static java.util.Objects.requireNonNull;

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
 * @param replaces whether only a new table can have it
 * @param span how long it takes
 * @param lane hops of one lane exclude each other
 * @param notBefore when DynamoDB allows it; empty: now
 * @param telling how it is told to people
 */
public record Hop<T>(
    Setting<T> setting,
    Verb verb,
    Optional<T> from,
    T to,
    Effect effect,
    boolean replaces,
    Span span,
    Lane lane,
    Optional<Instant> notBefore,
    Telling telling) {
  public Hop {
    requireNonNull(setting, "setting");
    requireNonNull(verb, "verb");
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    requireNonNull(effect, "effect");
    requireNonNull(span, "span");
    requireNonNull(lane, "lane");
    requireNonNull(notBefore, "notBefore");
    requireNonNull(telling, "telling");
  }

  /**
   * How long a hop takes once DynamoDB has begun it.
   *
   * @param asARule as a rule
   * @param atMost at most, where DynamoDB says so
   */
  public record Span(Duration asARule, Optional<Duration> atMost) {
    public Span {
      requireNonNull(asARule, "asARule");
      requireNonNull(atMost, "atMost");
    }
  }

  /** A hop that is allowed at once, disturbs nobody and loses nothing. */
  public static <T> Hop<T> of(
      Setting<T> setting, Verb verb, Optional<T> from, T to, Duration expected, Lane lane) {
    requireNonNull(setting, "setting");
    requireNonNull(verb, "verb");
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    requireNonNull(expected, "expected");
    requireNonNull(lane, "lane");
    return new Hop<>(
        setting,
        verb,
        from,
        to,
        Effect.IN_PLACE,
        false,
        new Span(expected, Optional.empty()),
        lane,
        Optional.empty(),
        Telling.of(Title.of(verb, setting, from, to)));
  }

  /** The same with another effect. */
  public Hop<T> effect(Effect effect) {
    requireNonNull(effect, "effect");
    return new Hop<>(setting, verb, from, to, effect, replaces, span, lane, notBefore, telling);
  }

  /** The same, not before this instant. */
  public Hop<T> notBefore(Instant instant) {
    requireNonNull(instant, "instant");
    return new Hop<>(
        setting, verb, from, to, effect, replaces, span, lane, Optional.of(instant), telling);
  }

  /** The same, which may take as long as this. */
  public Hop<T> atMost(Duration longest) {
    requireNonNull(longest, "longest");
    var wider = new Span(span.asARule(), Optional.of(longest));
    return new Hop<>(setting, verb, from, to, effect, replaces, wider, lane, notBefore, telling);
  }

  /** The same, which destroys this. */
  public Hop<T> destroying(String what) {
    requireNonNull(what, "what");
    return effect(Effect.DESTRUCTIVE).told(telling.losing(what));
  }

  /**
   * The same, which only a new table can have: the one that stands is lost, and its items with it.
   *
   * @param why why no call can change it
   */
  public Hop<T> replacing(String why) {
    requireNonNull(why, "why");
    var told = telling.losing("the table and its items").remarking(why);
    return new Hop<>(
        setting, verb, from, to, Effect.DESTRUCTIVE, true, span, lane, notBefore, told);
  }

  /** The same under this title instead of the verb and the setting's name. */
  public Hop<T> titled(String title) {
    requireNonNull(title, "title");
    return told(telling.titled(title));
  }

  /** The same with one remark more: what it means for those who use the table, or when it goes. */
  public Hop<T> remark(String remark) {
    requireNonNull(remark, "remark");
    return told(telling.remarking(remark));
  }

  /** The same, whose call changes this of other settings too. */
  public Hop<T> along(List<Change> changes) {
    requireNonNull(changes, "changes");
    return told(telling.along(changes));
  }

  private Hop<T> told(Telling telling) {
    return new Hop<>(setting, verb, from, to, effect, replaces, span, lane, notBefore, telling);
  }

  /** What it does, in a few words. */
  public String title() {
    return telling.title();
  }

  /** How long it takes as a rule. */
  public Duration expected() {
    return span.asARule();
  }

  /** What would be lost, where something would. */
  public Optional<String> loses() {
    return telling.loses();
  }

  /** Leaf by leaf, what it changes. */
  public List<Change> changes() {
    var changes = new ArrayList<>(Shape.diff(setting, from, to));
    changes.addAll(Shape.gone(setting, from, to));
    changes.addAll(telling.along());
    return List.copyOf(changes);
  }

  /** Its title. */
  @Override
  public String toString() {
    return title();
  }
}
