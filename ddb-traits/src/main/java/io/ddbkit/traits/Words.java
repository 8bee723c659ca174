package io.ddbkit.traits;

import io.ddbkit.spec.text.Printable;

/** Parts of the calls as which traits print. */
public final class Words {
  private static final int SHOWN = 80;

  private Words() {}

  /** A text that may be long, of which the beginning will do. */
  static String shown(String text) {
    return quoted(text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "..");
  }

  /** A name as it is, or in quotes where it could be mistaken for something else. */
  static String named(String name) {
    return name.matches("[\\w.-]{1,80}") ? name : shown(name);
  }

  /** A text as it stands in Java, at a bearable length. */
  public static String quoted(String text) {
    var escaped = text.replace("\\", "\\\\").replace("\"", "\\\"");
    return "\"" + Printable.value(escaped) + "\"";
  }
}
