package io.ddbkit.examples;

import static io.ddbkit.testkit.assertion.DdbAssertions.assertThat;
import static io.ddbkit.testkit.assertion.DdbAssertions.assertThatTable;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.testkit.engine.Engines;
import io.ddbkit.testkit.engine.Space;
import io.ddbkit.testkit.fault.Fault;
import io.ddbkit.testkit.fault.Faults;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class StartUnderFaultsTest {
  private static final TableSpec SESSIONS = StartupTest.SESSIONS;

  // region faults
  @Test
  void aLostAnswerAndThrottlesDelayAStartAndDoNotBreakIt() {
    var faults =
        new Faults(
            Fault.lostResponse().on("CreateTable"),
            Fault.throttling().on("UpdateTimeToLive").times(2));
    try (var space = Engines.shared().space("start");
        var dynamoDb = client(faults, space)) {
      TableProvisioner.create(dynamoDb).createMissing(space.specFor(SESSIONS));

      assertThatTable(space, SESSIONS).matchesItsSpec();
      assertThat(faults).haveNonePending();
    }
  }

  // endregion

  private static DynamoDbClient client(Faults faults, Space space) {
    var builder = space.connection().configure(DynamoDbClient.builder());
    return faults.into(builder).httpClient(UrlConnectionHttpClient.create()).build();
  }
}
