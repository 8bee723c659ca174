package io.ddbkit.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.report.PlanRefusedException;
import io.ddbkit.testkit.engine.EmbeddedEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the example of a platform's tool does with the files of teams. */
class PlatformToolTest {
  private static final String KEY =
      "\"primaryKey\": {\"kind\": \"simple\", \"partition\": {\"name\": \"id\", \"type\":"
          + " \"STRING\"}}";

  private static EmbeddedEngine engine;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    engine = EmbeddedEngine.start();
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  @Test
  void showsPlansAndAppliesThem() throws IOException {
    try (var space = engine.space("platform")) {
      var tool = new PlatformTool(space.provisioner(), "prod");
      var plans = tool.plan(List.of(file("orders", "{\"streams\": {\"change\": \"on\"}}")));

      assertThat(plans.text())
          .startsWith("orders (acme-orders): 1 step (1 to add, ")
          .contains("+ deletionProtection: true", "+ stream.view: NEW_AND_OLD_IMAGES");
      for (var stored : tool.store(plans, folder)) {
        new PlatformTool(space.provisioner(), "prod").apply(stored);
      }
      assertThat(space.client().listTables().tableNames()).containsExactly("acme-orders");
    }
  }

  @Test
  void tellsTheFindingsOfAllFilesWithTheirNames() throws IOException {
    try (var space = engine.space("platform")) {
      var tool = new PlatformTool(space.provisioner(), "prod");
      var files =
          List.of(
              file("orders", "{\"streams\": {\"change\": \"on\"}, \"override\": \"I may\"}"),
              file("users", "{\"storageClass\": {\"tier\": \"STANDARD\"}}"),
              file(
                  "sessions",
                  "{\"streams\": {\"change\": {\"kind\": \"on\", \"view\": \"KEYS_ONLY\"}}}"));

      assertThatThrownBy(() -> tool.plan(files))
          .hasMessageContaining("[document.limit.override]")
          .hasMessageContaining("[document.limit.trait]")
          .hasMessageContaining("[acme.audit]")
          .hasMessageContaining("orders.json:4")
          .hasMessageContaining("users.json:4")
          .hasMessageContaining("sessions.json:4");
    }
  }

  @Test
  void refusesAPlanWhoseStartHasChanged() throws IOException {
    try (var space = engine.space("platform")) {
      var tool = new PlatformTool(space.provisioner(), "dev");
      var expiring = "{\"timeToLive\": {\"expiry\": {\"kind\": \"on\", \"attribute\": \"ttl\"}}}";
      var seen = stored(tool, file("sessions", expiring), "seen");
      tool.apply(stored(tool, file("sessions", "{\"streams\": {\"change\": \"on\"}}"), "other"));

      assertThatThrownBy(() -> tool.apply(seen))
          .isInstanceOf(PlanRefusedException.class)
          .hasMessageContaining("sessions (acme-sessions): the table has changed since the plan");
    }
  }

  private Path stored(PlatformTool tool, Path file, String name) throws IOException {
    var plans = Files.createDirectory(folder.resolve(name));
    return tool.store(tool.plan(List.of(file)), plans).get(0);
  }

  private Path file(String table, String trait) throws IOException {
    var json =
        "{\n  \"name\": \"%s\",\n  %s,\n  \"traits\": [%s]\n}\n".formatted(table, KEY, trait);
    return Files.writeString(folder.resolve(table + ".json"), json);
  }
}
