package io.ddbkit.provisioner.handler;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.plan.Transition;
import io.ddbkit.provisioner.plan.Verb;
import io.ddbkit.spec.internal.CheckReturnValue;
import io.ddbkit.spec.trait.Setting;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One thing has to be done before another.
 *
 * @param first what comes first
 * @param then what waits for it
 * @param entries which entries of the two are meant, where they are of settings with entries by
 *     name
 * @param when whether the rule holds for a table; empty: for all. Handlers give conditions that
 *     exclude each other to rules that contradict each other
 * @param because why, as plans show it
 * @param source the AWS page, or the issue, that teaches it
 */
@CheckReturnValue
public record OrderRule(
    Act first,
    Act then,
    Entries entries,
    Optional<Predicate<HandlerContext>> when,
    String because,
    String source) {
  public OrderRule {
    requireNonNull(first, "first");
    requireNonNull(then, "then");
    requireNonNull(entries, "entries");
    requireNonNull(when, "when");
    requireNonNull(because, "because");
    requireNonNull(source, "source");
  }

  /** A rule for all entries of all tables. */
  public OrderRule(Act first, Act then, String because, String source) {
    this(first, then, Entries.ANY, Optional.empty(), because, source);
  }

  /** Which entries a rule is about. */
  public enum Entries {
    /** Whichever. */
    ANY,
    /** The same entry: an index that is removed and added again under its name. */
    SAME,
    /** Two different entries. */
    DIFFERENT
  }

  /** The same for these entries only. */
  public OrderRule of(Entries entries) {
    return new OrderRule(first, then, requireNonNull(entries, "entries"), when, because, source);
  }

  /** The same for those tables only that this holds for. */
  public OrderRule when(Predicate<HandlerContext> condition) {
    requireNonNull(condition, "condition");
    return new OrderRule(first, then, entries, Optional.of(condition), because, source);
  }

  /** Whether it holds whatever the table and the entries are. */
  public boolean isUnconditional() {
    return entries == Entries.ANY && when.isEmpty() && !isAboutAnything() && !isAboutAllOthers();
  }

  /** Whether it is about what is done to one entry, first and then. */
  public boolean isOfTheSameEntry() {
    return entries == Entries.SAME;
  }

  /** Whether one side of it is anything of one exclusive group. */
  public boolean isAboutAnything() {
    return first.isAnything() || then.isAnything();
  }

  private boolean isAboutAllOthers() {
    return then.equals(Act.ALL_OTHERS);
  }

  /** Whether {@code later} has to wait for {@code earlier}. */
  public boolean holds(Transition<?> earlier, Transition<?> later, HandlerContext context) {
    requireNonNull(earlier, "earlier");
    requireNonNull(later, "later");
    requireNonNull(context, "context");
    return first.fits(earlier)
        && then.fits(later)
        && (!isAboutAnything() || earlier.group().equals(later.group()))
        && (!isAboutAllOthers() || !earlier.setting().equals(later.setting()))
        && fits(earlier.entry(), later.entry())
        && when.map(condition -> condition.test(context)).orElse(true);
  }

  private boolean fits(Optional<String> earlier, Optional<String> later) {
    return switch (entries) {
      case ANY -> true;
      case SAME -> earlier.isPresent() && earlier.equals(later);
      case DIFFERENT -> !earlier.equals(later);
    };
  }

  /**
   * Something done to a setting.
   *
   * @param setting the setting's id; empty: any
   * @param verb what is done; empty: anything
   */
  public record Act(Optional<String> setting, Optional<Verb> verb) {
    private static final String OTHERS = "all others";
    private static final Act ALL_OTHERS = new Act(Optional.of(OTHERS), Optional.empty());

    public Act {
      requireNonNull(setting, "setting");
      requireNonNull(verb, "verb");
    }

    /** Doing {@code verb} to {@code setting}. */
    public static Act of(Verb verb, Setting<?> setting) {
      requireNonNull(verb, "verb");
      requireNonNull(setting, "setting");
      return new Act(Optional.of(setting.id()), Optional.of(verb));
    }

    /** Doing whatever to any other setting; it waits for what comes first. */
    public static Act allOthers() {
      return ALL_OTHERS;
    }

    /** Doing whatever to whichever setting of the same exclusive group. */
    public static Act anything() {
      return new Act(Optional.empty(), Optional.empty());
    }

    /** Whether it is anything. */
    public boolean isAnything() {
      return setting.isEmpty();
    }

    boolean fits(Transition<?> transition) {
      return setting
              .map(id -> id.equals(OTHERS) || id.equals(transition.setting().id()))
              .orElse(true)
          && verb.map(each -> each == transition.verb()).orElse(true);
    }

    @Override
    public String toString() {
      return verb.map(each -> each.name().toLowerCase(Locale.ROOT) + " ").orElse("")
          + setting.orElse("anything");
    }
  }
}
