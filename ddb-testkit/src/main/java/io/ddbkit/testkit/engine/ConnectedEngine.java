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
 * An engine that is reached over a connection. It says how spaces are kept apart, and what becomes
 * of their tables; who starts a server of his own, says how to stop it.
 */
public final class ConnectedEngine implements Engine {
  private final Parts parts;
  private final Set<ClientSpace> spaces = new HashSet<>();
  private @Nullable TableProvisioner provisioner;
  private boolean closed;

  private ConnectedEngine(Parts parts) {
    this.parts = parts;
  }

  /**
   * Begins an engine.
   *
   * @param name the name by which it is chosen
   * @param connection how to reach it
   * @param isolation what keeps its spaces apart. With {@link Isolation#CREDENTIALS}, every access
   *     key must have a database of its own: whatever a space finds in its own is dropped at its
   *     end
   */
  public static Parts of(String name, Connection connection, Isolation isolation) {
    requireNonNull(name, "name");
    requireNonNull(connection, "connection");
    requireNonNull(isolation, "isolation");
    return new Parts(name, connection, isolation);
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
  public Map<Setting<?>, String> cannotHold() {
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
   * Drops tables that earlier runs left behind, as killed ones do. Only tables with the prefix that
   * spaces give are looked at; the time is read from the prefix.
   *
   * @param olderThan how long ago the space was taken, at least: longer than any run takes
   * @return the names of the tables that were dropped
   * @throws EngineException if one could not be dropped
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

  /** What an engine is made of. */
  public static final class Parts {
    private final String name;
    private final Connection connection;
    private final Isolation isolation;
    private String where;
    private Limits limits = Limits.NONE;
    private Pace pace = Pace.AT_ONCE;
    private Optional<AutoCloseable> server = Optional.empty();
    private Consumer<ClientSpace> emptying = ClientSpace::dropTables;
    private @Nullable Engine outer;

    private Parts(String name, Connection connection, Isolation isolation) {
      this.name = name;
      this.connection = connection;
      this.isolation = isolation;
      this.where = connection.where();
    }

    /** Sets where it is, for messages; by default its URL, or its region. */
    public Parts where(String place) {
      requireNonNull(place, "place");
      where = place;
      return this;
    }

    /**
     * Sets what it does not support, each with the reason; by default nothing. What ddbkit has no
     * handler for fails here as it does in production, whether or not the engine could hold it.
     */
    public Parts cannotHold(Map<Setting<?>, String> settings) {
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
    public Parts settings(EngineSettings settings) {
      requireNonNull(settings, "settings");
      limits = limits.said(LeaveOut.said(settings));
      return this;
    }

    /** Sets how often a table that is changing is read; by default as if it answered at once. */
    public Parts pace(Pace pace) {
      requireNonNull(pace, "pace");
      this.pace = pace;
      return this;
    }

    /** Hands over a server that ends with the engine, and all tables with it. */
    public Parts owning(AutoCloseable itsServer) {
      requireNonNull(itsServer, "itsServer");
      server = Optional.of(itsServer);
      return this;
    }

    /** Empties spaces in another way than by dropping table after table. */
    Parts emptying(Consumer<ClientSpace> spaces) {
      emptying = spaces;
      return this;
    }

    /** Is a part of that engine, which its spaces name as theirs. */
    Parts within(Engine engine) {
      outer = engine;
      return this;
    }

    /** An engine of these parts, running. */
    public ConnectedEngine engine() {
      return new ConnectedEngine(this);
    }
  }
}
