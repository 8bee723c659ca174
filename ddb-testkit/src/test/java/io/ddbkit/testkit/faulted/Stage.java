package io.ddbkit.testkit.faulted;

import io.ddbkit.provisioner.TableProvisioner;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** A database of its own for one try. */
interface Stage extends AutoCloseable {

  /** A builder of a client of this database. */
  DynamoDbClientBuilder clientBuilder();

  /** A provisioner with this client. */
  TableProvisioner provisioner(DynamoDbClient client);

  /** Lets what was made before have stood for long. */
  void age();

  /**
   * Lets a process that died start again: that takes longer than what it wrote takes to be seen.
   */
  void restart();

  /**
   * Whether it refuses a change of what is being changed, as AWS does, so that what it carried out
   * twice was sent twice for nothing.
   */
  boolean refusesWhatIsUnderWay();

  @Override
  void close();
}
