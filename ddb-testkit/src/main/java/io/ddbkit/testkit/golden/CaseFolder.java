package io.ddbkit.testkit.golden;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.document.SpecJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The folder of one case.
 *
 * @param name its path below the folder of all cases
 * @param path where it is
 */
record CaseFolder(String name, Path path) {
  private static final String LIVE = "live.json";
  private static final String SPEC = "spec.json";
  private static final String PLAN = "plan.txt";
  private static final String WHY = "why.txt";
  private static final List<String> FILES = List.of(LIVE, SPEC, PLAN, WHY);

  /** Its name, and what it shows. */
  String title() {
    return text(WHY).map(why -> name + ": " + why.strip()).orElse(name);
  }

  /** Where an IDE finds what the test expects. */
  URI uri() {
    return path.resolve(PLAN).toUri();
  }

  PlanFile plan() {
    return new PlanFile(name, path.resolve(PLAN));
  }

  /** The table as it is; empty: there is none. */
  Optional<TableSpec> live() {
    return text(LIVE).map(json -> SpecJson.read(json, name + "/" + LIVE));
  }

  /** The table as it should be. */
  TableSpec spec() {
    return SpecJson.read(text(SPEC).orElseThrow(), name + "/" + SPEC);
  }

  private Optional<String> text(String file) {
    var found = path.resolve(file);
    try {
      return Files.isRegularFile(found) ? Optional.of(Files.readString(found)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + found, e);
    }
  }

  /**
   * Passes, if these are the files of a case.
   *
   * @throws AssertionError if one is missing, or is not one of a case
   */
  void requireSound() {
    var here = Listing.of(path);
    var names = here.fileNames();
    var unknown = names.stream().filter(file -> !FILES.contains(file)).toList();
    if (!here.folders().isEmpty()) {
      throw wrong(
          "it has folders beside " + String.join(", ", names),
          "move what is no folder: a folder of cases has nothing else in it");
    }
    if (!unknown.isEmpty()) {
      throw wrong(
          "it has " + String.join(", ", unknown),
          "rename or move that: a case has no files but " + String.join(", ", FILES));
    }
    if (!names.contains(SPEC)) {
      throw wrong("it has no " + SPEC, "write it: the table as it should be");
    }
  }

  private AssertionError wrong(String found, String next) {
    return new CaseFailure(
            name, "expected the files of a case, but " + found, path.toString(), next)
        .error();
  }
}
