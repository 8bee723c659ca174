package consumer;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ddbkit.testkit.engine.Engines;
import io.ddbkit.testkit.engine.Space;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceTest {

  @Test
  void startsOnlyWhereItMayDoWhatItsTablesNeed() throws Exception {
    try (var space = Engines.shared().space("plain")) {
      says("sessions: the table is missing", run(space, Map.of()));
      says("sessions: created in ", run(space, Map.of("DDBKIT_MODE", "create-missing")));
      says("sessions: no changes", run(space, Map.of()));
      says("DDBKIT_MODE): there is no \"UPDTE\"", run(space, Map.of("DDBKIT_MODE", "UPDTE")));
    }
  }

  @Test
  void hasOfTheSdkOnlyTheDynamoDbModule() throws Exception {
    var jars = Arrays.stream(classPath().split(":")).map(jar -> Path.of(jar).getFileName() + "");

    assertFalse(
        jars.anyMatch(
            jar -> jar.matches("(sts|kinesis|s3|kms|cloudwatch|dynamodb-enhanced|spring|junit).*")));
  }

  private static void says(String expected, String output) {
    assertTrue(output.contains(expected), output);
  }

  private static String classPath() throws Exception {
    return Files.readString(Path.of("target/class-path")).strip();
  }

  private static String run(Space space, Map<String, String> environment) throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var program =
        new ProcessBuilder(
            java, "-cp", Path.of("target", "classes") + ":" + classPath(), "consumer.Service");
    var keys = space.connection().credentials().resolveCredentials();
    var its = program.redirectErrorStream(true).environment();
    its.put("AWS_ENDPOINT_URL_DYNAMODB", space.connection().endpoint().orElseThrow().toString());
    its.put("AWS_REGION", space.connection().region().id());
    its.put("AWS_ACCESS_KEY_ID", keys.accessKeyId());
    its.put("AWS_SECRET_ACCESS_KEY", keys.secretAccessKey());
    its.putAll(environment);
    return new String(program.start().getInputStream().readAllBytes());
  }
}
