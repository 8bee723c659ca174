package io.ddbkit.testkit.engine;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.testkit.internal.space.Clients;
import io.ddbkit.testkit.internal.space.TableClearing;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** A space that is used through SDK clients; each is created when it is first needed. */
final class ClientSpace implements Space {
  private final ConnectedEngine engine;
  private final Connection connection;
  private final String prefix;
  private final Clients clients;

  private final Once<DynamoDbClient> client = new Once<>();
  private final Once<DynamoDbAsyncClient> asyncClient = new Once<>();
  private final Once<DynamoDbStreamsClient> streamsClient = new Once<>();
  private boolean closed;

  ClientSpace(ConnectedEngine engine, Connection connection, String prefix) {
    this.engine = engine;
    this.connection = connection;
    this.prefix = prefix;
    this.clients =
        new Clients(
            connection, new MissingTable(engine.outer(), where(), prefix, engine.isolation()));
  }

  @Override
  public Engine engine() {
    return engine.outer();
  }

  @Override
  public Connection connection() {
    return connection;
  }

  @Override
  public synchronized DynamoDbClient client() {
    requireOpen();
    return client.get(clients::dynamoDb);
  }

  @Override
  public synchronized DynamoDbAsyncClient asyncClient() {
    requireOpen();
    return asyncClient.get(clients::async);
  }

  @Override
  public synchronized DynamoDbStreamsClient streamsClient() {
    requireOpen();
    return streamsClient.get(clients::streams);
  }

  @Override
  public String tableName(String tableName) {
    return prefix + tableName;
  }

  @Override
  public TableProvisioner provisioner() {
    return engine.provisioner(client());
  }

  @Override
  public void clear() {
    new TableClearing(client()).all(prefix);
  }

  @Override
  public void close() {
    end(true);
  }

  /** Ends this space; the tables may stay where the whole engine is about to vanish. */
  synchronized void end(boolean dropTables) {
    if (closed) {
      return;
    }
    closed = true;
    try {
      if (dropTables) {
        engine.empty(this);
      }
    } finally {
      List.of(client, asyncClient, streamsClient).forEach(Once::close);
      engine.ended(this);
    }
  }

  /** Drops every table of this space, one after the other. */
  void dropTables() {
    engine.dropTables(client.get(clients::dynamoDb), prefix);
  }

  String accessKey() {
    return connection.credentials().resolveCredentials().accessKeyId();
  }

  private String where() {
    return switch (engine.isolation()) {
      case CREDENTIALS -> engine.where() + " with access key " + accessKey();
      case NAMES -> engine.where();
    };
  }

  private void requireOpen() {
    engine.requireOpen();
    if (closed) {
      throw new IllegalStateException(
          "This space of the %s engine at %s is closed. Open another one: engine.space()."
              .formatted(engine.name(), where()));
    }
  }

  /** A client, once it was needed. */
  private static final class Once<C extends SdkAutoCloseable> {
    private Optional<C> made = Optional.empty();

    C get(Supplier<C> factory) {
      if (made.isEmpty()) {
        made = Optional.of(factory.get());
      }
      return made.get();
    }

    void close() {
      made.ifPresent(SdkAutoCloseable::close);
    }
  }
}
