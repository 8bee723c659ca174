package io.ddbkit.spec.rule;

import io.ddbkit.spec.text.Printable;
import java.util.List;

/** A rule found something, and no bundle on the class path has its text. */
public final class MissingRuleTextException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  MissingRuleTextException(String rule, String key, String file, List<String> read) {
    super(
        "rule "
            + Printable.value(rule)
            + " has no text: key "
            + Printable.value(key)
            + " is in none of the files "
            + file
            + " on the class path, which are: "
            + (read.isEmpty() ? "none" : Printable.sentence(String.join(", ", read)))
            + ". For a rule of your own, add the key to such a file. If jars are merged into one,"
            + " append these files to one another, for example with AppendingTransformer of"
            + " maven-shade-plugin");
  }
}
