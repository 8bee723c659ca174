package consumer;

import static io.ddbkit.spec.ScalarType.STRING;

import io.ddbkit.provisioner.StartupSettings;
import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TimeToLive;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

// region main
public class Service {
  static final TableSpec SESSIONS =
      TableSpec.named("sessions")
          .partitionKey("id", STRING)
          .with(TimeToLive.on("expiresAt"), Streams.on());

  public static void main(String[] args) {
    try (var dynamoDb = DynamoDbClient.create()) {
      var settings = StartupSettings.fromEnvironment(); // DDBKIT_MODE, DDBKIT_PERMITS
      var report = settings.ensure(TableProvisioner.create(dynamoDb), List.of(SESSIONS));
      report.outcomes().forEach(outcome -> System.out.println(outcome.text()));
    }
  }
}
// endregion
