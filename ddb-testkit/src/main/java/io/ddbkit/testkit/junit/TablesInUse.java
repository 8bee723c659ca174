package io.ddbkit.testkit.junit;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.report.ProvisioningException;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.text.Printable;
import io.ddbkit.testkit.engine.Engine;
import io.ddbkit.testkit.engine.Engines;
import io.ddbkit.testkit.engine.Space;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The tables of a test, in a space of their own. */
@SuppressWarnings("deprecation") // JUnit before 5.13 closes no other kind of resource
final class TablesInUse implements CloseableResource, AutoCloseable {
  private static final Map<Class<?>, Function<Space, ?>> OF_SPACE =
      Map.of(
          Space.class, space -> space,
          Engine.class, Space::engine,
          DynamoDbClient.class, Space::client,
          DynamoDbAsyncClient.class, Space::asyncClient,
          DynamoDbStreamsClient.class, Space::streamsClient,
          TableProvisioner.class, Space::provisioner);

  private final Space space;
  private final boolean ofContext;
  private final Map<String, TestTable> tables = new LinkedHashMap<>();
  private final Turns turns = new Turns();

  private TablesInUse(Space space, boolean ofContext) {
    this.space = space;
    this.ofContext = ofContext;
  }

  /** Makes the tables; if one cannot be made, none is left. */
  static TablesInUse made(RequestedTables requested, String label) {
    var space = requested.shared().orElseGet(() -> Engines.shared().space(label));
    var inUse = new TablesInUse(space, requested.shared().isPresent());
    try {
      inUse.make(requested.request());
      return inUse;
    } catch (RuntimeException e) {
      inUse.closeAfter(e);
      throw e;
    }
  }

  private void make(TableRequest request) {
    var placed = request.specs().stream().map(space::specFor).toArray(TableSpec[]::new);
    var outcomes = ensured(placed);
    for (int i = 0; i < placed.length; i++) {
      var spec = request.specs().get(i);
      tables.put(spec.name(), new TestTable(spec, space, outcomes.get(i)));
    }
  }

  /** Where a failure is about settings, the way to run the tests without them is told too. */
  private List<Outcome> ensured(TableSpec[] placed) {
    try {
      return space.provisioner().createMissing(List.of(placed));
    } catch (ProvisioningException e) {
      var settings = new FailingSettings(List.of(placed)).of(e);
      if (settings.isEmpty()) {
        throw e;
      }
      throw LeaveOutAdvice.explained(space.engine(), settings, e);
    }
  }

  /** Waits until no other test has its turn, and empties them. The turn ends with what is given. */
  Turns.Turn emptied() {
    return turns.take(space::clear);
  }

  /** What the engine cannot hold of them, each with the reason. */
  Map<String, String> leftOut() {
    var all = new TreeMap<String, String>();
    tables
        .values()
        .forEach(table -> table.leftOut().forEach(it -> all.put(it.setting().id(), it.why())));
    return all;
  }

  static boolean provides(Class<?> type) {
    return type == TestTable.class || OF_SPACE.containsKey(type);
  }

  /**
   * What a parameter or a field asks for.
   *
   * @param name which of several tables; empty: the only one
   */
  Object value(Class<?> type, String name) {
    var ofSpace = Optional.ofNullable(OF_SPACE.get(type));
    return ofSpace.isPresent() ? ofSpace.get().apply(space) : table(name);
  }

  private TestTable table(String name) {
    if (name.isEmpty() && tables.size() == 1) {
      return tables.values().iterator().next();
    }
    var table = tables.get(name);
    if (table == null) {
      var all = Printable.sentence(String.join(", ", tables.keySet()));
      var found =
          name.isEmpty()
              ? "There are several tables, %s, and a TestTable does not name one.".formatted(all)
              : "There is no table \"%s\". The tables are: %s."
                  .formatted(Printable.value(name), all);
      throw new IllegalArgumentException(
          found
              + " Say @Injected(\"%s\") TestTable."
                  .formatted(Printable.value(tables.keySet().iterator().next())));
    }
    return table;
  }

  /** The space of a context goes with that. */
  @Override
  public void close() {
    if (!ofContext) {
      space.close();
    }
  }

  private void closeAfter(RuntimeException failure) {
    try {
      close();
    } catch (RuntimeException again) {
      failure.addSuppressed(again);
    }
  }
}
