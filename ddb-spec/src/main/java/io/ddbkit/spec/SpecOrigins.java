package io.ddbkit.spec;

import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the parts of a spec were said. Equal to every other: where a thing was said never changes
 * what was said.
 */
public final class SpecOrigins {
  /** Nobody knows. */
  public static final SpecOrigins UNKNOWN = new SpecOrigins(Map.of());

  private final Map<Path, Origin> byPath;

  private SpecOrigins(Map<Path, Origin> byPath) {
    this.byPath = byPath;
  }

  /** These, and that {@code path} was said by {@code origin}. */
  SpecOrigins with(Path path, Origin origin) {
    var more = new TreeMap<>(byPath);
    more.put(path, origin);
    return new SpecOrigins(more);
  }

  /** Who said what stands at {@code path}, or what it lies in. */
  public Origin of(Path path) {
    for (int length = path.steps().size(); length > 0; length--) {
      var origin = byPath.get(path.prefix(length));
      if (origin != null) {
        return origin;
      }
    }
    return Origin.of("the spec");
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
