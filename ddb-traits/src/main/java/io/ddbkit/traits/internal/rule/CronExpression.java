package io.ddbkit.traits.internal.rule;

import io.ddbkit.spec.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The cron expressions of AWS: {@code cron(..)} around six fields.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-cron-expressions.html">Cron
 *     expressions reference</a>
 */
public final class CronExpression {
  private static final Pattern FORM = Pattern.compile("cron\\(\\s*(.*?)\\s*\\)");
  private static final List<String> MONTHS =
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
  private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");
  private static final int DAY_OF_MONTH = 2;
  private static final int DAY_OF_WEEK = 4;
  private static final List<Field> FIELDS =
      List.of(
          Field.of("minutes", 0, 59, List.of()),
          Field.of("hours", 0, 23, List.of()),
          Field.of("day-of-month", 1, 31, List.of()).or("\\?|(VALUE|L)W|L"),
          Field.of("month", 1, 12, MONTHS),
          Field.of("day-of-week", 1, 7, DAYS).or("\\?|VALUE?L|VALUE#[1-5]"),
          Field.of("year", 1970, 2199, List.of()));

  private CronExpression() {}

  /** What is wrong with an expression; empty: nothing is. */
  public static Optional<String> fault(String cron) {
    var form = FORM.matcher(cron);
    if (!form.matches()) {
      return Optional.of(Printable.quoted(cron) + " does not look like cron(..)");
    }
    var parts = List.of(form.group(1).split("\\s+"));
    if (parts.size() != FIELDS.size()) {
      return Optional.of(parts.size() + " fields in " + cron);
    }
    return IntStream.range(0, parts.size())
        .mapToObj(n -> FIELDS.get(n).fault(parts.get(n)))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> days(parts.get(DAY_OF_MONTH), parts.get(DAY_OF_WEEK)))
        .map(fault -> fault + ", in " + cron);
  }

  /** Days are told by the month or by the week; the other field says that it does not matter. */
  private static Optional<String> days(String ofMonth, String ofWeek) {
    return ofMonth.equals("?") == ofWeek.equals("?")
        ? Optional.of(
            "day-of-month \"%s\" and day-of-week \"%s\", one of which must be ?"
                .formatted(ofMonth, ofWeek))
        : Optional.empty();
  }

  /** Whether an expression that has no fault names one minute of the hour. */
  public static boolean isHourlyAtMost(String cron) {
    return cron.matches("cron\\(\\s*[0-9]+\\s.*");
  }

  /**
   * A field.
   *
   * @param values what its values are, in words
   * @param value one value, as a regular expression
   * @param form all that may stand in it, as a regular expression
   */
  private record Field(String name, String values, String value, String form) {
    static Field of(String name, int first, int last, List<String> names) {
      var values =
          Stream.concat(
                  IntStream.rangeClosed(first, last).mapToObj(number -> "0*" + number),
                  names.stream())
              .collect(Collectors.joining("|", "(?:", ")"));
      var words = new ArrayList<>(List.of(first + " to " + last));
      if (!names.isEmpty()) {
        words.add(names.get(0) + " to " + names.get(names.size() - 1));
      }
      var item = "(?:(?:\\*|VALUE(?:-VALUE)?)(?:/0*[1-9][0-9]*)?)";
      return new Field(name, String.join(" or ", words), values, item + "(?:," + item + ")*");
    }

    Field or(String other) {
      return new Field(name, values, value, "(?:" + form + "|" + other + ")");
    }

    Optional<String> fault(String part) {
      var pattern = Pattern.compile(form.replace("VALUE", value), Pattern.CASE_INSENSITIVE);
      return pattern.matcher(part).matches()
          ? Optional.empty()
          : Optional.of("%s \"%s\", not %s".formatted(name, part, values));
    }
  }
}
