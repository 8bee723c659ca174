package io.ddbkit.spec.trait;

import io.ddbkit.spec.text.Printable;
import java.util.ArrayList;
import java.util.List;

/** Reads a place as it is printed. Used once. */
final class PathText {
  private final String text;
  private int at;

  PathText(String text) {
    this.text = text;
  }

  List<Path.Step> steps() {
    var steps = new ArrayList<Path.Step>();
    steps.add(new Path.Step(name(), false));
    while (at < text.length()) {
      boolean isKey = text.charAt(at++) == '[';
      steps.add(new Path.Step(isKey ? key() : name(), isKey));
    }
    return steps;
  }

  private String name() {
    int from = at;
    while (at < text.length() && text.charAt(at) != '.' && text.charAt(at) != '[') {
      at++;
    }
    if (at == from) {
      throw noPlace("a name is missing");
    }
    return text.substring(from, at);
  }

  private String key() {
    int from = at;
    while (!closes(at)) {
      if (at++ == text.length()) {
        throw noPlace("a bracket is not closed");
      }
    }
    return text.substring(from, at++);
  }

  private boolean closes(int place) {
    return text.startsWith("]", place)
        && (place + 1 == text.length()
            || text.charAt(place + 1) == '.'
            || text.charAt(place + 1) == '[');
  }

  private IllegalArgumentException noPlace(String why) {
    var place = Math.min(at, text.length());
    return new IllegalArgumentException(
        "'%s' is not a path: %s at character %d; a path looks like billing.indexes[by-mail].read"
            .formatted(Printable.value(text), why, place + 1));
  }
}
