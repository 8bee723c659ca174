package io.ddbkit.traits.internal.codec;

import io.ddbkit.spec.trait.CallSite;
import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The lines of the parts of a document, as far as they are known. */
public final class Lines {
  private final String document;
  private final Map<Path, Integer> numbers = new HashMap<>();

  Lines(String document) {
    this.document = document;
  }

  void add(Path path, int line) {
    numbers.put(path, line);
  }

  /** The origin of the part at this path, or of the one that contains it. */
  public Origin origin(Path path) {
    var place = path.steps().isEmpty() ? "document" : path.toString();
    return line(path)
        .map(line -> Origin.of(place, Optional.of(new CallSite(document, line))))
        .orElseGet(() -> Origin.of(place + " of " + document));
  }

  /** The document, with the line of this place or of what lies around it. */
  Origin document(Path path) {
    return Origin.of(
        line(path).map(line -> new CallSite(document, line).toString()).orElse(document));
  }

  private Optional<Integer> line(Path path) {
    for (int length = path.steps().size(); length >= 0; length--) {
      var line = numbers.get(path.prefix(length));
      if (line != null) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }
}
