package io.ddbkit.spec.text;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How the arguments of a call are written in Java. */
final class JavaArguments {
  /** Up to here a double holds every whole number. */
  private static final double LARGEST_WHOLE = 1L << 53;

  private JavaArguments() {}

  /** Adds the text of an argument; of several, where it stands for several or for none. */
  static void add(Object argument, List<String> texts) {
    if (argument instanceof Optional<?> optional) {
      optional.ifPresent(present -> add(present, texts));
    } else if (argument instanceof Collection<?> several) {
      several.forEach(each -> add(each, texts));
    } else {
      texts.add(text(argument));
    }
  }

  private static String text(Object argument) {
    if (argument instanceof String text) {
      return Printable.quoted(text);
    }
    if (argument instanceof Enum<?> constant) {
      return constant.name();
    }
    if (argument instanceof Double number) {
      return number(number);
    }
    return argument instanceof Duration duration ? duration(duration) : argument.toString();
  }

  private static String number(double number) {
    return number == Math.rint(number) && Math.abs(number) < LARGEST_WHOLE
        ? Long.toString((long) number)
        : Double.toString(number);
  }

  private static String duration(Duration duration) {
    if (duration.isZero()) {
      return "Duration.ZERO";
    }
    if (duration.equals(Duration.ofDays(duration.toDays()))) {
      return "Duration.ofDays(" + duration.toDays() + ")";
    }
    long millis = duration.toMillis();
    if (!duration.equals(Duration.ofMillis(millis))) {
      return "Duration.ofNanos(" + duration.toNanos() + ")";
    }
    if (millis % 60_000 == 0) {
      return "Duration.ofMinutes(" + millis / 60_000 + ")";
    }
    return millis % 1000 == 0
        ? "Duration.ofSeconds(" + millis / 1000 + ")"
        : "Duration.ofMillis(" + millis + ")";
  }
}
