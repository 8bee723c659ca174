package io.ddbkit.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Starts the programs of the cold measurement.
 *
 * @param folder takes their archives and logs
 * @param classPath theirs
 * @param endpoint where the table is
 */
record ColdProgramStart(Path folder, String classPath, String endpoint) {

  ColdRun cold(Class<?> program) throws IOException, InterruptedException {
    return ColdRun.of(List.of(), classPath, program, endpoint);
  }

  /** How many classes its JVM loads, those of the JDK too. */
  int classesLoaded(Class<?> program) throws IOException, InterruptedException {
    var log = folder.resolve(program.getSimpleName() + ".log");
    var unused = ColdRun.of(List.of("-Xlog:class+load:file=" + log), classPath, program, endpoint);
    try (var lines = Files.lines(log)) {
      return (int) lines.filter(line -> line.contains(" source: ")).count();
    }
  }

  /** Writes the archive of its classes. */
  void archive(Class<?> program) throws IOException, InterruptedException {
    var options = List.of("-XX:ArchiveClassesAtExit=" + archiveOf(program), "-Xlog:disable");
    var unused = ColdRun.of(options, classPath, program, endpoint);
  }

  /** A run with the archive. */
  ColdRun archived(Class<?> program) throws IOException, InterruptedException {
    return ColdRun.of(
        List.of("-XX:SharedArchiveFile=" + archiveOf(program)), classPath, program, endpoint);
  }

  private Path archiveOf(Class<?> program) {
    return folder.resolve(program.getSimpleName() + ".jsa");
  }
}
