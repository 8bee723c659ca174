package io.ddbkit.spec.text;

import static java.util.Objects.requireNonNull;
import static java.util.regex.Matcher.quoteReplacement;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text that a terminal or a log prints and does not obey. Names, values and what services answer
 * come from outside: a line break in one of them would begin a log line of its own, an escape
 * sequence would move a terminal's cursor.
 */
public final class Printable {
  private static final int LONGEST_VALUE = 200;
  private static final int LONGEST_SENTENCE = 2_000;

  /** A whole word, unless it ends with a value that was shortened before. */
  private static final Pattern LONG_WORD =
      Pattern.compile("(?<!\\S)(\\S{301,}+|\\S{201,300}+(?! \\([\\d,]+ characters\\)))");

  private Printable() {}

  /**
   * A value in one line: what cannot be seen is escaped as in Java, such as {@code \n}. One of more
   * than 200 characters is shortened, with its length.
   */
  public static String value(Object value) {
    requireNonNull(value, "value");
    return escaped(value.toString(), LONGEST_VALUE);
  }

  /**
   * A sentence in one line, escaped likewise, and seldom shortened: after 2000 characters, and a
   * word in it, such as a name, as a value is.
   */
  public static String sentence(String sentence) {
    requireNonNull(sentence, "sentence");
    var shortened =
        sentence.length() <= LONGEST_VALUE
            ? sentence
            : LONG_WORD.matcher(sentence).replaceAll(word -> quoteReplacement(value(word.group())));
    return escaped(shortened, LONGEST_SENTENCE);
  }

  /** A value in quotes, as a Java string literal, shortened if it is very long. */
  public static String quoted(String value) {
    requireNonNull(value, "value");
    return '"' + value(value.replace("\\", "\\\\").replace("\"", "\\\"")) + '"';
  }

  private static String escaped(String text, int longest) {
    int length = text.codePointCount(0, text.length());
    var shown = new StringBuilder();
    text.codePoints().limit(longest).forEach(character -> append(character, shown));
    return length <= longest
        ? shown.toString()
        : shown + String.format(Locale.ROOT, ".. (%,d characters)", length);
  }

  private static void append(int character, StringBuilder shown) {
    switch (character) {
      case '\n' -> shown.append("\\n");
      case '\r' -> shown.append("\\r");
      case '\t' -> shown.append("\\t");
      default -> {
        if (isSeen(character)) {
          shown.appendCodePoint(character);
        } else {
          for (char unit : Character.toChars(character)) {
            shown.append(String.format("\\u%04x", (int) unit));
          }
        }
      }
    }
  }

  /** Format characters turn the direction of a line, or hide in it. */
  private static boolean isSeen(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
