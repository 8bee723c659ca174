package io.ddbkit.provisioner.internal.startup;

import io.ddbkit.spec.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Takes a text apart that has calls with values: {@code name(value, "value"), name(value)}. */
final class CallTexts {
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.-]+");
  private static final Pattern TOKEN =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|" + WORD.pattern() + "|[^\\s]");

  private final String text;
  private final List<MatchResult> tokens;
  private int next;

  CallTexts(String text) {
    this.text = text;
    this.tokens = TOKEN.matcher(text).results().toList();
  }

  /**
   * A call.
   *
   * @param name what is called
   * @param values with which values; a call among them is its own values
   * @param text as it is written
   */
  record Call(String name, List<String> values, String text) {}

  /** Hands over each call, and says which parts are none. */
  void read(Consumer<Call> calls, Consumer<String> faults) {
    while (next < tokens.size()) {
      if (is(",") || is(";")) {
        next++;
      } else {
        readOne(calls, faults);
      }
    }
  }

  private void readOne(Consumer<Call> calls, Consumer<String> faults) {
    int begin = next;
    var values = new ArrayList<String>();
    next++;
    boolean whole = WORD.matcher(token(begin)).matches() && values(values);
    if (!whole) {
      skip();
    }
    var written = text.substring(tokens.get(begin).start(), tokens.get(next - 1).end());
    if (whole) {
      calls.accept(new Call(token(begin), values, written));
    } else {
      faults.accept(
          "\"%s\" is no permit; write dropIndex(orders, by-mail), and commas between several"
              .formatted(Printable.value(written)));
    }
  }

  /** Reads values in parentheses; false: there are none, or they are not closed. */
  private boolean values(List<String> values) {
    if (!is("(")) {
      return false;
    }
    do {
      next++;
      if (!value(values)) {
        return false;
      }
    } while (is(","));
    return passed(")");
  }

  private boolean value(List<String> values) {
    if (next >= tokens.size()) {
      return false;
    }
    var token = token(next);
    if (token.startsWith("\"") && token.length() > 1) {
      next++;
      return values.add(token.substring(1, token.length() - 1).replaceAll("\\\\(.)", "$1"));
    }
    if (!WORD.matcher(token).matches()) {
      return false;
    }
    next++;
    return is("(") ? values(values) : values.add(token);
  }

  /** To where another call may begin: behind what closes this one, or at the next comma. */
  private void skip() {
    while (next < tokens.size() && !is(";") && !is(",")) {
      if (passed(")")) {
        return;
      }
      next++;
    }
  }

  private boolean passed(String token) {
    if (!is(token)) {
      return false;
    }
    next++;
    return true;
  }

  private boolean is(String token) {
    return next < tokens.size() && token(next).equals(token);
  }

  private String token(int place) {
    return tokens.get(place).group();
  }
}
