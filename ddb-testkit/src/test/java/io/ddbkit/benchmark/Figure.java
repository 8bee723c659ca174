package io.ddbkit.benchmark;

import java.util.Locale;

/**
 * One number: what was measured, beside what it may be at most, the limit that nobody can be below,
 * and what the plain SDK does in the same run.
 *
 * @param work what was done
 * @param measured what it took
 * @param atMost what it may take
 * @param limit what it takes at the least; empty: the same as what it may take, or unknown
 * @param plain what the plain SDK takes for the same
 * @param verdict what became of it
 */
record Figure(
    String work, String measured, String atMost, String limit, String plain, Verdict verdict) {

  /** A number that is the same on every machine: one that is above fails the benchmark. */
  static Figure count(String work, double measured, double atMost, String pattern) {
    return of(work, measured, atMost, pattern, Verdict.MISSED);
  }

  /** A number that the machine decides: one that is above is shown. */
  static Figure cost(String work, double measured, double atMost, String pattern) {
    return of(work, measured, atMost, pattern, Verdict.OVER);
  }

  /** A number that nothing was said of. */
  static Figure told(String work, String measured) {
    return new Figure(work, measured, "", "", "", Verdict.TOLD);
  }

  private static Figure of(
      String work, double measured, double atMost, String pattern, Verdict above) {
    return new Figure(
        work,
        text(pattern, measured),
        text(pattern, atMost),
        "",
        "",
        measured <= atMost ? Verdict.MET : above);
  }

  Figure limit(String pattern, Object... values) {
    return new Figure(work, measured, atMost, text(pattern, values), plain, verdict);
  }

  Figure plain(String pattern, Object... values) {
    return new Figure(work, measured, atMost, limit, text(pattern, values), verdict);
  }

  private static String text(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
