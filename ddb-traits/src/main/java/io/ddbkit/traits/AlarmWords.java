package io.ddbkit.traits;

import io.ddbkit.traits.alarm.Alarm;
import io.ddbkit.traits.alarm.AlarmMetric;
import io.ddbkit.traits.alarm.AlarmMetric.AnyMetric;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The calls that make {@link Alarms}: the short ones first, then what they leave to be said. */
final class AlarmWords {
  private final SortedMap<String, Alarm> rest;
  private final StringBuilder text;

  private AlarmWords(SortedMap<String, Alarm> alarms, String begin) {
    rest = alarms;
    text = new StringBuilder(begin);
  }

  static String of(Alarms alarms) {
    var words = new AlarmWords(new TreeMap<>(alarms.alarms()), "Alarms.");
    words.begin();
    words.shares();
    words.rest.forEach(words::alarm);
    alarms.without().forEach(name -> words.call("without", quoted(name)));
    if (alarms.exclusive()) {
      words.call("withNoOthers", "");
    }
    alarms.actions().ifPresent(arns -> words.call("actions", quoted(arns)));
    alarms.okActions().ifPresent(arns -> words.call("okActions", quoted(arns)));
    return words.text.toString();
  }

  private void begin() {
    if (told(Alarms.standard())) {
      text.append("standard()");
    } else {
      text.append(told(Alarms.throttles()) ? "throttles()" : "of()");
    }
  }

  private void shares() {
    rest.values().stream()
        .filter(alarm -> alarm.watched().orElse(null) instanceof AlarmMetric.CapacityShare)
        .flatMap(alarm -> alarm.threshold().stream())
        .findFirst()
        .filter(share -> told(Alarms.of().consumedCapacity(share)))
        .ifPresent(share -> call("consumedCapacity", number(share)));
  }

  /** Whether the alarms hold all that these say; if so, it need not be told again. */
  private boolean told(Alarms some) {
    boolean all =
        some.alarms().entrySet().stream()
            .allMatch(
                part -> rest.getOrDefault(part.getKey(), Alarm.unsaid()).holds(part.getValue()));
    if (all) {
      some.alarms().forEach(this::told);
    }
    return all;
  }

  private void told(String name, Alarm part) {
    rest.computeIfPresent(name, (n, alarm) -> alarm.equals(part) ? null : alarm.beyond(part));
  }

  private void alarm(String name, Alarm alarm) {
    var brief =
        alarm
            .watched()
            .filter(watched -> watched.usualName().filter(name::equals).isPresent())
            .flatMap(watched -> brief(alarm, watched));
    brief.ifPresent(call -> text.append(call.words()));
    var more = brief.map(call -> alarm.beyond(call.said())).orElse(alarm);
    if (brief.isEmpty() || !more.equals(Alarm.unsaid())) {
      call("metric", quoted(name) + ", m -> m" + parts(more));
    }
  }

  /** A call, and what of an alarm it says. */
  private record Brief(String words, Alarm said) {}

  private static Optional<Brief> brief(Alarm alarm, AlarmMetric watched) {
    var bare = Alarm.unsaid().watching(watched);
    if (watched instanceof AlarmMetric.SystemErrors errors) {
      return Optional.of(new Brief(".systemErrors(" + quoted(errors.operation()) + ")", bare));
    }
    if (watched instanceof AlarmMetric.Throttles throttles) {
      var call = throttles.side() == AlarmMetric.Side.READ ? ".readThrottles(" : ".writeThrottles(";
      var events = alarm.threshold().map(AlarmWords::number).orElse("");
      var said = alarm.threshold().map(bare::threshold).orElse(bare);
      return Optional.of(new Brief(call + events + ")", said));
    }
    return alarm.threshold().flatMap(t -> late(watched, t, bare.threshold(t)));
  }

  private static Optional<Brief> late(AlarmMetric watched, double millis, Alarm said) {
    if (watched instanceof AlarmMetric.Latency latency) {
      var arguments = quoted(latency.operation()) + ", " + duration(millis);
      return Optional.of(new Brief(".latency(" + arguments + ")", said));
    }
    if (watched instanceof AlarmMetric.StreamConsumer consumer) {
      var arguments = quoted(consumer.function()) + ", " + duration(millis);
      return Optional.of(new Brief(".streamConsumerLag(" + arguments + ")", said));
    }
    return Optional.empty();
  }

  private static String parts(Alarm alarm) {
    var words = new AlarmWords(Collections.emptySortedMap(), "");
    alarm.watched().map(AlarmMetric::metric).ifPresent(words::metric);
    alarm.threshold().ifPresent(t -> words.call("threshold", number(t)));
    alarm.comparison().ifPresent(each -> words.call("comparison", each.name()));
    alarm.periodInSeconds().ifPresent(s -> words.call("period", duration(s * 1e3)));
    alarm.periods().ifPresent(count -> words.call("periods", count.toString()));
    alarm.datapoints().ifPresent(count -> words.call("datapoints", count.toString()));
    alarm.missingData().ifPresent(each -> words.call("missingData", each.name()));
    alarm.actions().ifPresent(arns -> words.call("actions", quoted(arns)));
    alarm.okActions().ifPresent(arns -> words.call("okActions", quoted(arns)));
    alarm.onlyProvisioned().filter(only -> only).ifPresent(o -> words.call("whereProvisioned", ""));
    return words.text.toString();
  }

  private void metric(AnyMetric metric) {
    unlessEmpty("namespace", metric.namespace());
    unlessEmpty("metric", metric.name());
    unlessEmpty("statistic", metric.statistic());
    metric.dimensions().forEach(this::dimension);
  }

  private void unlessEmpty(String method, String argument) {
    if (!argument.isEmpty()) {
      call(method, quoted(argument));
    }
  }

  private void dimension(String name, String value) {
    if (name.equals("TableName") && value.equals(AlarmMetric.TABLE)) {
      call("ofTable", "");
    } else {
      call("dimension", quoted(name) + ", " + quoted(value));
    }
  }

  private void call(String method, String arguments) {
    text.append('.').append(method).append('(').append(arguments).append(')');
  }

  private static String quoted(Collection<String> texts) {
    return texts.stream().map(AlarmWords::quoted).collect(Collectors.joining(", "));
  }

  private static String quoted(String text) {
    return Words.quoted(text);
  }

  private static String number(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }

  private static String duration(double millis) {
    if (millis != Math.rint(millis)) {
      return "Duration.ofNanos(" + number(millis * 1e6) + ")";
    }
    if (millis % 60_000 == 0) {
      return "Duration.ofMinutes(" + number(millis / 60_000) + ")";
    }
    return millis % 1000 == 0
        ? "Duration.ofSeconds(" + number(millis / 1000) + ")"
        : "Duration.ofMillis(" + number(millis) + ")";
  }
}
