package io.ddbkit.provisioner.plan;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.compose.Change;
import io.ddbkit.spec.compose.Shape;
import io.ddbkit.spec.internal.CheckReturnValue;
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
 * @param from the live value; empty: there is none
 * @param to the value after it; what it does not set stays
 * @param effect what it does to those who use the table
 * @param replaces whether only a new table can have it
 * @param span how long it takes
 * @param group transitions of one group exclude each other
 * @param notBefore when DynamoDB allows it; empty: now
 * @param telling how it is shown to people
 */
@CheckReturnValue
public record Transition<T>(
    Setting<T> setting,
    Verb verb,
    Optional<T> from,
    T to,
    Effect effect,
    boolean replaces,
    Span span,
    ExclusiveGroup group,
    Optional<Instant> notBefore,
    TransitionText telling) {
  public Transition {
    requireNonNull(setting, "setting");
    requireNonNull(verb, "verb");
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    requireNonNull(effect, "effect");
    requireNonNull(span, "span");
    requireNonNull(group, "group");
    requireNonNull(notBefore, "notBefore");
    requireNonNull(telling, "telling");
  }

  /**
   * How long a transition takes once DynamoDB has begun it.
   *
   * @param typical as a rule
   * @param atMost at most, where DynamoDB says so
   */
  public record Span(Duration typical, Optional<Duration> atMost) {
    public Span {
      requireNonNull(typical, "typical");
      requireNonNull(atMost, "atMost");
    }
  }

  /** A transition that is allowed at once, disturbs nobody and loses nothing. */
  public static <T> Transition<T> of(
      Setting<T> setting,
      Verb verb,
      Optional<T> from,
      T to,
      Duration expected,
      ExclusiveGroup group) {
    requireNonNull(setting, "setting");
    requireNonNull(verb, "verb");
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    requireNonNull(expected, "expected");
    requireNonNull(group, "group");
    return new Transition<>(
        setting,
        verb,
        from,
        to,
        Effect.IN_PLACE,
        false,
        new Span(expected, Optional.empty()),
        group,
        Optional.empty(),
        TransitionText.of(Title.of(verb, setting, from, to)));
  }

  /** The same with another effect. */
  public Transition<T> effect(Effect effect) {
    requireNonNull(effect, "effect");
    return new Transition<>(
        setting, verb, from, to, effect, replaces, span, group, notBefore, telling);
  }

  /** The same, not before this instant. */
  public Transition<T> notBefore(Instant instant) {
    requireNonNull(instant, "instant");
    return new Transition<>(
        setting, verb, from, to, effect, replaces, span, group, Optional.of(instant), telling);
  }

  /** The same, which may take as long as this. */
  public Transition<T> atMost(Duration longest) {
    requireNonNull(longest, "longest");
    var wider = new Span(span.typical(), Optional.of(longest));
    return new Transition<>(
        setting, verb, from, to, effect, replaces, wider, group, notBefore, telling);
  }

  /** The same, which destroys this. */
  public Transition<T> destroying(String what) {
    requireNonNull(what, "what");
    return effect(Effect.DESTRUCTIVE).told(telling.losing(what));
  }

  /**
   * The same, which only a new table can have: the live one is lost, and its items with it.
   *
   * @param why why no call can change it
   */
  public Transition<T> replacing(String why) {
    requireNonNull(why, "why");
    var told = telling.losing("the table and its items").remarking(why);
    return new Transition<>(
        setting, verb, from, to, Effect.DESTRUCTIVE, true, span, group, notBefore, told);
  }

  /** The same under this title instead of the verb and the setting's name. */
  public Transition<T> titled(String title) {
    requireNonNull(title, "title");
    return told(telling.titled(title));
  }

  /** The same with one remark more: what it means for those who use the table, or when it goes. */
  public Transition<T> remark(String remark) {
    requireNonNull(remark, "remark");
    return told(telling.remarking(remark));
  }

  /** The same, whose call changes this of other settings too. */
  public Transition<T> along(List<Change> changes) {
    requireNonNull(changes, "changes");
    return told(telling.along(changes));
  }

  private Transition<T> told(TransitionText telling) {
    return new Transition<>(
        setting, verb, from, to, effect, replaces, span, group, notBefore, telling);
  }

  /** What it does, in a few words. */
  public String title() {
    return telling.title();
  }

  /** How long it takes as a rule. */
  public Duration expected() {
    return span.typical();
  }

  /** What would be lost, where something would. */
  public Optional<String> loses() {
    return telling.loses();
  }

  /** Leaf by leaf, what it changes. */
  public List<Change> changes() {
    var changes = new ArrayList<>(Shape.diff(setting, from, to));
    changes.addAll(Shape.removed(setting, from, to));
    changes.addAll(telling.along());
    return List.copyOf(changes);
  }

  /** Its title. */
  @Override
  public String toString() {
    return title();
  }
}
