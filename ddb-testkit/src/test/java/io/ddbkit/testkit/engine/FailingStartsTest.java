package io.ddbkit.testkit.engine;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ddbkit.fixtures.Golden;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is said when the embedded engine cannot start, to the letter; each in a JVM of its own. */
@Timeout(300)
class FailingStartsTest {
  private static final String CLASS_PATH = System.getProperty("java.class.path");
  private static final String LIBRARIES =
      "software/amazon/dynamodb/services/local/shared/access/sqlite/native/";

  @TempDir private Path folder;

  private final StringBuilder texts = new StringBuilder();

  @Test
  void sayWhichOfTheCausesItIs() throws Exception {
    tell("a processor without a library", jvm().with("-Dos.arch=riscv64"));
    tell("a system without a library", jvm().with("-Dos.name=SunOS"));
    tell("no temporary directory", jvm().with("-Djava.io.tmpdir=" + folder.resolve("none")));
    tell("a library that cannot be loaded", jvm().classPath(before(withBrokenLibraries())));
    tell("native access refused", jvm().classPath(before(withRefusedNativeAccess())));
    tell("sqlite4java left out", jvm().classPath(without("sqlite4java")));
    tell("log4j-api left out", jvm().classPath(without("log4j-api")));
    tell("jetty-server left out", jvm().classPath(without("jetty-server")));
    tell("jackson-databind left out", jvm().classPath(without("jackson-databind-2")));
    tell("DynamoDB Local left out", jvm().classPath(without("DynamoDBLocal")));
    tell(
        "another log4j-api first",
        jvm().classPath(before(withAnother("org.apache.logging.log4j.spi", "Provider"))));
    tell(
        "another jetty-server first, as an older DynamoDB Local brings it",
        jvm().classPath(before(withAnother("org.eclipse.jetty.server", "Server"))));
    tell(
        "another DynamoDB Local first",
        jvm()
            .classPath(
                before(
                    withAnother(
                        "software.amazon.dynamodb.services.local.server",
                        "LocalDynamoDBServerHandler"))));

    Golden.check(FailingStartsTest.class, "failing-starts.txt", alike(texts.toString()));
  }

  /** As the JVM itself refuses it. */
  @Test
  void sayThatNativeAccessIsRefused() throws Exception {
    assumeTrue(Runtime.version().feature() >= 24, FailingStartsTest::olderJvm);
    var ended = jvm().with("--illegal-native-access=deny").run(FailingStart.class);

    assertThat(ended.printed())
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains("this JVM refuses native access")
                    .contains("--enable-native-access=ALL-UNNAMED"));
  }

  private ChildJvm jvm() throws IOException {
    return new ChildJvm(folder).with("-Dlogback.configurationFile=" + nothingLogged());
  }

  private void tell(String title, ChildJvm jvm) throws Exception {
    var told =
        jvm.run(FailingStart.class).printed().stream()
            .filter(line -> line.startsWith("told: "))
            .map(line -> line.substring("told: ".length()))
            .collect(joining("\n"));
    texts.append("== ").append(title).append("\n").append(told).append("\n\n");
  }

  private static String without(String jar) {
    return Arrays.stream(CLASS_PATH.split(File.pathSeparator))
        .filter(entry -> !Path.of(entry).getFileName().toString().startsWith(jar))
        .collect(joining(File.pathSeparator));
  }

  private static String before(Path first) {
    return first + File.pathSeparator + CLASS_PATH;
  }

  private Path withBrokenLibraries() throws IOException {
    var root = folder.resolve("broken");
    for (var system : new String[] {"Linux/x86_64", "Linux/aarch64", "Mac/aarch64", "Mac/x86_64"}) {
      var libraries = Files.createDirectories(root.resolve(LIBRARIES + system));
      Files.writeString(libraries.resolve(System.mapLibraryName("sqlite4java")), "broken");
    }
    return root;
  }

  private static String olderJvm() {
    var reason = "not run: a JVM before 24 refuses no native access";
    System.out.println("FailingStartsTest.sayThatNativeAccessIsRefused: " + reason);
    return reason;
  }

  /** With what the JVM throws from 24 on; older ones cannot be told to. */
  private Path withRefusedNativeAccess() throws IOException {
    return withAnother(
        "software.amazon.dynamodb.services.local.shared.access.sqlite",
        "SQLiteLibraryLoader",
        """
        public static void initialize() {
          throw new IllegalCallerException("Illegal native access from an unnamed module");
        }
        """);
  }

  private Path withAnother(String packageName, String type) throws IOException {
    return withAnother(packageName, type, "");
  }

  /** A folder that has this class as another version of its jar may have it. */
  private Path withAnother(String packageName, String type, String body) throws IOException {
    var root = Files.createDirectories(folder.resolve("another-" + type));
    var source =
        Files.writeString(
            root.resolve(type + ".java"),
            "package %s; public class %s {%s}".formatted(packageName, type, body));
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", root.toString(), source.toString());
    assertThat(code).isZero();
    return root;
  }

  private Path nothingLogged() throws IOException {
    return Files.writeString(
        folder.resolve("logback.xml"), "<configuration><root level=\"OFF\"/></configuration>");
  }

  private String alike(String text) {
    return text.replace(folder.toString(), "FOLDER")
        .replace(System.getProperty("java.io.tmpdir"), "TMP")
        .replaceAll("ddbkit-sqlite\\d+", "ddbkit-sqliteRANDOM")
        .replaceAll("native/\\w+/\\w+/\\w+\\.\\w+", "native/SYSTEM/LIBRARY")
        .replaceAll("(loaded from there: |Error: TMP).*?(\\. If|\n)", "$1WHY$2")
        .replaceAll("os.arch '(amd64|aarch64|x86_64)'", "os.arch 'ARCH'");
  }
}
