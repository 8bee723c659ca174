package io.ddbkit.testkit.faulted;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.testkit.TestDatabase;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** A database of DynamoDB Local. */
final class LocalStage implements Stage {
  private final TestDatabase database = new TestDatabase();

  @Override
  public DynamoDbClientBuilder clientBuilder() {
    return database.clientBuilder();
  }

  @Override
  public TableProvisioner provisioner(DynamoDbClient client) {
    return database.provisioner(client);
  }

  /** It knows no cool-downs. */
  @Override
  public void age() {}

  /** It shows at once what was written. */
  @Override
  public void restart() {}

  /**
   * DynamoDB Local 3.3.1 carries out several equal UpdateTable and UpdateTimeToLive calls that come
   * at the same time. AWS refuses all but one: the table is UPDATING, or time to live was modified.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTable.html">UpdateTable</a>
   */
  @Override
  public boolean refusesWhatIsUnderWay() {
    return false;
  }

  @Override
  public void close() {
    database.client().listTables().tableNames().forEach(this::drop);
  }

  private void drop(String table) {
    database.client().deleteTable(r -> r.tableName(table));
  }
}
