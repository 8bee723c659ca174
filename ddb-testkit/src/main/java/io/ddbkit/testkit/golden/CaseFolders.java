package io.ddbkit.testkit.golden;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds the cases in a folder, and in the folders in it. */
final class CaseFolders {
  private final Path root;
  private final List<CaseFolder> found = new ArrayList<>();

  private CaseFolders(Path root) {
    this.root = root;
  }

  /**
   * The cases, by name. A folder with nothing in it is one too, and so is one with files beside
   * folders: they fail as what they are.
   *
   * @throws IllegalArgumentException if there is no such folder, or nothing in it
   */
  static List<CaseFolder> in(Path root) {
    if (!Files.isDirectory(root)) {
      throw refused("There is no folder " + root);
    }
    var here = Listing.of(root);
    if (here.folders().isEmpty() && here.files().isEmpty()) {
      throw refused("There is nothing in " + root);
    }
    var folders = new CaseFolders(root);
    folders.add(root, here);
    return folders.found;
  }

  private static IllegalArgumentException refused(String why) {
    return new IllegalArgumentException(
        why
            + ". Make a folder in it for each case, with spec.json, and with live.json if the table"
            + " exists; a run with -Dddbkit.golden=write adds plan.txt.");
  }

  private void add(Path folder, Listing listing) {
    if (listing.folders().isEmpty() || !listing.files().isEmpty()) {
      found.add(new CaseFolder(name(folder), folder));
    }
    listing.folders().forEach(each -> add(each, Listing.of(each)));
  }

  /** With slashes on every system; of the root, what it is called itself. */
  private String name(Path folder) {
    var below = folder.equals(root) ? root.getFileName() : root.relativize(folder);
    return ("" + below).replace('\\', '/');
  }
}
