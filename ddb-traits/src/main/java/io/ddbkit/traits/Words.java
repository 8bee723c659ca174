package io.ddbkit.traits;

import io.ddbkit.spec.text.Printable;

/** Texts of which the beginning will do. */
final class Words {
  private static final int SHOWN = 80;

  private Words() {}

  /** The beginning of a text, in quotes. */
  static String shown(String text) {
    return Printable.quoted(beginning(text));
  }

  static String beginning(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "..";
  }
}
