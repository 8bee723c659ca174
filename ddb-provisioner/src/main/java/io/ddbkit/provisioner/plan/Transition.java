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
 * @param consequence what it does to those who use the table, and what permits it
 * @param span how long it takes
 * @param group transitions of one group exclude each other
 * @param earliest when DynamoDB allows it
 * @param along what the same call changes in other settings
 * @param telling how it is shown to people
 */
@CheckReturnValue
public record Transition<T>(
    Setting<T> setting,
    Verb verb,
    Optional<T> from,
    T to,
    Consequence consequence,
    Span span,
    ExclusiveGroup group,
    Earliest earliest,
    List<Along> along,
    TransitionText telling) {
  public Transition {
    requireNonNull(setting, "setting");
    requireNonNull(verb, "verb");
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    requireNonNull(consequence, "consequence");
    requireNonNull(span, "span");
    requireNonNull(group, "group");
    requireNonNull(earliest, "earliest");
    requireNonNull(telling, "telling");
    along = List.copyOf(requireNonNull(along, "along"));
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
    return new Transition<>(
        setting,
        verb,
        from,
        to,
        Consequence.NONE,
        new Span(expected, Optional.empty()),
        group,
        Earliest.NOW,
        List.of(),
        TransitionText.of(Title.of(verb, setting, from, to)));
  }

  /**
   * The same with another effect.
   *
   * @throws IllegalArgumentException if it is one that needs a permit, see {@link #permittedBy}
   */
  public Transition<T> effect(Effect effect) {
    requireNonNull(effect, "effect");
    return with(Consequence.of(effect));
  }

  /**
   * The same with an effect that needs a permit of this kind.
   *
   * @throws IllegalArgumentException if the effect needs none
   */
  public Transition<T> permittedBy(Permit.Kind kind, Effect effect) {
    requireNonNull(kind, "kind");
    requireNonNull(effect, "effect");
    return with(new Consequence(effect, Optional.of(kind), Optional.empty()));
  }

  /**
   * The same with an effect that needs a permit of this kind for an entry of the table.
   *
   * @throws IllegalArgumentException if the effect needs none
   */
  public Transition<T> permittedBy(Permit.Kind kind, String entry, Effect effect) {
    requireNonNull(kind, "kind");
    requireNonNull(entry, "entry");
    requireNonNull(effect, "effect");
    return with(new Consequence(effect, Optional.of(kind), Optional.of(entry)));
  }

  private Transition<T> with(Consequence other) {
    return with(other, span, earliest, along, telling);
  }

  /** The same, not before this instant. */
  public Transition<T> notBefore(Instant instant) {
    requireNonNull(instant, "instant");
    return with(new Earliest(Optional.of(instant), earliest.pause()));
  }

  /** The same, so long after the steps that it comes after. */
  public Transition<T> pausing(Duration pause) {
    requireNonNull(pause, "pause");
    return with(new Earliest(earliest.notBefore(), pause));
  }

  private Transition<T> with(Earliest other) {
    return with(consequence, span, other, along, telling);
  }

  /** The same, which may take as long as this. */
  public Transition<T> atMost(Duration longest) {
    requireNonNull(longest, "longest");
    var wider = new Span(span.typical(), Optional.of(longest));
    return with(consequence, wider, earliest, along, telling);
  }

  /** The same, by which this is lost. */
  public Transition<T> losing(String what) {
    requireNonNull(what, "what");
    return with(consequence, span, earliest, along, telling.losing(what));
  }

  /**
   * The same, which only a new table can have: the live one is lost, and its items with it.
   *
   * @param why why no call can change it
   */
  public Transition<T> replacing(String why) {
    requireNonNull(why, "why");
    return permittedBy(Permit.Kind.REPLACE_TABLE, Effect.DESTRUCTIVE)
        .losing("the table and its items")
        .remark(why);
  }

  /** The same under this title instead of the verb and the setting's name. */
  public Transition<T> titled(String title) {
    requireNonNull(title, "title");
    return with(consequence, span, earliest, along, telling.titled(title));
  }

  /** The same with one remark more: what it means for those who use the table, or when it goes. */
  public Transition<T> remark(String remark) {
    requireNonNull(remark, "remark");
    return with(consequence, span, earliest, along, telling.remarking(remark));
  }

  /** The same, whose call sets this of other settings too. */
  public Transition<T> along(List<Along> others) {
    requireNonNull(others, "others");
    return with(consequence, span, earliest, others, telling);
  }

  private Transition<T> with(
      Consequence does, Span takes, Earliest when, List<Along> others, TransitionText text) {
    return new Transition<>(setting, verb, from, to, does, takes, group, when, others, text);
  }

  /** What it does to those who use the table. */
  public Effect effect() {
    return consequence.effect();
  }

  /** Whether only a new table can have it. */
  public boolean replaces() {
    return consequence.permit().equals(Optional.of(Permit.Kind.REPLACE_TABLE));
  }

  /** The name of the one entry that it makes, changes or removes; empty: none, or several. */
  public Optional<String> entry() {
    return Values.entry(this);
  }

  /** The permit that it needs of a table of this physical name; empty: none. */
  public Optional<Permit> permit(String table) {
    requireNonNull(table, "table");
    return consequence.permit().map(kind -> new Permit(table, kind, consequence.entry()));
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
    along.forEach(others -> changes.addAll(others.changes()));
    return List.copyOf(changes);
  }

  /** What it removes, and a live value still has. */
  public List<Change> surplus(T live) {
    requireNonNull(live, "live");
    return Values.surplus(this, live);
  }

  /** Its title. */
  @Override
  public String toString() {
    return title();
  }
}
