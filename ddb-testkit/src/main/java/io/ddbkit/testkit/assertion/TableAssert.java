package io.ddbkit.testkit.assertion;

import static io.ddbkit.spec.ScalarType.STRING;
import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.handler.Activity;
import io.ddbkit.provisioner.handler.LiveTable;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.report.ControlPlaneException;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.GlobalIndex;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.VectorSearchIndex;
import io.ddbkit.spec.compose.Change;
import io.ddbkit.spec.compose.Shape;
import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TimeToLive;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on a live table. Differences are shown as in a plan. An assertion also fails if the
 * table cannot be read, and shows the endpoint.
 */
public final class TableAssert extends AbstractAssert<TableAssert, TableAtPlace> {

  TableAssert(TableAtPlace table) {
    super(table, TableAssert.class);
  }

  /** The table exists, with any status. */
  public TableAssert exists() {
    standing(actual.probe());
    return this;
  }

  /** There is no such table. */
  public TableAssert isAbsent() {
    look(() -> actual.read())
        .ifPresent(
            live -> {
              throw failure(
                  "expected no such table, but it exists",
                  "  "
                      + Printable.value(live.outputs().arn())
                      + ", "
                      + Printable.value(live.outputs().status()),
                  "delete it, or use a name or a database that nobody else uses");
            });
    return this;
  }

  /**
   * The table is as its spec. What is unmanaged does not matter, nor does what the provisioner
   * leaves out: {@link #plan} shows both.
   *
   * @throws IllegalStateException if no spec was given
   */
  public TableAssert matchesItsSpec() {
    return matches(spec());
  }

  private TableSpec spec() {
    return actual
        .spec()
        .orElseThrow(() -> new IllegalStateException("no spec was given: use matches(TableSpec)"));
  }

  /** The same for another spec of this table. */
  public TableAssert matches(TableSpec spec) {
    var plan = look(() -> actual.provisioner().plan(spec));
    if (!plan.isEmpty()) {
      throw failure(
          plan.creates()
              ? "expected the table of the spec, but there is none"
              : "expected the table of the spec, but it differs",
          plan.text().stripTrailing(),
          plan.creates()
              ? "create it: TableProvisioner.createMissing(spec); or check the endpoint, the region"
                  + " and the access key"
              : "change the spec, or apply the plan: provisioner.apply(plan)");
    }
    return this;
  }

  /**
   * Assertions on the plan for the table.
   *
   * @throws IllegalStateException if no spec was given
   */
  public PlanAssert plan() {
    var spec = spec();
    return new PlanAssert(look(() -> actual.provisioner().plan(spec)));
  }

  /**
   * The table has this global secondary index, with these keys and this projection, and the index
   * is ready for use. No other index is being created or deleted either, since they share a status.
   */
  public TableAssert hasGlobalIndex(String name, UnaryOperator<GlobalIndex> definition) {
    requireNonNull(name, "name");
    requireNonNull(definition, "definition");
    var probe = actual.probe().globalIndex(name, definition);
    return has(probe, CoreSettings.GLOBAL_INDEXES, "global index " + Printable.value(name));
  }

  /** The table has no global secondary index of this name. */
  public TableAssert hasNoGlobalIndex(String name) {
    requireNonNull(name, "name");
    var probe =
        actual.probe().globalIndex("ddbkit-any", index -> index.partitionKey("any", STRING));
    return hasNo(
        name,
        standing(probe).get(CoreSettings.GLOBAL_INDEXES).orElse(Map.of()),
        "global index",
        "withoutGlobalIndex");
  }

  /**
   * The table has this vector index, and the index is ready for searches. No other index is being
   * created or deleted either, since they share a status.
   */
  public TableAssert hasVectorIndex(
      String name, Function<VectorSearchIndex.Unmeasured, VectorSearchIndex> definition) {
    requireNonNull(name, "name");
    requireNonNull(definition, "definition");
    var probe = actual.probe().vectorIndex(name, definition);
    return has(probe, CoreSettings.VECTOR_INDEXES, "vector index " + Printable.value(name));
  }

  /** The table has no vector index of this name. */
  public TableAssert hasNoVectorIndex(String name) {
    requireNonNull(name, "name");
    var probe = actual.probe().withoutVectorIndex("ddbkit-any");
    return hasNo(
        name,
        standing(probe).get(CoreSettings.VECTOR_INDEXES).orElse(Map.of()),
        "vector index",
        "withoutVectorIndex");
  }

  private TableAssert hasNo(String name, Map<String, ?> indexes, String kind, String call) {
    if (indexes.containsKey(name)) {
      throw failure(
          "expected no " + kind + " " + Printable.value(name) + ", but there is one",
          "  " + Printable.sentence(String.valueOf(indexes.get(name))),
          "delete it by UpdateTable; .%s(%s) in its spec plans the removal"
              .formatted(call, Printable.quoted(name)));
    }
    return this;
  }

  /** A stream of this view runs. */
  public TableAssert hasStream(Streams.View view) {
    return has(actual.probe().with(Streams.of(view)), Streams.STREAM, "a stream of " + view);
  }

  /** No stream runs. */
  public TableAssert hasNoStream() {
    return has(actual.probe().with(Streams.off()), Streams.STREAM, "no stream");
  }

  /** Items expire by this attribute. */
  public TableAssert hasTimeToLive(String attribute) {
    return has(
        actual.probe().with(TimeToLive.on(attribute)),
        TimeToLive.TIME_TO_LIVE,
        "time to live by " + Printable.value(attribute));
  }

  /** Items do not expire. */
  public TableAssert hasNoTimeToLive() {
    return has(actual.probe().with(TimeToLive.off()), TimeToLive.TIME_TO_LIVE, "no time to live");
  }

  private <T> TableAssert has(TableSpec probe, Setting<T> setting, String what) {
    var reading = standing(probe).reading(setting);
    var desired = probe.compose().get(setting).orElseThrow();
    var changes = Shape.diff(setting, reading.map(Reading::value), desired);
    if (!changes.isEmpty()) {
      throw failure(
          "expected " + what + ", but it differs", lines(changes), "change the table's spec");
    }
    var activity = reading.<Activity>map(Reading::activity).orElseGet(Activity.Idle::new);
    if (!(activity instanceof Activity.Idle)) {
      throw failure(
          "expected " + what + ", but it is not ready",
          "  " + setting + ": " + activity,
          "wait for it: TableProvisioner.createMissing(spec)");
    }
    return this;
  }

  private static String lines(List<Change> changes) {
    return changes.stream().map(change -> "  " + change).collect(Collectors.joining("\n"));
  }

  private LiveTable standing(TableSpec probe) {
    Optional<LiveTable> live = look(() -> actual.provisioner().read(probe));
    return live.orElseThrow(
        () ->
            failure(
                "expected a table, but there is none",
                "  no table " + Printable.value(actual.name()),
                "create it: TableProvisioner.createMissing(spec); or check the endpoint, the region"
                    + " and the access key"));
  }

  private <R> R look(Supplier<R> at) {
    try {
      return at.get();
    } catch (ControlPlaneException e) {
      var failure =
          failure(
              "expected to read the table, but it could not be read",
              "  " + e.getMessage(),
              "check that the engine runs, and that it is the intended one");
      failure.initCause(e);
      throw failure;
    }
  }

  private AssertionError failure(String expected, String difference, String next) {
    return failure("%s", Failures.text(actual, expected, difference, next));
  }
}
