package io.ddbkit.testkit.engine;

import io.ddbkit.provisioner.TableProvisioner;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** A space in an engine that many share, which it gives out as one that cannot be closed. */
record LentSpace(LentEngine engine, Space space) implements Space {

  @Override
  public Connection connection() {
    return space.connection();
  }

  @Override
  public DynamoDbClient client() {
    return space.client();
  }

  @Override
  public DynamoDbAsyncClient asyncClient() {
    return space.asyncClient();
  }

  @Override
  public DynamoDbStreamsClient streamsClient() {
    return space.streamsClient();
  }

  @Override
  public String tableName(String tableName) {
    return space.tableName(tableName);
  }

  @Override
  public TableProvisioner provisioner() {
    return space.provisioner();
  }

  @Override
  public void clear() {
    space.clear();
  }

  @Override
  public void close() {
    space.close();
  }
}
