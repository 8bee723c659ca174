package io.ddbkit.testkit.live;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.provisioner.time.Pace;
import io.ddbkit.testkit.engine.EmbeddedEngine;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.Protection;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A test against DynamoDB Local: one engine for all, a database for each test. */
abstract class EmbeddedTest {
  private static final EmbeddedEngine ENGINE = shared();
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private String database = "";

  private static EmbeddedEngine shared() {
    var engine = EmbeddedEngine.start();
    Runtime.getRuntime().addShutdownHook(new Thread(engine::close));
    return engine;
  }

  @BeforeEach
  void takeDatabase() {
    database = "test" + DATABASES.incrementAndGet();
  }

  DynamoDbClient dynamoDb() {
    return ENGINE.client(database);
  }

  TableProvisioner provisioner() {
    return TableProvisioner.builder()
        .dynamoDb(dynamoDb())
        .pace(Pace.AT_ONCE)
        .leaveOut(Protection.RECOVERY, "not on DynamoDB Local")
        .leaveOut(Encryption.ENCRYPTION, "not on DynamoDB Local")
        .build();
  }
}
