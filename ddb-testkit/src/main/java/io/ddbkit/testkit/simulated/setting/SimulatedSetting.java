package io.ddbkit.testkit.simulated.setting;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.Printable;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One number or one behavior of the simulated control plane. All there are stand in {@link Delays},
 * {@link Lags}, {@link Cooldowns}, {@link Quotas}, {@link Rates}, {@link Rules} and {@link Runs}.
 *
 * @param <T> the type of its values
 */
public final class SimulatedSetting<T> {
  private static final Duration LONGEST = Duration.ofDays(60);

  private final String name;
  private final T byDefault;
  private final T off;
  private final Form<T> form;

  private SimulatedSetting(String name, T byDefault, T off, Form<T> form) {
    this.name = name;
    this.byDefault = byDefault;
    this.off = off;
    this.form = form;
  }

  /** Its name, such as {@code create-table}. */
  public String name() {
    return name;
  }

  /** Its value, if nothing else was said. */
  public T byDefault() {
    return byDefault;
  }

  /** The value with which the engine behaves as if there were nothing of the kind. */
  public T off() {
    return off;
  }

  /** Which values it takes, in words. */
  public String allowed() {
    return form.words;
  }

  /**
   * Reads a value: one in its form, or {@code off}.
   *
   * @throws IllegalArgumentException if it is none; the text names the setting and what is allowed
   */
  public T parse(String text) {
    requireNonNull(text, "text");
    if (text.equals("off")) {
      return off;
    }
    try {
      return require(form.parse.apply(text));
    } catch (DateTimeParseException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw refused(text);
    }
  }

  T require(T value) {
    if (!form.holds.test(value) && !value.equals(off)) {
      throw refused("" + value);
    }
    return value;
  }

  private IllegalArgumentException refused(String value) {
    return new IllegalArgumentException(
        "Setting %s of the simulated engine is '%s'. Allowed: %s, or off."
            .formatted(name, Printable.value(value), form.words));
  }

  @Override
  public String toString() {
    return name;
  }

  static SimulatedSetting<Span> span(String name, String byDefault) {
    return new SimulatedSetting<>(
        name,
        Span.parse(byDefault),
        Span.NONE,
        new Form<>(
            "a duration such as PT5S, or two such as PT4S..PT10S, up to PT1440H",
            Span::parse,
            span -> span.most().compareTo(LONGEST) <= 0));
  }

  static SimulatedSetting<Duration> time(String name, String byDefault) {
    return new SimulatedSetting<>(
        name,
        Duration.parse(byDefault),
        Duration.ZERO,
        new Form<>(
            "a duration such as PT15S, up to PT1440H",
            Duration::parse,
            time -> !time.isNegative() && time.compareTo(LONGEST) <= 0));
  }

  static SimulatedSetting<Integer> count(String name, int byDefault) {
    return new SimulatedSetting<>(
        name,
        byDefault,
        Integer.MAX_VALUE,
        new Form<>("a whole number from 0", Integer::valueOf, count -> count >= 0));
  }

  static SimulatedSetting<Quota> quota(String name, String byDefault) {
    return new SimulatedSetting<>(
        name,
        Quota.parse(byDefault),
        Quota.UNLIMITED,
        new Form<>("a count and a time such as 4/PT24H", Quota::parse, quota -> true));
  }

  static SimulatedSetting<Rate> rate(String name, String byDefault) {
    return rate(name, Rate.parse(byDefault));
  }

  /** A rate that is off by default. */
  static SimulatedSetting<Rate> unlimited(String name) {
    return rate(name, Rate.UNLIMITED);
  }

  private static SimulatedSetting<Rate> rate(String name, Rate byDefault) {
    return new SimulatedSetting<>(
        name,
        byDefault,
        Rate.UNLIMITED,
        new Form<>("calls a second such as 10/s, or 10/s,20", Rate::parse, rate -> true));
  }

  static SimulatedSetting<Boolean> flag(String name) {
    return flag(name, true);
  }

  static SimulatedSetting<Boolean> flag(String name, boolean byDefault) {
    return new SimulatedSetting<>(
        name,
        byDefault,
        false,
        new Form<>("true or false", SimulatedSetting::flagOf, flag -> true));
  }

  static <T> SimulatedSetting<T> of(String name, T byDefault, T off, Form<T> form) {
    return new SimulatedSetting<>(name, byDefault, off, form);
  }

  private static boolean flagOf(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException("no flag");
    }
    return text.equals("true");
  }

  /** How values are written, and which there are. */
  record Form<T>(String words, Function<String, T> parse, Predicate<T> holds) {}
}
