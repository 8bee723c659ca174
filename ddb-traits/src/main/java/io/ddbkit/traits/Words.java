package io.ddbkit.traits;

/** Parts of the calls as which traits print. */
final class Words {
  private Words() {}

  /** A text as it stands in Java. */
  static String quoted(String text) {
    var escaped =
        text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t");
    return "\"" + escaped + "\"";
  }
}
