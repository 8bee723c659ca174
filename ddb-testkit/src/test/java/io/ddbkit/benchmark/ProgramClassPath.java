package io.ddbkit.benchmark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;

/**
 * What a program that uses the provisioner has on its class path: from that of this JVM, without
 * the testkit and the engines, and without a backend of SLF4J, which the program chooses. Jars
 * stand in place of directories, which AppCDS does not take.
 */
final class ProgramClassPath {
  private static final Pattern LIBRARIES =
      Pattern.compile(
          ".*[/\\\\](software[/\\\\]amazon[/\\\\](awssdk|eventstream)|jakarta[/\\\\]validation"
              + "|org[/\\\\]hibernate|org[/\\\\]jboss|com[/\\\\]fasterxml[/\\\\]classmate"
              + "|org[/\\\\]jspecify|org[/\\\\]slf4j|org[/\\\\]reactivestreams"
              + "|tools[/\\\\]jackson[/\\\\]core[/\\\\]jackson-core)[/\\\\].*");
  private static final Pattern OURS =
      Pattern.compile(".*ddb-(spec|traits|provisioner)[/\\\\]target[/\\\\].*");
  private static final String PROGRAMS = "io/ddbkit/benchmark/";

  private final List<String> entries = new ArrayList<>();
  private final Path folder;

  private ProgramClassPath(Path folder) {
    this.folder = folder;
  }

  /**
   * The class path.
   *
   * @param folder takes the jars that are made
   */
  static String in(Path folder) throws IOException {
    var path = new ProgramClassPath(folder);
    for (var entry : List.of(System.getProperty("java.class.path").split(File.pathSeparator))) {
      path.add(Path.of(entry));
    }
    return String.join(File.pathSeparator, path.entries);
  }

  private void add(Path entry) throws IOException {
    boolean isOurs = OURS.matcher(entry.toString()).matches();
    if (Files.isDirectory(entry)) {
      pack(entry, isOurs ? "" : PROGRAMS);
    } else if (isOurs || LIBRARIES.matcher(entry.toString()).matches()) {
      entries.add(entry.toString());
    }
  }

  private void pack(Path classes, String only) throws IOException {
    var jar = folder.resolve("classes-" + entries.size() + ".jar");
    if (!Files.isDirectory(classes.resolve(only))) {
      return;
    }
    try (var out = new JarOutputStream(Files.newOutputStream(jar));
        var files = Files.walk(classes.resolve(only))) {
      files.filter(Files::isRegularFile).sorted().forEach(file -> add(out, classes, file));
    }
    entries.add(jar.toString());
  }

  private static void add(JarOutputStream out, Path classes, Path file) {
    try {
      var name = classes.relativize(file).toString().replace(File.separatorChar, '/');
      out.putNextEntry(new JarEntry(name));
      Files.copy(file, out);
      out.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
