package io.ddbkit.spec.policy;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.internal.CheckReturnValue;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.RuleBook;
import io.ddbkit.spec.rule.Severity;
import io.ddbkit.spec.rule.Statement;
import io.ddbkit.spec.trait.CallSite;
import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Setting;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A rule of your own, which checks a composed table and its spec. It goes into a {@link
 * CheckPolicy}, which {@code check}, {@code compose} and a provisioner use.
 *
 * <pre>{@code
 * HouseRule.error("acme.encryption", "a table must be encrypted with a customer managed key")
 *     .at(Encryption.ENCRYPTION)
 *     .remedy("add .with(Encryption.customerManaged(..))")
 *     .unless(table -> table.get(Encryption.ENCRYPTION).filter(..).isPresent());
 * }</pre>
 *
 * <p>It checks the table with all overrides applied. A spec cannot suppress it, unless it is
 * {@linkplain Draft#suppressible() suppressible}. A rule that throws an exception is an error of
 * the table, {@code house.failed}, which names the rule.
 *
 * <p>An immutable value. Two rules are equal if their texts are, and if they have the very same
 * function: two lambdas are never equal.
 */
@CheckReturnValue
public final class HouseRule {
  private final Draft draft;
  private final Object judge;
  private final Function<DeclaredTable, Stream<Optional<Path>>> breaches;

  private HouseRule(
      Draft draft, Object judge, Function<DeclaredTable, Stream<Optional<Path>>> breaches) {
    this.draft = draft;
    this.judge = judge;
    this.breaches = breaches;
  }

  /**
   * A rule that forbids a table.
   *
   * @param id words joined by dots, such as {@code acme.encryption}
   * @param text what the rule requires, or what is wrong
   * @throws IllegalArgumentException if the id is not valid, or that of a rule whose text is on the
   *     class path, or if the text is blank
   */
  public static Draft error(String id, String text) {
    return Draft.inCode(id, Severity.ERROR, text);
  }

  /** A rule that allows the table with a warning; plans show warnings too. */
  public static Draft warning(String id, String text) {
    return Draft.inCode(id, Severity.WARNING, text);
  }

  /** A rule that allows the table with a note. */
  public static Draft note(String id, String text) {
    return Draft.inCode(id, Severity.NOTE, text);
  }

  /**
   * A rule whose text is in a bundle: in a {@code ContributorValidationMessages.properties} on the
   * class path, under {@code ddbkit.<id>}, with {@code .remedy}, {@code .source} and {@code
   * .severity} beside it as {@link RuleBook} reads them.
   *
   * @throws IllegalArgumentException if no bundle has a text of this id
   */
  public static Draft inBundle(String id) {
    return Draft.inBundle(id);
  }

  /** A house rule without the function that checks tables. */
  @CheckReturnValue
  public static final class Draft {
    private final HouseWords words;

    private Draft(HouseWords words) {
      this.words = words;
    }

    private static Draft inCode(String id, Severity severity, String text) {
      return new Draft(HouseWords.inCode(id, severity, text));
    }

    private static Draft inBundle(String id) {
      return new Draft(HouseWords.inBundle(id));
    }

    /** The same for this setting: its findings show its value, and who set it. */
    public Draft at(Setting<?> setting) {
      requireNonNull(setting, "setting");
      return at(setting.path());
    }

    /** The same for this path. Without a path it is for the table as a whole. */
    public Draft at(Path place) {
      requireNonNull(place, "place");
      return new Draft(words.at(Optional.of(place)));
    }

    /** The same with one remedy more. */
    public Draft remedy(String remedy) {
      requireNonNull(remedy, "remedy");
      return new Draft(words.remedy(remedy));
    }

    /** The same with a page that states the rule. */
    public Draft source(String page) {
      requireNonNull(page, "page");
      return new Draft(words.source(page));
    }

    /**
     * The same, which a spec may suppress with a reason. If the text is in code, only a check with
     * a policy that has the rule knows its id: in any other, the suppression is an error, since the
     * rule is unknown.
     *
     * @throws IllegalStateException if the rule is an error: errors cannot be suppressed
     */
    public Draft suppressible() {
      return new Draft(words.letBeSuppressed());
    }

    /** The rule that finds this in every table for which the condition is false. */
    public HouseRule unless(Predicate<? super DeclaredTable> kept) {
      requireNonNull(kept, "kept");
      return new HouseRule(
          this, kept, table -> kept.test(table) ? Stream.empty() : Stream.of(words.path()));
    }

    /** The rule that finds this in every table for which the condition is true. */
    public HouseRule when(Predicate<? super DeclaredTable> broken) {
      requireNonNull(broken, "broken");
      return new HouseRule(
          this, broken, table -> broken.test(table) ? Stream.of(words.path()) : Stream.empty());
    }

    /**
     * The rule that finds this at each of these paths of a table; without paths, it finds nothing.
     */
    public HouseRule wherever(Function<? super DeclaredTable, ? extends Stream<Path>> places) {
      requireNonNull(places, "places");
      return new HouseRule(this, places, table -> places.apply(table).map(Optional::of));
    }
  }

  /** The stable id, such as {@code acme.encryption}. */
  public String id() {
    return draft.words.id();
  }

  /** The severity of its findings. */
  public Severity severity() {
    return draft.words.severity();
  }

  /** The message of its findings. */
  public String text() {
    return draft.words.text();
  }

  /** Whether a spec may suppress it. */
  public boolean isSuppressible() {
    return draft.words.suppressible();
  }

  /** What it finds in the table; if it throws, an error {@code house.failed}. */
  public Stream<Finding> findings(DeclaredTable table) {
    requireNonNull(table, "table");
    try {
      return breaches
          .apply(table)
          .map(place -> draft.words.finding(place, table))
          .toList()
          .stream();
    } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError e) {
      return Stream.of(failed(e));
    }
  }

  private Finding failed(Throwable cause) {
    var site =
        Arrays.stream(cause.getStackTrace())
            .filter(frame -> frame.getFileName() != null && frame.getLineNumber() > 0)
            .filter(frame -> !frame.getClassName().startsWith("java."))
            .map(frame -> new CallSite(frame.getFileName(), frame.getLineNumber()))
            .findFirst();
    var statement = new Statement(cause.toString(), Origin.of("house rule " + id(), site));
    return RuleBook.finding("house.failed", Path.of("table"), List.of(statement));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HouseRule rule
        && rule.draft.words.equals(draft.words)
        && rule.judge.equals(judge);
  }

  @Override
  public int hashCode() {
    return Objects.hash(draft.words, judge);
  }

  @Override
  public String toString() {
    return "house rule " + id();
  }
}
