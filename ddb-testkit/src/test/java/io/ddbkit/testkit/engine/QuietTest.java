package io.ddbkit.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.logging.log4j.LogManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a logger that hears everything hears of the engine. */
@Timeout(120)
class QuietTest {
  private static final List<String> ENGINE =
      List.of("software.amazon.dynamodb", "org.eclipse.jetty", "com.almworks");

  @TempDir private Path folder;

  @Test
  void nothingOfTheEngineIsLoggedAtWhateverLevel() throws Exception {
    assertThat(logged("false")).noneMatch(QuietTest::isOfTheEngine);
  }

  @Test
  void onePropertyLetsTheEngineLog() throws Exception {
    assertThat(logged("true"))
        .anyMatch(logger -> logger.startsWith("software.amazon.dynamodb"))
        .anyMatch(logger -> logger.startsWith("org.eclipse.jetty"));
  }

  @Test
  void log4jsInterfaceAloneIsNoErrorForOthers() throws Exception {
    assertThat(new ChildJvm(folder).run(UsesLog4j.class).printed()).containsExactly("used");
  }

  /** As Hibernate Validator does. */
  static final class UsesLog4j {
    private UsesLog4j() {}

    public static void main(String[] arguments) {
      LogManager.getLogger("of.somebody.else").trace("logged");
      System.out.println("used");
    }
  }

  @Test
  void anotherValueIsRefused() {
    assertThatThrownBy(
            () -> Engines.start(EngineSettings.of(Map.of("ddbkit.embedded.log", "yes"))).close())
        .hasMessage(
            "engine embedded: setting ddbkit.embedded.log is 'yes', which is neither true nor"
                + " false\n"
                + "  -> correct this setting");
  }

  private static boolean isOfTheEngine(String logger) {
    return ENGINE.stream().anyMatch(logger::startsWith);
  }

  /** The loggers that a JVM with an engine of its own prints something by. */
  private List<String> logged(String log) throws Exception {
    var jvm =
        new ChildJvm(folder)
            .with(
                "-Dddbkit.embedded.log=" + log,
                "-Dlogback.configurationFile=" + everything(),
                "-Djava.util.logging.config.file=" + everythingOfTheJdk())
            .run(LoggedLifecycle.class);
    assertThat(jvm.exitValue()).as(jvm.printed().toString()).isZero();
    return jvm.printed().stream()
        .filter(line -> line.startsWith("logger "))
        .map(line -> line.substring("logger ".length()))
        .distinct()
        .toList();
  }

  private Path everything() throws IOException {
    return Files.writeString(
        folder.resolve("logback.xml"),
        """
        <configuration>
          <appender name="console" class="ch.qos.logback.core.ConsoleAppender">
            <encoder><pattern>logger %logger%n</pattern></encoder>
          </appender>
          <root level="TRACE"><appender-ref ref="console"/></root>
        </configuration>
        """);
  }

  private Path everythingOfTheJdk() throws IOException {
    return Files.writeString(
        folder.resolve("logging.properties"),
        """
        .level = ALL
        handlers = java.util.logging.ConsoleHandler
        java.util.logging.ConsoleHandler.level = ALL
        java.util.logging.SimpleFormatter.format = logger %3$s%n
        """);
  }
}
