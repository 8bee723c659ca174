package io.ddbkit.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is left of what careless suites leave open: nothing, counted in JVMs of their own. */
@Timeout(300)
class LeaksTest {
  @TempDir private Path folder;

  @Test
  void clientsThatOutliveTheirSpacesCostNoThread() throws Exception {
    assertThat(printed(Leaks.OfClients.class)).isEqualTo("no thread more");
  }

  @Test
  void closedEnginesLeaveNoThread() throws Exception {
    assertThat(printed(Leaks.OfEngines.class)).isEqualTo("no thread more");
  }

  @Test
  void theTablesOfAKilledForkAreDroppedByALaterRun() throws Exception {
    try (var shared = new PlainLocal("127.0.0.1", 0, true);
        var engine = Leaks.engine(shared.endpoint().toString(), Map.of());
        var space = engine.space()) {
      var endpoint = shared.endpoint().toString();
      assertThat(jvm().run(Leaks.OfAFork.class, Map.of(), endpoint).printed())
          .containsExactly("killed");
      assertThat(space.client().listTables().tableNames()).hasSize(1);

      Leaks.engine(endpoint, Map.of("ddbkit.sweep", "PT0S")).close();

      assertThat(space.client().listTables().tableNames()).isEmpty();
    }
  }

  private String printed(Class<?> main) throws Exception {
    return String.join("\n", jvm().run(main).printed());
  }

  private ChildJvm jvm() throws Exception {
    var quiet =
        Files.writeString(
            folder.resolve("logback.xml"), "<configuration><root level=\"OFF\"/></configuration>");
    return new ChildJvm(folder).with("-Dlogback.configurationFile=" + quiet);
  }
}
