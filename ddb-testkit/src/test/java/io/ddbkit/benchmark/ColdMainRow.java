package io.ddbkit.benchmark;

import io.ddbkit.testkit.engine.EmbeddedEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Programs that start, verify a table of two indexes and a stream on DynamoDB Local, and are done;
 * beside programs that describe it by the bare SDK. Both are processes of their own, with two
 * cores; the same with an archive of classes (AppCDS) for each.
 */
final class ColdMainRow implements Row {
  private static final int RUNS = 11;
  private static final double RATIO = 1.45;
  private static final int CLASSES = 5_000;

  @Override
  public String name() {
    return "cold-main";
  }

  @Override
  public List<Figure> measure() throws Exception {
    var folder = Files.createTempDirectory("ddbkit-benchmark");
    try (var engine = EmbeddedEngine.start()) {
      WallAccount.provisioner(engine.client(ColdProgram.ACCESS_KEY))
          .createMissing(ColdProgram.orders());
      return measure(folder, ProgramClassPath.in(folder), engine.endpoint().toString());
    } finally {
      delete(folder);
    }
  }

  private static List<Figure> measure(Path folder, String classPath, String endpoint)
      throws IOException, InterruptedException {
    var program = new ColdProgramStart(folder, classPath, endpoint);
    var figures = new ArrayList<>(ColdPair.of(RUNS, program::cold).figures("", RATIO));
    figures.add(
        Figure.count(
                "  its classes loaded", program.classesLoaded(ColdVerify.class), CLASSES, "%.0f")
            .plain("%d", program.classesLoaded(ColdDescribe.class)));
    program.archive(ColdDescribe.class);
    program.archive(ColdVerify.class);
    figures.addAll(ColdPair.of(RUNS, program::archived).figures(", AppCDS", RATIO));
    return figures;
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
