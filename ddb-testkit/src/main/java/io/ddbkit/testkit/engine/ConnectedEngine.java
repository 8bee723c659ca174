package io.ddbkit.testkit.engine;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.provisioner.time.Pace;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.testkit.internal.space.Clients;
import io.ddbkit.testkit.internal.space.SpaceNames;
import io.ddbkit.testkit.internal.space.TableDrop;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * An engine that is reached over a connection, for providers of engines of your own. It isolates
 * spaces, deletes their tables, and stops the server that the provider started.
 */
public final class ConnectedEngine implements Engine {
  private final Builder parts;
  private final Set<ClientSpace> spaces = new HashSet<>();
  private @Nullable TableProvisioner provisioner;
  private boolean closed;

  private ConnectedEngine(Builder parts) {
    this.parts = parts;
  }

  /**
   * A builder of an engine.
   *
   * @param name its name in {@code ddbkit.engine}
   * @param connection how to reach it
   * @param isolation how its spaces are isolated. With {@link Isolation#CREDENTIALS}, every access
   *     key must have a database of its own: when a space is closed, all tables of its database are
   *     deleted
   */
  public static Builder builder(String name, Connection connection, Isolation isolation) {
    requireNonNull(name, "name");
    requireNonNull(connection, "connection");
    requireNonNull(isolation, "isolation");
    return new Builder(name, connection, isolation);
  }

  @Override
  public String name() {
    return parts.name;
  }

  @Override
  public String where() {
    return parts.where;
  }

  @Override
  public Map<Setting<?>, String> unsupportedSettings() {
    return parts.limits.all();
  }

  @Override
  public synchronized Space space(String label) {
    requireOpen();
    var space =
        switch (parts.isolation) {
          case CREDENTIALS ->
              new ClientSpace(
                  this, parts.connection.withAccessKey(SpaceNames.accessKey(label)), "");
          case NAMES ->
              new ClientSpace(this, parts.connection, SpaceNames.prefix(Instant.now(), label));
        };
    spaces.add(space);
    return space;
  }

  /**
   * Deletes tables that earlier runs left behind, for example because they were killed. Only tables
   * with the prefix of spaces are deleted; the prefix contains the time.
   *
   * @param olderThan the minimum age of the space: longer than any run
   * @return the names of the deleted tables
   * @throws EngineException if one could not be deleted
   */
  public List<String> sweep(Duration olderThan) {
    requireNonNull(olderThan, "olderThan");
    var border = Instant.now().minus(olderThan);
    try (var dynamoDb = new Clients(parts.connection).dynamoDb()) {
      var dropped =
          new TableDrop(dynamoDb, parts.pace)
              .all(
                  SpaceNames.OURS,
                  table -> SpaceNames.madeAt(table).filter(border::isAfter).isPresent());
      dropped.orFail(name());
      return dropped.tables();
    }
  }

  @Override
  public void close() {
    List<ClientSpace> open;
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      open = List.copyOf(spaces);
    }
    var failures = new ArrayList<Exception>();
    boolean livesOn = parts.server.isEmpty();
    open.forEach(space -> attempt(() -> space.end(livesOn), failures));
    parts.server.ifPresent(server -> attempt(server, failures));
    if (!failures.isEmpty()) {
      throw notClosed(failures);
    }
  }

  private IllegalStateException notClosed(List<Exception> failures) {
    var first = failures.get(0);
    var failure =
        new IllegalStateException(
            "The %s engine at %s did not stop cleanly: %s. Its threads may keep this JVM alive."
                .formatted(name(), where(), first),
            first);
    failures.stream().skip(1).forEach(failure::addSuppressed);
    return failure;
  }

  private static void attempt(AutoCloseable task, List<Exception> failures) {
    try {
      task.close();
    } catch (Exception e) {
      failures.add(e);
    }
  }

  /** The engine by which users know this one. */
  Engine outer() {
    return parts.outer == null ? this : parts.outer;
  }

  Isolation isolation() {
    return parts.isolation;
  }

  /**
   * A provisioner of this client, as the spaces of this engine give it. All of them are built from
   * one, so that a warning is logged once.
   */
  synchronized TableProvisioner provisioner(DynamoDbClient client) {
    if (provisioner == null) {
      provisioner =
          parts
              .limits
              .on(TableProvisioner.builder())
              .dynamoDb(client)
              .pace(parts.pace)
              .progressLevel(Level.DEBUG)
              .build();
    }
    return provisioner.toBuilder().dynamoDb(client).build();
  }

  /** Drops every table of a space; the client also works once the space is closed. */
  void dropTables(DynamoDbClient client, String prefix) {
    new TableDrop(client, parts.pace).all(prefix, table -> true).orFail(name());
  }

  synchronized void requireOpen() {
    if (closed) {
      throw new IllegalStateException(
          "The %s engine at %s is closed. Start another one.".formatted(name(), where()));
    }
  }

  void empty(ClientSpace space) {
    parts.emptying.accept(space);
  }

  synchronized void ended(ClientSpace space) {
    spaces.remove(space);
  }

  /** Builds an engine. */
  public static final class Builder {
    private final String name;
    private final Connection connection;
    private final Isolation isolation;
    private String where;
    private LeftOutSettings limits = LeftOutSettings.NONE;
    private Pace pace = Pace.AT_ONCE;
    private Optional<AutoCloseable> server = Optional.empty();
    private Consumer<ClientSpace> emptying = ClientSpace::dropTables;
    private @Nullable Engine outer;

    private Builder(String name, Connection connection, Isolation isolation) {
      this.name = name;
      this.connection = connection;
      this.isolation = isolation;
      this.where = connection.where();
    }

    /** Sets where it is, for messages; by default its URL, or its region. */
    public Builder where(String place) {
      requireNonNull(place, "place");
      where = place;
      return this;
    }

    /**
     * Sets what it does not support, each with the reason; by default nothing. What ddbkit has no
     * handler for fails here as it does in production, whether or not the engine could hold it.
     */
    public Builder unsupportedSettings(Map<Setting<?>, String> settings) {
      requireNonNull(settings, "settings");
      limits = limits.ofEngine(settings);
      return this;
    }

    /**
     * Takes the settings of every engine: {@code ddbkit.leave-out}, the settings that tests leave
     * out.
     *
     * @throws IllegalArgumentException if it names no setting that a table can be without
     */
    public Builder settings(EngineSettings settings) {
      requireNonNull(settings, "settings");
      limits = limits.said(LeaveOut.settings(settings));
      return this;
    }

    /** Sets how often a table that is changing is read; by default as if it answered at once. */
    public Builder pace(Pace pace) {
      requireNonNull(pace, "pace");
      this.pace = pace;
      return this;
    }

    /** Hands over a server that ends with the engine, and all tables with it. */
    public Builder owning(AutoCloseable itsServer) {
      requireNonNull(itsServer, "itsServer");
      server = Optional.of(itsServer);
      return this;
    }

    /** Empties spaces in another way than by dropping table after table. */
    Builder emptying(Consumer<ClientSpace> spaces) {
      emptying = spaces;
      return this;
    }

    /** Is a part of that engine, which its spaces name as theirs. */
    Builder within(Engine engine) {
      outer = engine;
      return this;
    }

    /** Creates the engine, which is ready to use. */
    public ConnectedEngine build() {
      return new ConnectedEngine(this);
    }
  }
}
