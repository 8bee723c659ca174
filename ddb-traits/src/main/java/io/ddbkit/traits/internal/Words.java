package io.ddbkit.traits.internal;

import io.ddbkit.spec.text.Printable;

/** Texts of which the beginning will do. */
public final class Words {
  private static final int SHOWN = 80;

  private Words() {}

  /** The beginning of a text, in quotes. */
  public static String shown(String text) {
    return Printable.quoted(beginning(text));
  }

  public static String beginning(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "..";
  }
}
