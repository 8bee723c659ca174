package io.ddbkit.spec.trait;

import static java.util.Objects.requireNonNull;

/**
 * An entry that has settings of its own, such as the replica of a region.
 *
 * @param of the setting that has the entry
 * @param name the entry's name
 */
public record Coordinate(Setting<?> of, String name) implements Comparable<Coordinate> {

  public Coordinate {
    requireNonNull(of, "of");
    requireNonNull(name, "name");
  }

  /** Where it stands; the paths of its settings begin there. */
  public Path path() {
    return of.path().entry(name);
  }

  @Override
  public int compareTo(Coordinate other) {
    return path().compareTo(other.path());
  }
}
