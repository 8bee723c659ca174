package shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.testkit.engine.Connection;
import io.ddbkit.testkit.engine.Engines;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Runs the service and the tool of the front page as they are, against the embedded engine. */
class ProgramsTest {

  private interface Program {
    void run() throws Exception;
  }

  @Test
  void runAsTheyStandOnThePage() throws Exception {
    try (var space = Engines.shared().space("front-page")) {
      isReachedBy(space.connection());

      assertThat(printed(() -> OrderService.main(new String[0]))).startsWith("orders: created in ");
      assertThat(printed(() -> OrderService.main(new String[0]))).startsWith("orders: no changes");
      assertThat(space.client().listTables().tableNames()).containsExactly("orders");

      assertThat(printed(() -> PlanTool.main(new String[] {"sessions.json"})))
          .contains("expiresAt", "sessions.json:", "sessions: 2 steps", "1 create the table");
      assertThat(space.client().listTables().tableNames()).containsExactly("orders");
    }
  }

  /** What the environment tells the AWS SDK elsewhere. */
  private static void isReachedBy(Connection connection) {
    var keys = connection.credentials().resolveCredentials();
    System.setProperty("aws.endpointUrlDynamoDb", connection.endpoint().orElseThrow().toString());
    System.setProperty("aws.region", connection.region().id());
    System.setProperty("aws.accessKeyId", keys.accessKeyId());
    System.setProperty("aws.secretAccessKey", keys.secretAccessKey());
  }

  private static String printed(Program program) throws Exception {
    var out = System.out;
    var printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      program.run();
    } finally {
      System.setOut(out);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
