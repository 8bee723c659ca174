package io.ddbkit.provisioner.plan;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.TableName;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The way from a live table to the table of its spec.
 *
 * @param spec the spec
 * @param liveId the ARN and, where it is known, the id of the live table; empty: there is none
 * @param start the live values of what the spec sets
 * @param steps what has to be done, each step after those that it waits for
 * @param leftOut what the spec sets and the endpoint does not support
 * @param unmanaged what is live and not in the spec, such as an index that somebody else made; it
 *     is left alone, unless the table has to be replaced
 * @param notes what there is to know of what is left as it is
 * @param warnings what was found in the spec, and does not forbid it
 */
public record TablePlan(
    TableSpec spec,
    Optional<String> liveId,
    Start start,
    List<Step> steps,
    List<LeftOut> leftOut,
    List<Path> unmanaged,
    List<Note> notes,
    List<Finding> warnings) {

  public TablePlan {
    requireNonNull(spec, "spec");
    requireNonNull(liveId, "liveId");
    requireNonNull(start, "start");
    requireNonNull(steps, "steps");
    requireNonNull(leftOut, "leftOut");
    requireNonNull(unmanaged, "unmanaged");
    requireNonNull(notes, "notes");
    requireNonNull(warnings, "warnings");
    steps = List.copyOf(steps);
    leftOut = List.copyOf(leftOut);
    unmanaged = List.copyOf(unmanaged);
    notes = List.copyOf(notes);
    warnings = List.copyOf(warnings);
  }

  /** What DynamoDB knows the table by. */
  public String table() {
    return tableName().physicalName();
  }

  /** What the table is called, by its spec and by DynamoDB. */
  public TableName tableName() {
    return spec.tableName();
  }

  /** Whether nothing has to be done. */
  public boolean isEmpty() {
    return steps.isEmpty();
  }

  /** Whether the table does not exist yet, and is created. */
  public boolean creates() {
    return has(Step.Create.class) && !has(Step.Deletion.class);
  }

  /** Whether all that is left to do is what CreateTable could not carry. */
  public boolean finishesCreation() {
    return !isEmpty()
        && steps.stream().allMatch(s -> s instanceof Step.Apply apply && apply.finishesCreation());
  }

  /** Whether only a new table can be as the spec: the live one would be deleted. */
  public boolean replaces() {
    return has(Step.Deletion.class) && has(Step.Create.class);
  }

  /** Whether the table is deleted, and no other created. */
  public boolean deletes() {
    return has(Step.Deletion.class) && !has(Step.Create.class);
  }

  private boolean has(Class<? extends Step> type) {
    return steps.stream().anyMatch(type::isInstance);
  }

  /** The permits without which it is not applied. */
  public List<Permit> permits() {
    return steps.stream().flatMap(step -> step.permits(table()).stream()).distinct().toList();
  }

  /** How long it takes as a rule, where steps that need not wait for each other run together. */
  public Duration expected() {
    var ends = new HashMap<Integer, Duration>();
    for (var step : steps) {
      var begin =
          step.after().stream()
              .map(number -> ends.getOrDefault(number, Duration.ZERO))
              .max(Duration::compareTo)
              .orElse(Duration.ZERO);
      ends.put(step.number(), begin.plus(step.pause()).plus(step.expected()));
    }
    return ends.values().stream().max(Duration::compareTo).orElse(Duration.ZERO);
  }

  /** The transitions that would lose data, an index or the table. */
  public List<Transition<?>> destructive() {
    return steps.stream()
        .flatMap(step -> step.transitions().stream())
        .filter(transition -> transition.effect() == Effect.DESTRUCTIVE)
        .toList();
  }

  /** The plan as a person reads it. */
  public String text() {
    return new PlanText(this).toString();
  }

  /** The plan as JSON, which {@link PlanJson#read(String)} reads; see {@link PlanJson#write}. */
  public String json() {
    return PlanJson.write(this);
  }

  /** The plan in one line, with the titles of its steps. */
  @Override
  public String toString() {
    var titles = steps.stream().map(Step::title).collect(Collectors.joining("; "));
    return Printable.sentence(PlanText.head(this) + (titles.isEmpty() ? "" : ": " + titles));
  }

  /**
   * Tells plans apart: equal for two plans that do the same to the same table and start from the
   * same values, whenever they were taken. The values are all those of every setting that a step
   * changes, and of every setting that a handler looked at to choose or order a step.
   */
  public String fingerprint() {
    return Fingerprint.of(this);
  }
}
