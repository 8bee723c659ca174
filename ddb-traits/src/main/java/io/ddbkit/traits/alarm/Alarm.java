package io.ddbkit.traits.alarm;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.Billing;
import io.ddbkit.traits.alarm.AlarmMetric.AnyMetric;
import io.ddbkit.traits.internal.BuilderStyle;
import io.ddbkit.traits.internal.WholeDuration;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * A CloudWatch alarm; empty components are not set.
 *
 * @param watched the metric
 * @param threshold the value that it is compared with: events, milliseconds, or a share of capacity
 * @param comparison the comparison; default: greater
 * @param periods the number of periods; default: 2
 * @param datapoints the datapoints to alarm; default: all periods
 * @param periodInSeconds the length of a period; default: 300 seconds
 * @param missingData what periods without data count as; CloudWatch ignores them for metrics of
 *     DynamoDB, whatever is set here
 * @param actions ARNs of the actions of the alarm, such as an SNS topic: at most 5
 * @param okActions ARNs of the actions when it is over: at most 5
 * @param onlyProvisioned whether there is such an alarm only while the table's billing is
 *     provisioned; left out: always
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html">PutMetricAlarm</a>
 */
@Value.Builder
@BuilderStyle
public record Alarm(
    Optional<@Valid AlarmMetric> watched,
    Optional<Double> threshold,
    Optional<Comparison> comparison,
    Optional<@Min(value = 1, message = "{ddbkit.alarm.periods}") Integer> periods,
    Optional<@Min(value = 1, message = "{ddbkit.alarm.periods}") Integer> datapoints,
    Optional<Long> periodInSeconds,
    Optional<MissingData> missingData,
    Optional<SortedSet<String>> actions,
    Optional<SortedSet<String>> okActions,
    Optional<Boolean> onlyProvisioned) {

  /** How the metric is compared with the threshold. */
  public enum Comparison {
    GREATER,
    GREATER_OR_EQUAL,
    LESS,
    LESS_OR_EQUAL
  }

  /** How a period without data is treated. */
  public enum MissingData {
    /** As one beyond the threshold. */
    BREACHING,
    /** As one within the threshold. */
    NOT_BREACHING,
    /** The alarm stays as it is. */
    IGNORE,
    /** As nothing; if all are missing, the alarm has insufficient data. */
    MISSING
  }

  public Alarm {
    requireNonNull(watched, "watched");
    requireNonNull(threshold, "threshold");
    requireNonNull(comparison, "comparison");
    requireNonNull(periods, "periods");
    requireNonNull(datapoints, "datapoints");
    requireNonNull(periodInSeconds, "periodInSeconds");
    requireNonNull(missingData, "missingData");
    requireNonNull(actions, "actions");
    requireNonNull(okActions, "okActions");
    requireNonNull(onlyProvisioned, "onlyProvisioned");
    actions = actions.map(Alarm::copied);
    okActions = okActions.map(Alarm::copied);
  }

  private static SortedSet<String> copied(SortedSet<String> arns) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(arns));
  }

  /** One in which nothing is set. */
  public static Alarm empty() {
    return builder().build();
  }

  /** The defaults of an alarm on this metric. */
  public static Alarm defaults(AlarmMetric watched) {
    requireNonNull(watched, "watched");
    return builder()
        .threshold(watched.defaultThreshold())
        .comparison(Comparison.GREATER)
        .periods(2)
        .periodInSeconds(300L)
        .build();
  }

  /** This alarm, watching that. */
  public Alarm watching(AlarmMetric other) {
    requireNonNull(other, "other");
    return with().watched(other).build();
  }

  /** This alarm on a metric of that namespace. */
  public Alarm namespace(String namespace) {
    return measuring(m -> new AnyMetric(namespace, m.name(), m.statistic(), m.dimensions()));
  }

  /** This alarm on the metric of that name. */
  public Alarm metric(String name) {
    return measuring(m -> new AnyMetric(m.namespace(), name, m.statistic(), m.dimensions()));
  }

  /** This alarm by that statistic, such as {@code Sum} or {@code p99}. */
  public Alarm statistic(String statistic) {
    return measuring(m -> new AnyMetric(m.namespace(), m.name(), statistic, m.dimensions()));
  }

  /** This alarm on a metric with that dimension too. */
  public Alarm dimension(String name, String value) {
    requireNonNull(name, "name");
    requireNonNull(value, "value");
    return measuring(m -> m.dimension(name, value));
  }

  /** This alarm on a metric with the dimension {@code TableName}, which is the table's name. */
  public Alarm ofTable() {
    return dimension("TableName", AlarmMetric.TABLE);
  }

  private Alarm measuring(UnaryOperator<AnyMetric> change) {
    return watching(change.apply(watched.map(AlarmMetric::metric).orElse(AnyMetric.NOTHING_SET)));
  }

  /** This alarm with that threshold. */
  public Alarm threshold(double threshold) {
    return with().threshold(threshold).build();
  }

  /** This alarm, comparing so. */
  public Alarm comparison(Comparison comparison) {
    requireNonNull(comparison, "comparison");
    return with().comparison(comparison).build();
  }

  /**
   * This alarm with periods of that length: 10, 20 or 30 seconds, or whole minutes.
   *
   * @throws IllegalArgumentException if the duration is not in whole seconds
   */
  public Alarm period(Duration duration) {
    requireNonNull(duration, "duration");
    return with().periodInSeconds(WholeDuration.seconds("period", duration)).build();
  }

  /** This alarm, looking at that many periods. */
  public Alarm periods(int count) {
    return with().periods(count).build();
  }

  /** This alarm, raised where it is so in that many of the periods. */
  public Alarm datapoints(int count) {
    return with().datapoints(count).build();
  }

  /** This alarm, counting periods without data so. */
  public Alarm missingData(MissingData missingData) {
    requireNonNull(missingData, "missingData");
    return with().missingData(missingData).build();
  }

  /** This alarm with these actions: at most 5 ARNs. */
  public Alarm actions(String... arns) {
    requireNonNull(arns, "arns");
    return with().actions(new TreeSet<>(List.of(arns))).build();
  }

  /** This alarm with these actions when it is over: at most 5 ARNs. */
  public Alarm okActions(String... arns) {
    requireNonNull(arns, "arns");
    return with().okActions(new TreeSet<>(List.of(arns))).build();
  }

  /** This alarm, which there is only while the table's billing is provisioned. */
  public Alarm whereProvisioned() {
    return with().onlyProvisioned(true).build();
  }

  /** Whether there is such an alarm on a table with this billing. */
  public boolean appliesTo(Billing billing) {
    requireNonNull(billing, "billing");
    return billing instanceof Billing.Provisioned || !onlyProvisioned.orElse(false);
  }

  /** Whether this has all values of a part. */
  public boolean contains(Alarm part) {
    requireNonNull(part, "part");
    return builder().from(this).from(part).build().equals(this);
  }

  private Builder with() {
    return builder().from(this);
  }

  /** A builder for tools. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds an alarm. Nothing is mandatory: the rules are applied when the table is checked. */
  public static final class Builder extends AlarmBuilder {
    Builder() {}
  }
}
