package io.ddbkit.testkit.engine;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.Mode;
import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.TableNaming;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * An isolated part of an engine for one test: its tables are not visible in any other space.
 *
 * <p>If the engine gives every access key a database of its own, the space has such a key, and
 * tables keep their names. Otherwise the space has a prefix for their names. A test that uses
 * {@link #tableName(String)} runs on both.
 *
 * <p>A space may be used by many threads at once. Its methods throw {@link IllegalStateException}
 * once it is closed, or its engine is; {@link #engine()} and {@link #tableName(String)} do not.
 */
public interface Space extends AutoCloseable {

  /** Returns the engine that this space is in. */
  Engine engine();

  /**
   * Returns how to reach this space, for clients that the caller or the program under test builds.
   *
   * @return endpoint, region and credentials
   */
  Connection connection();

  /** Returns the client of this space. Every call gives the same one; the space closes it. */
  DynamoDbClient client();

  /**
   * Returns the asynchronous client of this space. Every call gives the same one; the space closes
   * it. It uses the JDK's HTTP client, so that no other needs to be on the class path.
   */
  DynamoDbAsyncClient asyncClient();

  /** Returns the streams client of this space. Every call gives the same; the space closes it. */
  DynamoDbStreamsClient streamsClient();

  /**
   * Returns the name that a table has in this space.
   *
   * @param tableName the name it has in production
   * @return the same name, or the name with this space's prefix
   */
  String tableName(String tableName);

  /**
   * Returns the same table under the name that it has in this space.
   *
   * @param spec the table as production has it
   */
  default TableSpec specFor(TableSpec spec) {
    requireNonNull(spec, "spec");
    var name = spec.physicalName();
    var here = tableName(name);
    return here.equals(name)
        ? spec
        : spec.override(TableNaming.exactly(here), "each test has tables of its own");
  }

  /**
   * Returns a provisioner for this space, which creates missing tables and leaves out settings that
   * the engine does not support. Every plan lists what is left out. It takes specs with their names
   * in this space: {@code space.provisioner().createMissing(space.specFor(spec))}.
   *
   * @return a provisioner in mode {@link Mode#CREATE_MISSING}
   */
  TableProvisioner provisioner();

  /**
   * Deletes every item of every table in this space, and keeps the tables: for tests that share
   * tables, such as those with one cached application context. It costs a call for the table, one
   * for each page of items and one for each 25 items. Streams have the deletions.
   */
  void clear();

  /**
   * Deletes the tables of this space, protected ones too, and closes its clients. A second call
   * does nothing.
   *
   * @throws EngineException if a table could not be deleted; it names the tables that are left
   */
  @Override
  void close();
}
