package io.ddbkit.spec.text;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/** The edit distance of two names, to find the name that a misspelled one is near to. */
public final class EditDistance {
  private EditDistance() {}

  /** The number of letters to insert, delete or replace, ignoring case. */
  public static int between(String one, String other) {
    requireNonNull(one, "one");
    requireNonNull(other, "other");
    var a = one.toLowerCase(Locale.ROOT);
    var b = other.toLowerCase(Locale.ROOT);
    if (Math.abs(a.length() - b.length()) > b.length()) {
      return Integer.MAX_VALUE; // a name of a megabyte is no slip, and would take its time
    }
    var row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
