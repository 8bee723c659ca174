package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ddbkit.testkit.engine.Space;
import io.ddbkit.testkit.junit.WithTables;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

@WithTables(Shop.class)
class OtherLanguageTest {

  @Test
  void aProgramInPythonSeesTheTables(Space space) throws Exception {
    assumeTrue(has("python3", "-c", "import boto3"), OtherLanguageTest::noBoto);
    new Shop.Orders(space.client()).place("o-1");

    // region python
    var python =
        new ProcessBuilder(
            "python3",
            "-c",
            "import boto3; print(boto3.client('dynamodb').scan(TableName='orders')['Count'])");
    python.environment().putAll(environment(space));
    // endregion
    assertEquals("1", output(python));
  }

  // region environment
  static Map<String, String> environment(Space space) {
    var connection = space.connection();
    var keys = connection.credentials().resolveCredentials();
    return Map.of(
        "AWS_ENDPOINT_URL_DYNAMODB", connection.endpoint().orElseThrow().toString(),
        "AWS_REGION", connection.region().id(),
        "AWS_DEFAULT_REGION", connection.region().id(),
        "AWS_ACCESS_KEY_ID", keys.accessKeyId(),
        "AWS_SECRET_ACCESS_KEY", keys.secretAccessKey());
  }

  // endregion

  private static String noBoto() {
    System.out.println("recipe of another language: not run: python3 has no boto3 here");
    return "no boto3 here";
  }

  private static boolean has(String... command) {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String output(ProcessBuilder program) throws Exception {
    var running = program.redirectErrorStream(true).start();
    return new String(running.getInputStream().readAllBytes()).strip();
  }
}
