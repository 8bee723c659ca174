package io.ddbkit.spec.trait;

import static java.util.Objects.requireNonNull;

/**
 * An entry that has settings of its own, such as the replica of a region.
 *
 * @param setting the setting that has the entry
 * @param name the entry's name
 */
public record Coordinate(Setting<?> setting, String name) implements Comparable<Coordinate> {

  public Coordinate {
    requireNonNull(setting, "setting");
    requireNonNull(name, "name");
  }

  /** Its path; the paths of its settings begin with it. */
  public Path path() {
    return setting.path().entry(name);
  }

  @Override
  public int compareTo(Coordinate other) {
    return path().compareTo(other.path());
  }
}
