package io.ddbkit.traits.alarm;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.trait.Leaf;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an alarm watches. All of them come down to a metric of CloudWatch.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html">DynamoDB
 *     metrics and dimensions</a>
 */
public sealed interface AlarmMetric extends Leaf<AlarmMetric> {

  /** In the value of a dimension: the name of the table in DynamoDB. */
  String TABLE = "{table}";

  /** Reads or writes. */
  enum Side {
    READ,
    WRITE;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** As the metrics of DynamoDB begin. */
    private String capital() {
      return this == READ ? "Read" : "Write";
    }
  }

  /** The metric that it comes down to. */
  AnyMetric metric();

  /** The name of an alarm on it, where the caller does not choose one. */
  default Optional<String> defaultName() {
    return Optional.empty();
  }

  /** The default threshold; empty: one must be set. */
  default Optional<Double> defaultThreshold() {
    return Optional.empty();
  }

  /** CloudWatch returns an alarm's metric, however it was set here. */
  @Override
  default boolean satisfiedBy(AlarmMetric live) {
    return live.metric().equals(metric());
  }

  /**
   * How many events were throttled: reads or writes of the table. Those of a global index are not
   * among them.
   */
  record Throttles(Side side) implements AlarmMetric {

    public Throttles {
      requireNonNull(side, "side");
    }

    @Override
    public AnyMetric metric() {
      return AnyMetric.ofTable(side.capital() + "ThrottleEvents", "Sum");
    }

    @Override
    public Optional<String> defaultName() {
      return Optional.of(side.word() + "ThrottledRequests");
    }

    @Override
    public Optional<Double> defaultThreshold() {
      return Optional.of(0.0);
    }

    @Override
    public String toString() {
      return "throttled " + side.word() + "s";
    }
  }

  /**
   * How many requests of one operation failed by an error inside DynamoDB. There is no such metric
   * of all operations together.
   *
   * @param operation as the API names it, such as {@code Query}
   */
  record SystemErrors(
      @Pattern(regexp = "[A-Z][a-zA-Z]*", message = "{ddbkit.alarm.operation}") String operation)
      implements AlarmMetric {

    public SystemErrors {
      requireNonNull(operation, "operation");
    }

    @Override
    public AnyMetric metric() {
      return AnyMetric.ofTable("SystemErrors", "Sum").dimension("Operation", operation);
    }

    @Override
    public Optional<String> defaultName() {
      return Optional.of("systemErrors-" + operation);
    }

    @Override
    public Optional<Double> defaultThreshold() {
      return Optional.of(0.0);
    }

    @Override
    public String toString() {
      return "system errors of " + operation;
    }
  }

  /**
   * How many milliseconds the successful requests of one operation took on average.
   *
   * @param operation as the API names it, such as {@code Query}
   */
  record Latency(
      @Pattern(regexp = "[A-Z][a-zA-Z]*", message = "{ddbkit.alarm.operation}") String operation)
      implements AlarmMetric {

    public Latency {
      requireNonNull(operation, "operation");
    }

    @Override
    public AnyMetric metric() {
      return AnyMetric.ofTable("SuccessfulRequestLatency", "Average")
          .dimension("Operation", operation);
    }

    @Override
    public Optional<String> defaultName() {
      return Optional.of("latency-" + operation);
    }

    @Override
    public String toString() {
      return "latency of " + operation;
    }
  }

  /**
   * How much of the table's provisioned capacity is consumed. The threshold is a share of it, above
   * 0 and at most 1; CloudWatch gets units x seconds of a period x share.
   */
  record CapacityShare(Side side) implements AlarmMetric {
    private static final double USUAL_SHARE = 0.8;

    public CapacityShare {
      requireNonNull(side, "side");
    }

    @Override
    public AnyMetric metric() {
      return AnyMetric.ofTable("Consumed" + side.capital() + "CapacityUnits", "Sum");
    }

    @Override
    public Optional<String> defaultName() {
      return Optional.of("highConsumed" + side.capital() + "Capacity");
    }

    @Override
    public Optional<Double> defaultThreshold() {
      return Optional.of(USUAL_SHARE);
    }

    @Override
    public String toString() {
      return "share of consumed " + side.word() + " capacity";
    }
  }

  /**
   * How many milliseconds old the last record was that a Lambda function got from the table's
   * stream, at most. It needs the stream.
   *
   * @param function the function's name
   * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html">Types
   *     of metrics for Lambda functions</a>
   */
  record StreamConsumer(
      @Pattern(regexp = "[a-zA-Z0-9_-]{1,64}", message = "{ddbkit.alarm.function}") String function)
      implements AlarmMetric {

    public StreamConsumer {
      requireNonNull(function, "function");
    }

    @Override
    public AnyMetric metric() {
      return new AnyMetric(
          "AWS/Lambda", "IteratorAge", "Maximum", Map.of("FunctionName", function));
    }

    @Override
    public Optional<String> defaultName() {
      return Optional.of("streamConsumerLag-" + function);
    }

    @Override
    public String toString() {
      return "stream consumer " + function;
    }
  }

  /**
   * A metric of CloudWatch.
   *
   * @param namespace 1 to 255 characters, such as {@code AWS/DynamoDB}
   * @param name 1 to 255 characters, such as {@code ReturnedItemCount}
   * @param statistic {@code SampleCount}, {@code Average}, {@code Sum}, {@code Minimum}, {@code
   *     Maximum}, or an extended one such as {@code p99}
   * @param dimensions at most 30, by name; {@value #TABLE} as a value is the table's name
   */
  record AnyMetric(
      @Pattern(regexp = "[^:].{0,254}", message = "{ddbkit.alarm.metric.namespace}")
          String namespace,
      @Size(min = 1, max = 255, message = "{ddbkit.alarm.metric.name}") String name,
      @Pattern(regexp = STATISTICS, message = "{ddbkit.alarm.statistic}") String statistic,
      @Size(max = 30, message = "{ddbkit.alarm.dimensions.count}")
          Map<
                  @Pattern(
                      regexp = "(?=.*[!-~])(?!:)[ -~]{1,255}",
                      message = "{ddbkit.alarm.dimension.name}")
                  String,
                  @Pattern(
                      regexp = "(?=.*[!-~])[ -~]{1,1024}",
                      message = "{ddbkit.alarm.dimension.value}")
                  String>
              dimensions)
      implements AlarmMetric {
    public static final String DYNAMODB = "AWS/DynamoDB";
    public static final AnyMetric NOTHING_SET = new AnyMetric("", "", "", Map.of());

    private static final String STATISTICS =
        "SampleCount|Average|Sum|Minimum|Maximum|IQM"
            + "|(p|tm|tc|ts|wm)[0-9]{1,3}(\\.[0-9]+)?"
            + "|(PR|TC|TM|TS|WM)\\([0-9.%]*:[0-9.%]*\\)";

    public AnyMetric {
      requireNonNull(namespace, "namespace");
      requireNonNull(name, "name");
      requireNonNull(statistic, "statistic");
      requireNonNull(dimensions, "dimensions");
      dimensions = Collections.unmodifiableSortedMap(new TreeMap<>(dimensions));
    }

    private static AnyMetric ofTable(String name, String statistic) {
      return new AnyMetric(DYNAMODB, name, statistic, Map.of("TableName", TABLE));
    }

    /** The same with one dimension more. */
    public AnyMetric dimension(String dimension, String value) {
      requireNonNull(dimension, "dimension");
      requireNonNull(value, "value");
      var more = new TreeMap<>(dimensions);
      more.put(dimension, value);
      return new AnyMetric(namespace, name, statistic, more);
    }

    @Override
    public AnyMetric metric() {
      return this;
    }

    @Override
    public String toString() {
      return statistic + " of " + namespace + " " + name + " " + dimensions;
    }
  }
}
