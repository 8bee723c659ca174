package io.ddbkit.testkit.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What stands in a folder, by name; but not what systems hide there, such as {@code .DS_Store}.
 *
 * @param folders the folders
 * @param files all else
 */
record Listing(List<Path> folders, List<Path> files) {

  static Listing of(Path folder) {
    try (var all = Files.list(folder)) {
      var visible = all.filter(each -> !name(each).startsWith(".")).sorted().toList();
      return new Listing(
          visible.stream().filter(Files::isDirectory).toList(),
          visible.stream().filter(each -> !Files.isDirectory(each)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder, e);
    }
  }

  List<String> fileNames() {
    return files.stream().map(Listing::name).toList();
  }

  private static String name(Path path) {
    return "" + path.getFileName();
  }
}
