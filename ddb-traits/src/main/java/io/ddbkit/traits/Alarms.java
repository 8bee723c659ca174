package io.ddbkit.traits;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Setting.Scope;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import io.ddbkit.traits.Streams.ChangeStream;
import io.ddbkit.traits.alarm.Alarm;
import io.ddbkit.traits.alarm.AlarmMetric;
import io.ddbkit.traits.alarm.AlarmMetric.Side;
import io.ddbkit.traits.internal.calls.AlarmCalls;
import io.ddbkit.traits.internal.rule.AlarmRules;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * CloudWatch alarms on the table, by name. In CloudWatch the name of each is {@code
 * {table}-{name}}, with the name of the table in DynamoDB.
 *
 * <p>The defaults of a new alarm: greater than the threshold in 2 periods of 300 seconds. Alarms of
 * several traits merge by name: an environment may define one, and a caller set only another
 * threshold.
 *
 * @param alarms the alarms, by name
 * @param without names of alarms that are removed
 * @param noOthers whether alarms of the table that nobody sets are removed
 * @param actions ARNs of the actions of all these alarms, unless an alarm has its own
 * @param okActions ARNs of the actions when they are over, unless an alarm has its own
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Monitoring-metrics-with-Amazon-CloudWatch.html">Monitoring
 *     metrics in DynamoDB with Amazon CloudWatch</a>
 */
public record Alarms(
    Map<String, @Valid Alarm> alarms,
    SortedSet<String> without,
    boolean noOthers,
    Optional<SortedSet<String>> actions,
    Optional<SortedSet<String>> okActions)
    implements Trait {

  /** The table's alarms, by name. */
  public static final Setting<Map<String, Alarm>> ALARMS =
      Setting.mapOf("alarms", Alarm.class, Scope.REGION)
          .ruledBy(AlarmRules::ofNames)
          .ruledBy(AlarmRules::ofEach)
          .requiring(Streams.STREAM, Alarms::stream);

  public static final TraitType<Alarms> TYPE =
      TraitType.of("alarms", Alarms.class, "CloudWatch alarms on the table, by name.")
          .useFor("production tables, capacity planning, consumers that fall behind")
          .cost("about $0.10 per alarm and month; three times that with periods below a minute")
          .settings(ALARMS)
          .conflictsWith("streams")
          .samples(
              throttles(),
              standard().actions("arn:aws:sns:eu-west-1:123456789012:on-call"),
              of().latency("Query", Duration.ofMillis(100)).systemErrors("Query"),
              of().streamConsumerLag("process-user-changes", Duration.ofMinutes(1)),
              of().without("readThrottledRequests"),
              of().withNoOthers());

  public Alarms {
    requireNonNull(alarms, "alarms");
    requireNonNull(without, "without");
    requireNonNull(actions, "actions");
    requireNonNull(okActions, "okActions");
    alarms = Collections.unmodifiableSortedMap(new TreeMap<>(alarms));
    without = sorted(without);
    actions = actions.map(Alarms::sorted);
    okActions = okActions.map(Alarms::sorted);
  }

  private static SortedSet<String> sorted(SortedSet<String> texts) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(texts));
  }

  /** None yet. */
  public static Alarms of() {
    return new Alarms(
        Map.of(), Collections.emptySortedSet(), false, Optional.empty(), Optional.empty());
  }

  /** Alarms on throttled reads and on throttled writes: one event in each of 2 x 5 minutes. */
  public static Alarms throttles() {
    return of().readThrottles().writeThrottles();
  }

  /**
   * {@link #throttles()}, and, only while billing is provisioned, alarms on reads and on writes
   * that consume more than 0.8 of the table's capacity.
   */
  public static Alarms standard() {
    return throttles()
        .consumed(Side.READ, Alarm::whereProvisioned)
        .consumed(Side.WRITE, Alarm::whereProvisioned);
  }

  /** These, and {@code readThrottledRequests}: a throttled read in each of 2 x 5 minutes. */
  public Alarms readThrottles() {
    return on(new AlarmMetric.Throttles(Side.READ), alarm -> alarm);
  }

  /** The same: more throttled reads than that in each of 2 x 5 minutes. */
  public Alarms readThrottles(double events) {
    return on(new AlarmMetric.Throttles(Side.READ), alarm -> alarm.threshold(events));
  }

  /** These, and {@code writeThrottledRequests}: a throttled write in each of 2 x 5 minutes. */
  public Alarms writeThrottles() {
    return on(new AlarmMetric.Throttles(Side.WRITE), alarm -> alarm);
  }

  /** The same: more throttled writes than that in each of 2 x 5 minutes. */
  public Alarms writeThrottles(double events) {
    return on(new AlarmMetric.Throttles(Side.WRITE), alarm -> alarm.threshold(events));
  }

  /**
   * These, and {@code systemErrors-{operation}} of each operation: an error inside DynamoDB in each
   * of 2 x 5 minutes. DynamoDB counts these errors by operation only.
   *
   * @param operations as the API names them, such as {@code Query}
   */
  public Alarms systemErrors(String... operations) {
    requireNonNull(operations, "operations");
    var all = this;
    for (var operation : operations) {
      all = all.on(new AlarmMetric.SystemErrors(operation), alarm -> alarm);
    }
    return all;
  }

  /**
   * These, and {@code latency-{operation}}: requests that take longer than that on average.
   *
   * @param operation as the API names it, such as {@code Query}
   */
  public Alarms latency(String operation, Duration atMost) {
    requireNonNull(operation, "operation");
    requireNonNull(atMost, "atMost");
    return on(new AlarmMetric.Latency(operation), alarm -> alarm.threshold(millis(atMost)));
  }

  /**
   * These, and {@code highConsumedReadCapacity} and {@code highConsumedWriteCapacity}: reads or
   * writes that consume more than a share of the table's provisioned capacity.
   *
   * @param share above 0, at most 1
   */
  public Alarms consumedCapacity(double share) {
    return consumed(Side.READ, alarm -> alarm.threshold(share))
        .consumed(Side.WRITE, alarm -> alarm.threshold(share));
  }

  private Alarms consumed(Side side, UnaryOperator<Alarm> change) {
    return on(new AlarmMetric.CapacityShare(side), change);
  }

  /**
   * These, and {@code streamConsumerLag-{function}}: a Lambda function that gets records of the
   * table's stream later than that. It needs the stream.
   *
   * @param function the function's name
   */
  public Alarms streamConsumerLag(String function, Duration atMost) {
    requireNonNull(function, "function");
    requireNonNull(atMost, "atMost");
    return on(new AlarmMetric.StreamConsumer(function), alarm -> alarm.threshold(millis(atMost)));
  }

  /**
   * These, and an alarm of your own, or a change of one of these or of another trait.
   *
   * @param name the alarm's name
   * @param change what it sets, such as {@code m -> m.namespace("Shop").metric("Late")
   *     .statistic("Sum").threshold(5)}
   */
  public Alarms metric(String name, UnaryOperator<Alarm> change) {
    requireNonNull(name, "name");
    requireNonNull(change, "change");
    var more = new TreeMap<>(alarms);
    more.put(name, change.apply(alarms.getOrDefault(name, Alarm.empty())));
    return new Alarms(more, without, noOthers, actions, okActions);
  }

  private Alarms on(AlarmMetric watched, UnaryOperator<Alarm> change) {
    return metric(
        watched.defaultName().orElseThrow(), alarm -> change.apply(alarm.watching(watched)));
  }

  private static double millis(Duration duration) {
    return duration.getSeconds() * 1e3 + duration.getNano() / 1e6;
  }

  /** These, without the alarm of that name: if the table has it, it is removed. */
  public Alarms without(String name) {
    requireNonNull(name, "name");
    var more = new TreeSet<>(without);
    more.add(name);
    return new Alarms(alarms, more, noOthers, actions, okActions);
  }

  /** These, and no others: alarms of the table that nothing sets are removed. */
  public Alarms withNoOthers() {
    return new Alarms(alarms, without, true, actions, okActions);
  }

  /**
   * These with those actions, such as an SNS topic: at most 5 ARNs. They apply also to what other
   * traits set in alarms of the same names.
   */
  public Alarms actions(String... arns) {
    requireNonNull(arns, "arns");
    return new Alarms(
        alarms, without, noOthers, Optional.of(new TreeSet<>(List.of(arns))), okActions);
  }

  /** These with those actions when they are over: at most 5 ARNs. */
  public Alarms okActions(String... arns) {
    requireNonNull(arns, "arns");
    return new Alarms(
        alarms, without, noOthers, actions, Optional.of(new TreeSet<>(List.of(arns))));
  }

  @Override
  public TraitType<Alarms> type() {
    return TYPE;
  }

  @Override
  public void contribute(Contributions contributions) {
    alarms.forEach(
        (name, alarm) -> {
          contributions.value(ALARMS, Map.of(name, told(alarm)));
          alarm
              .watched()
              .ifPresent(
                  watched ->
                      contributions.defaultValue(ALARMS, Map.of(name, Alarm.defaults(watched))));
        });
    without.forEach(name -> contributions.without(ALARMS, name));
    if (noOthers) {
      contributions.noOthers(ALARMS);
    }
  }

  private Alarm told(Alarm alarm) {
    return Alarm.builder()
        .from(alarm)
        .actions(alarm.actions().or(() -> actions))
        .okActions(alarm.okActions().or(() -> okActions))
        .build();
  }

  private static Optional<ChangeStream> stream(Map<String, Alarm> alarms) {
    return alarms.values().stream()
        .flatMap(alarm -> alarm.watched().stream())
        .filter(AlarmMetric.StreamConsumer.class::isInstance)
        .findFirst()
        .map(consumer -> new ChangeStream.On(Optional.empty()));
  }

  @Override
  public String toString() {
    return AlarmCalls.of(this).toString();
  }
}
