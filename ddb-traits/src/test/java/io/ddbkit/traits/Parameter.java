package io.ddbkit.traits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A parameter of one of the three systems that ddbkit learned from: a line of {@code
 * parameters.txt}, below the heading of its system.
 *
 * @param system whose it is, such as {@code KubeVela, trait dynamodb-ttl-kro}
 * @param name what it is called there
 * @param there its default there
 * @param here the call that says another value here; "-" if there is none
 * @param makes the leaf that the composed table has then, as {@code path = value}; or "nowhere" and
 *     the reason
 * @param differs the default here, where it is another
 */
record Parameter(
    String system, String name, String there, String here, String makes, Optional<String> differs) {
  private static final Path FILE =
      Path.of(
          System.getProperty("basedir", "."), "src/test/resources/io/ddbkit/traits/parameters.txt");
  private static final String HEADING = "== ";
  private static final String NOWHERE = "nowhere: ";

  /** All of them, in the order of the file. */
  static List<Parameter> all() {
    try {
      var all = new ArrayList<Parameter>();
      var system = "";
      for (var line : Files.readAllLines(FILE)) {
        if (line.startsWith(HEADING)) {
          system = line.substring(HEADING.length());
        } else if (!line.isBlank()) {
          all.add(of(system, line));
        }
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
  }

  private static Parameter of(String system, String line) {
    var cells = line.split(" +\\| ", -1);
    if (cells.length != 4 && cells.length != 5) {
      throw new IllegalStateException("a parameter has four or five cells: " + line);
    }
    var differs = Arrays.stream(cells).skip(4).findFirst();
    return new Parameter(system, cells[0], cells[1], cells[2], cells[3], differs);
  }

  /** Why it has no place here. */
  Optional<String> nowhere() {
    return makes.startsWith(NOWHERE)
        ? Optional.of(makes.substring(NOWHERE.length()))
        : Optional.empty();
  }

  /** Whether it can be said. */
  boolean isSaid() {
    return nowhere().isEmpty();
  }

  /** The path of the leaf. */
  String path() {
    return makes.substring(0, makes.indexOf(" = "));
  }

  /** The value of the leaf. */
  String value() {
    return makes.substring(makes.indexOf(" = ") + " = ".length());
  }

  @Override
  public String toString() {
    return system + ": " + name;
  }
}
