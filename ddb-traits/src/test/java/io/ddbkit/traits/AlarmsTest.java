package io.ddbkit.traits;

import static io.ddbkit.spec.ScalarType.STRING;
import static io.ddbkit.traits.Alarms.ALARMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.traits.Streams.ChangeStream;
import io.ddbkit.traits.Streams.View;
import io.ddbkit.traits.alarm.Alarm;
import io.ddbkit.traits.alarm.Alarm.Comparison;
import io.ddbkit.traits.alarm.Alarm.MissingData;
import io.ddbkit.traits.alarm.AlarmMetric;
import io.ddbkit.traits.alarm.AlarmMetric.AnyMetric;
import io.ddbkit.traits.alarm.AlarmMetric.CapacityShare;
import io.ddbkit.traits.alarm.AlarmMetric.Side;
import io.ddbkit.traits.alarm.AlarmMetric.Throttles;
import io.ddbkit.traits.raw.RawJson;
import io.ddbkit.traits.raw.RawTable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AlarmsTest {
  private static final TableSpec ORDERS = TableSpec.named("orders").partitionKey("id", STRING);
  private static final String ON_CALL = "arn:aws:sns:eu-west-1:123456789012:on-call";
  private static final String TEAM = "arn:aws:sns:eu-west-1:123456789012:team";
  private static final Duration LATE = Duration.ofMillis(100);

  @Test
  void throttlesAreThoseOfTheStackkit() {
    var alarms = alarms(Alarms.throttles());

    assertThat(alarms)
        .isEqualTo(
            Map.of(
                "readThrottledRequests", usual(new Throttles(Side.READ), 0),
                "writeThrottledRequests", usual(new Throttles(Side.WRITE), 0)));
    assertThat(alarms.get("readThrottledRequests"))
        .hasToString(
            "Alarm[watched=Optional[throttled reads], threshold=Optional[0.0],"
                + " comparison=Optional[GREATER], periods=Optional[2], datapoints=Optional.empty,"
                + " periodInSeconds=Optional[300], missingData=Optional.empty,"
                + " actions=Optional.empty, okActions=Optional.empty,"
                + " onlyProvisioned=Optional.empty]");
  }

  private static Alarm usual(AlarmMetric watched, double threshold) {
    return Alarm.builder()
        .watched(watched)
        .threshold(threshold)
        .comparison(Comparison.GREATER)
        .periods(2)
        .periodInSeconds(300L)
        .build();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("metrics")
  void whatIsWatchedComesDownToAMetric(Alarms alarms, String name, AnyMetric metric, double limit) {
    var alarm = alarms(ORDERS.provisioned(5, 5), alarms).get(name);

    assertThat(alarm.watched().orElseThrow().metric()).isEqualTo(metric);
    assertThat(alarm.threshold()).contains(limit);
  }

  static Stream<Arguments> metrics() {
    var of = Alarms.of();
    return Stream.of(
        arguments(of.readThrottles(), "readThrottledRequests", sum("ReadThrottleEvents"), 0),
        arguments(of.readThrottles(10), "readThrottledRequests", sum("ReadThrottleEvents"), 10),
        arguments(of.writeThrottles(), "writeThrottledRequests", sum("WriteThrottleEvents"), 0),
        arguments(of.writeThrottles(7), "writeThrottledRequests", sum("WriteThrottleEvents"), 7),
        arguments(
            of.systemErrors("Query", "Scan"),
            "systemErrors-Scan",
            sum("SystemErrors").dimension("Operation", "Scan"),
            0),
        arguments(
            of.latency("Query", LATE),
            "latency-Query",
            ofTable("SuccessfulRequestLatency", "Average").dimension("Operation", "Query"),
            100),
        arguments(
            of.latency("Query", Duration.ofNanos(1_500_000)),
            "latency-Query",
            ofTable("SuccessfulRequestLatency", "Average").dimension("Operation", "Query"),
            1.5),
        arguments(
            of.consumedCapacity(0.5),
            "highConsumedReadCapacity",
            sum("ConsumedReadCapacityUnits"),
            0.5),
        arguments(
            of.consumedCapacity(0.5),
            "highConsumedWriteCapacity",
            sum("ConsumedWriteCapacityUnits"),
            0.5),
        arguments(
            of.streamConsumerLag("process-user-changes", Duration.ofMinutes(1)),
            "streamConsumerLag-process-user-changes",
            new AnyMetric(
                "AWS/Lambda",
                "IteratorAge",
                "Maximum",
                Map.of("FunctionName", "process-user-changes")),
            60_000));
  }

  private static AnyMetric sum(String name) {
    return ofTable(name, "Sum");
  }

  private static AnyMetric ofTable(String name, String statistic) {
    return new AnyMetric("AWS/DynamoDB", name, statistic, Map.of("TableName", AlarmMetric.TABLE));
  }

  @Test
  void anyMetricCanBeWatched() {
    var alarm =
        alarms(
                Alarms.of()
                    .metric(
                        "many",
                        m ->
                            m.namespace("AWS/DynamoDB")
                                .metric("ReturnedItemCount")
                                .statistic("p99")
                                .ofTable()
                                .dimension("Operation", "Query")
                                .period(Duration.ofMinutes(1))
                                .periods(5)
                                .datapoints(3)
                                .threshold(500)
                                .comparison(Comparison.GREATER_OR_EQUAL)
                                .missingData(MissingData.IGNORE)
                                .actions(ON_CALL)
                                .okActions(TEAM)))
            .get("many");

    assertThat(alarm)
        .isEqualTo(
            Alarm.builder()
                .watched(ofTable("ReturnedItemCount", "p99").dimension("Operation", "Query"))
                .periodInSeconds(60L)
                .periods(5)
                .datapoints(3)
                .threshold(500)
                .comparison(Comparison.GREATER_OR_EQUAL)
                .missingData(MissingData.IGNORE)
                .actions(sorted(ON_CALL))
                .okActions(sorted(TEAM))
                .build());
  }

  private static SortedSet<String> sorted(String... arns) {
    return new TreeSet<>(List.of(arns));
  }

  @Test
  void anEnvironmentBringsAlarmsAndACallerChangesALeaf() {
    var environment = StrengthTrait.environment(Alarms.throttles().actions(ON_CALL));
    var alarms =
        alarms(
            environment,
            Alarms.of().metric("readThrottledRequests", m -> m.threshold(10)),
            Alarms.of().writeThrottles().actions(TEAM));

    assertThat(alarms.get("readThrottledRequests").threshold()).contains(10.0);
    assertThat(alarms.get("readThrottledRequests").actions()).contains(sorted(ON_CALL));
    assertThat(alarms.get("writeThrottledRequests").actions()).contains(sorted(TEAM));
    assertThat(ORDERS.with(environment, Alarms.of().readThrottles(10)).compose().explain(ALARMS))
        .contains(
            "alarms[readThrottledRequests].threshold = 10.0  (explicit by Alarms.of()"
                + ".readThrottles(10) at AlarmsTest.java:")
        .contains("alarms[readThrottledRequests].watched = throttled reads");
  }

  @Test
  void anAlarmThatIsNotWantedGoes() {
    var table =
        ORDERS
            .with(
                StrengthTrait.environment(Alarms.throttles()),
                Alarms.of().without("readThrottledRequests"))
            .compose();

    assertThat(table.get(ALARMS).orElseThrow()).containsOnlyKeys("writeThrottledRequests");
    assertThat(table.without(ALARMS)).containsExactly("readThrottledRequests");
  }

  @Test
  void equallyFirmSpeakersWhoDifferAreAConflict() {
    var spec = ORDERS.with(Alarms.of().readThrottles(10), Alarms.of().readThrottles(20));

    assertThat(spec.check().errors())
        .extracting(Finding::rule, Finding::place)
        .containsExactly(tuple("compose.conflict", "alarms[readThrottledRequests].threshold"));
    assertThat(spec.check().errors().get(0).remedies())
        .contains("remove Alarms.of().readThrottles(10), or Alarms.of().readThrottles(20)");
    assertThat(errors(Alarms.throttles(), Alarms.of().without("readThrottledRequests")))
        .containsExactly("compose.conflict at alarms[readThrottledRequests]");
  }

  @Test
  void anAlarmOfAnotherMetricUnderTheSameNameIsAConflict() {
    assertThat(
            errors(
                Alarms.of().latency("Query", LATE),
                Alarms.of().metric("latency-Query", m -> m.metric("Mine").threshold(100))))
        .contains("compose.conflict at alarms[latency-Query].watched");
  }

  @Test
  void aSpeakerForAllAlarmsTellsItsOwn() {
    var alarms =
        alarms(
            Alarms.throttles()
                .metric("readThrottledRequests", m -> m.actions(TEAM))
                .actions(ON_CALL)
                .okActions(TEAM));

    assertThat(alarms.get("readThrottledRequests").actions()).contains(sorted(TEAM));
    assertThat(alarms.get("writeThrottledRequests").actions()).contains(sorted(ON_CALL));
    assertThat(alarms.get("writeThrottledRequests").okActions()).contains(sorted(TEAM));
  }

  @Test
  void theStandardWatchesCapacityOnlyWhereItIsProvisioned() {
    var table = ORDERS.with(Alarms.standard()).compose();
    var alarms = table.get(ALARMS).orElseThrow();

    assertThat(standing(alarms, Billing.onDemand()))
        .containsOnlyKeys("readThrottledRequests", "writeThrottledRequests");
    assertThat(standing(alarms, Billing.provisioned(5, 5)))
        .containsOnlyKeys(
            "highConsumedReadCapacity",
            "highConsumedWriteCapacity",
            "readThrottledRequests",
            "writeThrottledRequests");
    assertThat(alarms.get("highConsumedWriteCapacity"))
        .isEqualTo(usual(new CapacityShare(Side.WRITE), 0.8).whereProvisioned());
  }

  private static Map<String, Alarm> standing(Map<String, Alarm> alarms, Billing billing) {
    return alarms.entrySet().stream()
        .filter(alarm -> alarm.getValue().appliesTo(billing))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Test
  void aShareOfCapacityThatACallerAsksForNeedsProvisionedBilling() {
    var share = Alarms.of().consumedCapacity(0.9);

    assertThat(errors(share))
        .containsExactly(
            "alarm.capacity.provisioned at alarms[highConsumedReadCapacity]",
            "alarm.capacity.provisioned at alarms[highConsumedWriteCapacity]");
    assertThat(errors(share, ProvisionedCapacity.of(5, 5))).isEmpty();
    assertThat(errors(StrengthTrait.environment(Alarms.standard()), share)).isEmpty();
  }

  @Test
  void aStreamConsumerNeedsTheStream() {
    var lag = Alarms.of().streamConsumerLag("f", Duration.ofMinutes(1));

    assertThat(ORDERS.with(lag).compose().get(Streams.STREAM))
        .contains(new ChangeStream.On(Optional.empty()));
    assertThat(ORDERS.with(lag, Streams.of(View.KEYS_ONLY)).compose().get(Streams.STREAM))
        .contains(new ChangeStream.On(Optional.of(View.KEYS_ONLY)));
    assertThat(ORDERS.with(Alarms.throttles()).compose().get(Streams.STREAM)).isEmpty();
    assertThat(ORDERS.with(lag).override(Streams.off(), "cheaper").check().errors())
        .extracting(Finding::rule, Finding::place)
        .containsExactly(tuple("compose.needed", "stream"));
  }

  @Test
  void aStreamThatOnlyAConsumerNeedsHoldsBothImages() {
    var lag = Alarms.of().streamConsumerLag("f", Duration.ofMinutes(1));

    assertThat(RawJson.write(RawTable.of(ORDERS.with(lag)))).contains("NEW_AND_OLD_IMAGES");
  }

  @Test
  void anEntryWithSettingsOfItsOwnHasItsOwnAlarms() {
    var lag = Alarms.of().streamConsumerLag("f", Duration.ofMinutes(1));
    var table = ORDERS.with(Alarms.throttles(), new Site("west", lag.readThrottles(5))).compose();

    assertThat(Site.of(table, "west").get(ALARMS).orElseThrow())
        .containsOnlyKeys("streamConsumerLag-f", "readThrottledRequests");
    assertThat(table.get(ALARMS).orElseThrow())
        .containsOnlyKeys("readThrottledRequests", "writeThrottledRequests");
    assertThat(table.get(Streams.STREAM)).contains(new ChangeStream.On(Optional.empty()));
    assertThat(errors(new Site("west", Alarms.of().consumedCapacity(0.8))))
        .contains("alarm.capacity.provisioned at sites[west].alarms[highConsumedReadCapacity]");
    assertThat(
            errors(
                new Site("west", Alarms.of().consumedCapacity(0.8)), ProvisionedCapacity.of(5, 5)))
        .isEmpty();
  }

  @Test
  void aPartThatNobodyCompletesIsFound() {
    assertThat(errors(Alarms.of().metric("late", m -> m.period(Duration.ofSeconds(45)))))
        .containsExactly(
            "alarm.metric.present at alarms[late]",
            "alarm.threshold.present at alarms[late]",
            "alarm.period at alarms[late].periodInSeconds");
  }

  @Test
  void allFaultsOfAMetricAreTold() {
    assertThat(errors(Alarms.of().metric("late", m -> m.namespace("").threshold(1))))
        .extracting(line -> line.replaceAll(" at .*", ""))
        .containsExactlyInAnyOrder(
            "alarm.metric.name", "alarm.metric.namespace", "alarm.statistic");
  }

  @Test
  void theSameMetricSatisfiesHoweverItWasSaid() {
    var reads = new Throttles(Side.READ);

    assertThat(reads.satisfiedBy(reads.metric())).isTrue();
    assertThat(reads.metric().satisfiedBy(reads)).isTrue();
    assertThat(reads.satisfiedBy(new Throttles(Side.WRITE))).isFalse();
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("words")
  void itReadsAsItsCall(Alarms alarms, String words) {
    assertThat(alarms).hasToString(words);
  }

  static Stream<Arguments> words() {
    var of = Alarms.of();
    return Stream.of(
        arguments(of, "Alarms.of()"),
        arguments(Alarms.throttles(), "Alarms.throttles()"),
        arguments(Alarms.standard(), "Alarms.standard()"),
        arguments(of.readThrottles(), "Alarms.of().readThrottles()"),
        arguments(of.writeThrottles(2.5), "Alarms.of().writeThrottles(2.5)"),
        arguments(
            of.systemErrors("Query", "Scan"),
            "Alarms.of().systemErrors(\"Query\").systemErrors(\"Scan\")"),
        arguments(
            Alarms.throttles().consumedCapacity(0.8), "Alarms.throttles().consumedCapacity(0.8)"),
        arguments(
            of.latency("Query", LATE), "Alarms.of().latency(\"Query\", Duration.ofMillis(100))"),
        arguments(
            of.latency("Query", Duration.ofNanos(1_500_000)),
            "Alarms.of().latency(\"Query\", Duration.ofNanos(1500000))"),
        arguments(
            of.streamConsumerLag("f", Duration.ofMinutes(1)).without("a").without("b"),
            "Alarms.of().streamConsumerLag(\"f\", Duration.ofMinutes(1))"
                + ".without(\"a\").without(\"b\")"),
        arguments(
            Alarms.standard().actions("a", "b").okActions("c"),
            "Alarms.standard().actions(\"a\", \"b\").okActions(\"c\")"),
        arguments(
            Alarms.standard().metric("highConsumedReadCapacity", m -> m.threshold(0.9)),
            "Alarms.standard().metric(\"highConsumedReadCapacity\", m -> m.threshold(0.9))"),
        arguments(
            of.systemErrors("Query").metric("systemErrors-Query", m -> m.threshold(5).periods(1)),
            "Alarms.of().systemErrors(\"Query\")"
                + ".metric(\"systemErrors-Query\", m -> m.threshold(5).periods(1))"),
        arguments(
            of.metric(
                "late",
                m ->
                    m.namespace("Shop")
                        .metric("Late")
                        .statistic("Sum")
                        .ofTable()
                        .dimension("a", "b")
                        .comparison(Comparison.LESS)
                        .period(Duration.ofMinutes(5))
                        .datapoints(1)
                        .missingData(MissingData.BREACHING)
                        .actions("a")
                        .okActions("b")
                        .whereProvisioned()),
            "Alarms.of().metric(\"late\", m -> m.namespace(\"Shop\").metric(\"Late\")"
                + ".statistic(\"Sum\").ofTable().dimension(\"a\", \"b\").comparison(LESS)"
                + ".period(Duration.ofMinutes(5)).datapoints(1).missingData(BREACHING)"
                + ".actions(\"a\").okActions(\"b\").whereProvisioned())"),
        arguments(
            of.metric("late", m -> m.period(Duration.ofSeconds(30))),
            "Alarms.of().metric(\"late\", m -> m.period(Duration.ofSeconds(30)))"),
        arguments(of.metric("late", m -> m), "Alarms.of().metric(\"late\", m -> m)"));
  }

  private static Map<String, Alarm> alarms(Trait... traits) {
    return alarms(ORDERS, traits);
  }

  private static Map<String, Alarm> alarms(TableSpec spec, Trait... traits) {
    return new TreeMap<>(spec.with(traits).compose().get(ALARMS).orElseThrow());
  }

  private static List<String> errors(Trait... traits) {
    return ORDERS.with(traits).check().errors().stream()
        .map(finding -> finding.rule() + " at " + finding.place())
        .toList();
  }
}
