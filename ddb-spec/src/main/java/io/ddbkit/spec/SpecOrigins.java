package io.ddbkit.spec;

import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Where the parts of a spec were said. Equal to every other: where a thing was said never changes
 * what was said.
 */
public final class SpecOrigins {
  /** Nobody knows. */
  public static final SpecOrigins UNKNOWN =
      new SpecOrigins(Map.of(), path -> Origin.of("the spec"));

  private final Map<Path, Origin> byPath;
  private final Function<Path, Origin> others;

  private SpecOrigins(Map<Path, Origin> byPath, Function<Path, Origin> others) {
    this.byPath = byPath;
    this.others = others;
  }

  /**
   * All parts were said in a document, each at its own place there.
   *
   * @param name what the document is called, such as {@code orders.json}
   */
  public static SpecOrigins inDocument(String name) {
    return new SpecOrigins(Map.of(), path -> Origin.of(path + " of " + name));
  }

  /** These, and that {@code path} was said by {@code origin}. */
  SpecOrigins with(Path path, Origin origin) {
    var more = new TreeMap<>(byPath);
    more.put(path, origin);
    return new SpecOrigins(more, others);
  }

  /** Who said what stands at {@code path}, or what it lies in. */
  public Origin of(Path path) {
    for (int length = path.steps().size(); length > 0; length--) {
      var origin = byPath.get(path.prefix(length));
      if (origin != null) {
        return origin;
      }
    }
    return others.apply(path);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SpecOrigins;
  }

  @Override
  public int hashCode() {
    return 0;
  }

  @Override
  public String toString() {
    return "";
  }
}
