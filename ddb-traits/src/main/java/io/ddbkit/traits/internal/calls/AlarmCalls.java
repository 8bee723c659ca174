package io.ddbkit.traits.internal.calls;

import io.ddbkit.spec.text.JavaCalls;
import io.ddbkit.traits.Alarms;
import io.ddbkit.traits.alarm.Alarm;
import io.ddbkit.traits.alarm.AlarmMetric;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The calls that make {@link Alarms}: the short ones, then {@code metric} for what differs. */
public final class AlarmCalls {
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final JavaCalls ALARMS = JavaCalls.change("alarms");

  private AlarmCalls() {}

  /** Calls, and the alarms that they make. */
  private record Made(JavaCalls calls, Alarms alarms) {

    /** Whether all of these are among others. */
    boolean within(Alarms others) {
      return alarms.alarms().entrySet().stream()
          .allMatch(
              part ->
                  others
                      .alarms()
                      .getOrDefault(part.getKey(), Alarm.empty())
                      .contains(part.getValue()));
    }
  }

  public static JavaCalls of(Alarms all) {
    var made = shares(all, begin(all));
    var calls = made.calls;
    for (var alarm : all.alarms().entrySet()) {
      var before = made.alarms.alarms().get(alarm.getKey());
      calls = before == null ? calls.then(whole(alarm)) : calls.then(more(alarm, before));
    }
    return calls
        .thenEach("without", all.without())
        .thenIf(all.noOthers(), "withNoOthers")
        .thenIfPresent("actions", all.actions())
        .thenIfPresent("okActions", all.okActions());
  }

  private static Made begin(Alarms all) {
    return Stream.of(
            new Made(JavaCalls.of(Alarms.class, "standard"), Alarms.standard()),
            new Made(JavaCalls.of(Alarms.class, "throttles"), Alarms.throttles()))
        .filter(made -> made.within(all))
        .findFirst()
        .orElseGet(() -> new Made(JavaCalls.of(Alarms.class, "of"), Alarms.of()));
  }

  /** One call creates both alarms on the share of consumed capacity. */
  private static Made shares(Alarms all, Made before) {
    return all.alarms().values().stream()
        .filter(alarm -> alarm.watched().orElse(null) instanceof AlarmMetric.CapacityShare)
        .flatMap(alarm -> alarm.threshold().stream())
        .map(share -> new Made(ALARMS.then("consumedCapacity", share), consumed(before, share)))
        .filter(made -> made.within(all))
        .findFirst()
        .map(made -> new Made(before.calls.then(made.calls), made.alarms))
        .orElse(before);
  }

  private static Alarms consumed(Made before, double share) {
    return before.alarms.consumedCapacity(share);
  }

  private static JavaCalls whole(Map.Entry<String, Alarm> alarm) {
    var metric =
        alarm
            .getValue()
            .watched()
            .filter(watched -> watched.defaultName().equals(Optional.of(alarm.getKey())));
    var threshold = alarm.getValue().threshold();
    var brief = metric.flatMap(watched -> brief(watched, threshold));
    if (brief.isEmpty()) {
      return ALARMS.then("metric", alarm.getKey(), change(Alarm.empty(), alarm.getValue()));
    }
    var bare = Alarm.empty().watching(metric.orElseThrow());
    boolean without = metric.get() instanceof AlarmMetric.SystemErrors;
    return brief
        .get()
        .then(more(alarm, without ? bare : threshold.map(bare::threshold).orElse(bare)));
  }

  private static Optional<JavaCalls> brief(AlarmMetric metric, Optional<Double> threshold) {
    if (metric instanceof AlarmMetric.SystemErrors errors) {
      return Optional.of(ALARMS.then("systemErrors", errors.operation()));
    }
    if (metric instanceof AlarmMetric.Throttles throttles) {
      boolean reads = throttles.side() == AlarmMetric.Side.READ;
      return Optional.of(ALARMS.then(reads ? "readThrottles" : "writeThrottles", threshold));
    }
    var atMost = threshold.map(millis -> Duration.ofNanos(Math.round(millis * NANOS_PER_MILLI)));
    if (metric instanceof AlarmMetric.Latency latency) {
      return atMost.map(time -> ALARMS.then("latency", latency.operation(), time));
    }
    return metric instanceof AlarmMetric.StreamConsumer consumer
        ? atMost.map(time -> ALARMS.then("streamConsumerLag", consumer.function(), time))
        : Optional.empty();
  }

  /** The call that adds what an alarm has beyond what earlier calls created. */
  private static JavaCalls more(Map.Entry<String, Alarm> alarm, Alarm before) {
    return change(before, alarm.getValue())
        .unlessEmpty()
        .map(change -> ALARMS.then("metric", alarm.getKey(), change))
        .orElse(ALARMS);
  }

  private static JavaCalls change(Alarm before, Alarm after) {
    var calls = JavaCalls.change("m");
    if (!after.watched().equals(before.watched())) {
      calls = after.watched().map(AlarmMetric::metric).map(AlarmCalls::metric).orElse(calls);
    }
    return calls
        .thenIfChanged("threshold", before.threshold(), after.threshold())
        .thenIfChanged("comparison", before.comparison(), after.comparison())
        .thenIfChanged("period", period(before), period(after))
        .thenIfChanged("periods", before.periods(), after.periods())
        .thenIfChanged("datapoints", before.datapoints(), after.datapoints())
        .thenIfChanged("missingData", before.missingData(), after.missingData())
        .thenIfChanged("actions", before.actions(), after.actions())
        .thenIfChanged("okActions", before.okActions(), after.okActions())
        .thenIf(
            after.onlyProvisioned().orElse(false) && !before.onlyProvisioned().orElse(false),
            "whereProvisioned");
  }

  private static Optional<Duration> period(Alarm alarm) {
    return alarm.periodInSeconds().map(Duration::ofSeconds);
  }

  private static JavaCalls metric(AlarmMetric.AnyMetric metric) {
    var calls =
        JavaCalls.change("m")
            .thenIfPresent("namespace", said(metric.namespace()))
            .thenIfPresent("metric", said(metric.name()))
            .thenIfPresent("statistic", said(metric.statistic()));
    for (var dimension : metric.dimensions().entrySet()) {
      boolean ofTable =
          dimension.getKey().equals("TableName") && dimension.getValue().equals(AlarmMetric.TABLE);
      calls =
          ofTable
              ? calls.then("ofTable")
              : calls.then("dimension", dimension.getKey(), dimension.getValue());
    }
    return calls;
  }

  private static Optional<String> said(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty());
  }
}
