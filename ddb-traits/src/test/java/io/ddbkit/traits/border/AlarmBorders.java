package io.ddbkit.traits.border;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.Alarms;
import io.ddbkit.traits.alarm.Alarm;
import io.ddbkit.traits.alarm.Alarm.MissingData;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The borders of alarms. */
final class AlarmBorders {
  private static final TableSpec TABLE = Borders.TABLE;
  private static final String TOPIC = "arn:aws:sns:eu-west-1:123456789012:";

  private AlarmBorders() {}

  static Stream<Border> all() {
    return Stream.of(ofNames(), ofMetrics(), ofPeriods(), ofThresholds(), ofActions())
        .flatMap(List::stream);
  }

  private static List<Border> ofNames() {
    int longest = 255 - "orders-".length();
    return List.of(
        Border.of("alarm.name.length", named("a".repeat(longest)), named("a".repeat(longest + 1))),
        Border.of("alarm.name.characters", named("l ü"), named(" ")),
        Border.of("alarm.name.characters", named("l"), named("l\n")),
        Border.of("alarm.operation", slow("Query"), slow("query")),
        Border.of(
            "alarm.function",
            lagging("f_1-A"),
            lagging("arn:aws:lambda:eu-west-1:123456789012:function:f")),
        Border.of("alarm.function", lagging("f".repeat(64)), lagging("f".repeat(65))),
        Border.of("alarm.function", lagging("f"), lagging("")));
  }

  private static TableSpec named(String name) {
    return TABLE.with(Alarms.of().metric(name, AlarmBorders::late));
  }

  private static TableSpec slow(String operation) {
    return TABLE.with(Alarms.of().latency(operation, Duration.ofMillis(100)));
  }

  private static TableSpec lagging(String function) {
    return TABLE.with(Alarms.of().streamConsumerLag(function, Duration.ofMinutes(1)));
  }

  private static List<Border> ofMetrics() {
    var named = late(30);
    return List.of(
        of("alarm.metric.present", m -> m, m -> Alarm.builder().threshold(1).build()),
        of("alarm.metric.namespace", m -> m.namespace("a:"), m -> m.namespace(":a")),
        of("alarm.metric.namespace", named("n", 255), named("n", 256)),
        of("alarm.metric.namespace", m -> m.namespace("a"), m -> m.namespace("")),
        of("alarm.metric.name", m -> m.metric("m"), m -> m.metric("")),
        of("alarm.metric.name", m -> m.metric("m".repeat(255)), m -> m.metric("m".repeat(256))),
        of("alarm.statistic", m -> m.statistic("p99.9"), m -> m.statistic("P99")),
        of("alarm.statistic", m -> m.statistic("TM(10%:90%)"), m -> m.statistic("Mean")),
        of("alarm.dimensions.count", named, m -> named.apply(m).dimension("d31", "v")),
        of("alarm.dimension.name", m -> m.dimension("a:", "v"), m -> m.dimension(":a", "v")),
        of("alarm.dimension.value", m -> m.dimension("a", "v"), m -> m.dimension("a", " ")),
        of("alarm.dimension.name", dimension(1, 1), dimension(0, 1)),
        of("alarm.dimension.name", dimension(255, 1024), dimension(256, 1024)),
        of("alarm.dimension.value", dimension(1, 1), dimension(1, 0)),
        of("alarm.dimension.value", dimension(255, 1024), dimension(255, 1025)));
  }

  private static UnaryOperator<Alarm> named(String letter, int length) {
    return m -> m.namespace(letter.repeat(length));
  }

  private static UnaryOperator<Alarm> late(int dimensions) {
    return m ->
        IntStream.rangeClosed(1, dimensions)
            .boxed()
            .reduce(m, (alarm, n) -> alarm.dimension("d" + n, "v"), (a, b) -> b);
  }

  private static UnaryOperator<Alarm> dimension(int name, int value) {
    return m -> m.dimension("n".repeat(name), "v".repeat(value));
  }

  private static List<Border> ofPeriods() {
    return List.of(
        of("alarm.period", seconds(10), seconds(9)),
        of("alarm.period", seconds(20), seconds(21)),
        of("alarm.period", seconds(30), seconds(40)),
        of("alarm.period", seconds(120), seconds(119)),
        of("alarm.period", seconds(60), seconds(0)),
        of(
            "alarm.period.resolution",
            seconds(30),
            m -> seconds(30).apply(m.namespace("AWS/Lambda"))),
        of("alarm.periods", m -> m.periods(1), m -> m.periods(0)),
        of("alarm.periods", m -> m.datapoints(1), m -> m.datapoints(0)),
        of("alarm.datapoints", m -> m.datapoints(2), m -> m.datapoints(3)),
        of("alarm.window", window(60, 1440), window(60, 1441)),
        of("alarm.window", window(3540, 24), window(3540, 25)),
        of("alarm.window", window(3600, 168), window(3600, 169)));
  }

  private static UnaryOperator<Alarm> seconds(long seconds) {
    return m -> m.period(Duration.ofSeconds(seconds));
  }

  private static UnaryOperator<Alarm> window(long seconds, int periods) {
    return m -> m.period(Duration.ofSeconds(seconds)).periods(periods);
  }

  private static List<Border> ofThresholds() {
    var provisioned = TABLE.provisioned(5, 5);
    return List.of(
        Border.of(
            "alarm.threshold.present",
            named("late"),
            TABLE.with(
                Alarms.of().metric("late", m -> m.namespace("S").metric("Late").statistic("Sum")))),
        Border.of("alarm.capacity.share", consumed(1), consumed(1.01)),
        Border.of("alarm.capacity.share", consumed(0.01), consumed(0)),
        Border.of(
            "alarm.capacity.provisioned",
            provisioned.with(Alarms.of().consumedCapacity(0.8)),
            TABLE.with(Alarms.of().consumedCapacity(0.8))),
        Border.of(
            "alarm.capacity.provisioned",
            TABLE.with(Alarms.standard()),
            TABLE.with(Alarms.throttles().consumedCapacity(0.8))),
        of("alarm.missing-data", missing("Shop"), missing("AWS/DynamoDB")));
  }

  private static TableSpec consumed(double share) {
    return TABLE.provisioned(5, 5).with(Alarms.of().consumedCapacity(share));
  }

  private static UnaryOperator<Alarm> missing(String namespace) {
    return m -> m.namespace(namespace).missingData(MissingData.BREACHING);
  }

  private static List<Border> ofActions() {
    return List.of(
        of("alarm.actions.count", told(5), told(6)),
        of("alarm.actions.count", m -> m.okActions(topics(5)), m -> m.okActions(topics(6))),
        of("alarm.action", m -> m.actions(TOPIC + "t"), m -> m.actions("on-call")),
        of("alarm.action", m -> m.okActions(arn(1024)), m -> m.okActions(arn(1025))));
  }

  private static UnaryOperator<Alarm> told(int topics) {
    return m -> m.actions(topics(topics));
  }

  private static String[] topics(int count) {
    return IntStream.range(0, count).mapToObj(n -> TOPIC + n).toArray(String[]::new);
  }

  private static String arn(int length) {
    return TOPIC + "t".repeat(length - TOPIC.length());
  }

  private static Border of(String rule, UnaryOperator<Alarm> within, UnaryOperator<Alarm> beyond) {
    return Border.of(rule, late(within), late(beyond));
  }

  private static TableSpec late(UnaryOperator<Alarm> change) {
    return TABLE.with(Alarms.of().metric("late", m -> change.apply(late(m))));
  }

  /** An alarm with all that it needs. */
  private static Alarm late(Alarm alarm) {
    return alarm.namespace("Shop").metric("Late").statistic("Sum").threshold(5);
  }
}
