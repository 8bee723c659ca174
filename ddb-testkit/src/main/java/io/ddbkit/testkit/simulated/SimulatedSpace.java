package io.ddbkit.testkit.simulated;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.provisioner.time.Pace;
import io.ddbkit.provisioner.time.Scheduler;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.testkit.engine.Connection;
import io.ddbkit.testkit.engine.Space;
import io.ddbkit.testkit.internal.Provisioned;
import io.ddbkit.testkit.internal.simulated.data.Items;
import io.ddbkit.testkit.internal.simulated.sdk.EngineTimeClients;
import io.ddbkit.testkit.internal.simulated.world.World;
import java.util.List;
import java.util.Map;
import org.slf4j.event.Level;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClientBuilder;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClientBuilder;

/**
 * An account of the simulated engine, with a clock of its own. What its clients and its provisioner
 * wait for is engine time, and takes no wall time.
 */
public final class SimulatedSpace implements Space {
  private static final Region REGION = Region.US_EAST_1;
  private static final String SECRET_KEY = "simulated";
  private static final int LONGEST_LABEL = 40;

  private final SimulatedEngine engine;
  private final String accessKey;
  private final World world;
  private final EngineTimeClients clients;
  private final Once<DynamoDbClient> client;
  private final Once<DynamoDbAsyncClient> asyncClient;
  private final Once<DynamoDbStreamsClient> streamsClient;
  private boolean closed;

  SimulatedSpace(SimulatedEngine engine, String accessKey) {
    this.engine = engine;
    this.accessKey = accessKey;
    world = engine.worlds().of(accessKey);
    var credentials =
        StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, SECRET_KEY));
    clients =
        new EngineTimeClients(
            engine.worlds(), world.scheduler(), world.jitter(), REGION, credentials);
    client = new Once<>(() -> clients.dynamoDb().build());
    asyncClient = new Once<>(() -> clients.async().build());
    streamsClient = new Once<>(() -> clients.streams().build());
  }

  /** The same for the same label and number, so that one seed gives one run. */
  static String accessKey(String label, int number) {
    var plain = label.replaceAll("[^A-Za-z0-9]", "");
    return "simulated"
        + plain.substring(0, Math.min(plain.length(), LONGEST_LABEL))
        + "%04d".formatted(number);
  }

  @Override
  public SimulatedEngine engine() {
    return engine;
  }

  /** How to reach this space over HTTP, where time follows the wall clock. */
  @Override
  public Connection connection() {
    requireOpen();
    return Connection.to(engine.endpoint(), REGION, accessKey, SECRET_KEY);
  }

  @Override
  public DynamoDbClient client() {
    requireOpen();
    return client.get();
  }

  @Override
  public DynamoDbAsyncClient asyncClient() {
    requireOpen();
    return asyncClient.get();
  }

  @Override
  public DynamoDbStreamsClient streamsClient() {
    requireOpen();
    return streamsClient.get();
  }

  /** A builder of another client of this space, such as one that meets faults. */
  public DynamoDbClientBuilder clientBuilder() {
    requireOpen();
    return clients.dynamoDb();
  }

  /** A builder of another asynchronous client of this space. */
  public DynamoDbAsyncClientBuilder asyncClientBuilder() {
    requireOpen();
    return clients.async();
  }

  /** A builder of another streams client of this space. */
  public DynamoDbStreamsClientBuilder streamsClientBuilder() {
    requireOpen();
    return clients.streams();
  }

  /**
   * The same strategy, with waits that are engine time, for a client of one of the builders. What
   * the strategy itself leaves to chance, no seed decides.
   */
  public RetryStrategy inEngineTime(RetryStrategy strategy) {
    requireNonNull(strategy, "strategy");
    return clients.retries(strategy);
  }

  /** The clock of this space. */
  public SimulatedClock clock() {
    return new SimulatedClock(world.timeline(), world.scheduler());
  }

  /**
   * Engine time for those who wait and for work, on which a run is the same every time: one thread
   * at a time goes on, the next by instant, and among those of one instant the seed decides.
   */
  public Scheduler scheduler() {
    return world.scheduler();
  }

  /**
   * Takes the permission for an operation away from all callers of this space.
   *
   * @param operation such as {@code CreateTable}
   * @throws IllegalArgumentException if there is no such operation
   */
  public void deny(String operation) {
    requireNonNull(operation, "operation");
    world.deny(operation, true);
  }

  /**
   * Gives the permission for an operation back.
   *
   * @param operation such as {@code CreateTable}
   * @throws IllegalArgumentException if there is no such operation
   */
  public void allow(String operation) {
    requireNonNull(operation, "operation");
    world.deny(operation, false);
  }

  @Override
  public String tableName(String tableName) {
    requireNonNull(tableName, "tableName");
    return tableName;
  }

  @Override
  public TableProvisioner provisioner() {
    var provisioner =
        TableProvisioner.builder()
            .dynamoDb(client())
            .scheduler(scheduler())
            .jitter(world.jitter()::fraction)
            .pace(Pace.AWS)
            .progressLevel(Level.DEBUG);
    var provisioned = Provisioned.settings();
    for (Map.Entry<Setting<?>, String> each : engine.unsupportedSettings().entrySet()) {
      if (engine.leftOut().containsKey(each.getKey()) || provisioned.contains(each.getKey())) {
        provisioner.leaveOut(each.getKey(), each.getValue());
      }
    }
    return provisioner.build();
  }

  @Override
  public void clear() {
    requireOpen();
    synchronized (world.timeline()) {
      var realm = world.realm(REGION.id());
      realm.tables().forEach(table -> Items.clear(realm, table));
    }
  }

  /** Forgets the account; that takes no time. */
  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    engine.worlds().forget(accessKey);
    List.of(client, asyncClient, streamsClient).forEach(Once::close);
    engine.ended(this);
  }

  private synchronized void requireOpen() {
    engine.requireOpen();
    if (closed) {
      throw new IllegalStateException(
          "This space of the simulated engine is closed. Take another one: engine.space().");
    }
  }
}
