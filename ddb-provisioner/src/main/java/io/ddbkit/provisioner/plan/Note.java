package io.ddbkit.provisioner.plan;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Path;

/**
 * What a plan tells of something that it leaves as it is: a value that cannot be compared, or that
 * the live table exceeds.
 *
 * @param place what it is about
 * @param text what there is to know, and what to do about it
 */
public record Note(Path place, String text) {
  public Note {
    requireNonNull(place, "place");
    requireNonNull(text, "text");
    text = Printable.sentence(text);
  }

  /** One about the table as a whole. */
  public static Note ofTheTable(String text) {
    return new Note(Path.root("table"), requireNonNull(text, "text"));
  }

  @Override
  public String toString() {
    return place + ": " + text;
  }
}
