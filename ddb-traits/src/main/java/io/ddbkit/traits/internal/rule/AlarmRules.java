package io.ddbkit.traits.internal.rule;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.TableName;
import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Settings;
import io.ddbkit.spec.trait.Violation;
import io.ddbkit.traits.Alarms;
import io.ddbkit.traits.alarm.Alarm;
import io.ddbkit.traits.alarm.AlarmMetric;
import io.ddbkit.traits.alarm.AlarmMetric.AnyMetric;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * Rules of CloudWatch on a composed alarm.
 *
 * @param place the alarm's path
 * @param alarm the alarm
 * @param billing the table's, as far as it is known
 */
public record AlarmRules(Path place, Alarm alarm, Optional<Billing> billing) {
  private static final int LONGEST_NAME = 255;
  private static final int MOST_ACTIONS = 5;
  private static final int LONGEST_ARN = 1024;
  private static final String ARN = "arn:[a-z-]+:[a-z0-9-]+:[^:]*:[^:]*:.+";
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  public static Stream<Violation> ofNames(Map<String, Alarm> alarms, Settings all) {
    var table = all.get(CoreSettings.NAME).map(TableName::physicalName).orElse("");
    return alarms.keySet().stream().flatMap(name -> ofName(table + "-", name));
  }

  private static Stream<Violation> ofName(String begin, String name) {
    var place = Alarms.ALARMS.path().entry(name);
    if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
      return Stream.of(new Violation("alarm.name.characters", place, Printable.quoted(name)));
    }
    int length = begin.length() + name.length();
    return length > LONGEST_NAME
        ? Stream.of(new Violation("alarm.name.length", place, length + ": " + begin + name))
        : Stream.empty();
  }

  public static Stream<Violation> ofEach(Map<String, Alarm> alarms, Settings all) {
    var billing = all.get(CoreSettings.BILLING);
    return alarms.entrySet().stream()
        .map(e -> new AlarmRules(Alarms.ALARMS.path().entry(e.getKey()), e.getValue(), billing))
        .flatMap(AlarmRules::faults);
  }

  private Stream<Violation> faults() {
    return Stream.of(
            complete(),
            periods(),
            shares(),
            missingData(),
            notified("actions", alarm.actions()),
            notified("okActions", alarm.okActions()))
        .flatMap(faults -> faults);
  }

  private Stream<Violation> complete() {
    return Stream.concat(
        fault(alarm.watched().isEmpty(), "alarm.metric.present", place, "no metric"),
        fault(alarm.threshold().isEmpty(), "alarm.threshold.present", place, "no threshold"));
  }

  private Stream<Violation> periods() {
    int periods = alarm.periods().orElse(1);
    return Stream.concat(
        alarm.periodInSeconds().stream().flatMap(seconds -> lengths(seconds, periods)),
        alarm.datapoints().stream().flatMap(datapoints -> datapoints(datapoints, periods)));
  }

  private Stream<Violation> datapoints(int datapoints, int periods) {
    var at = place.component("datapoints");
    return fault(datapoints > periods, "alarm.datapoints", at, datapoints + " of " + periods);
  }

  private Stream<Violation> lengths(long seconds, int periods) {
    var at = place.component("periodInSeconds");
    if (!isLength(seconds)) {
      return Stream.of(new Violation("alarm.period", at, seconds + " s"));
    }
    long longest = seconds < HOUR ? DAY : 7 * DAY;
    return Stream.concat(
        fault(
            periods > longest / seconds,
            "alarm.window",
            place.component("periods"),
            periods + " x " + seconds + " s"),
        fault(seconds < MINUTE && metric("AWS/"), "alarm.period.resolution", at, seconds + " s"));
  }

  private static boolean isLength(long period) {
    return period == 10
        || period == 20
        || period == 30
        || (period >= MINUTE && period % MINUTE == 0);
  }

  private boolean metric(String namespace) {
    return alarm.watched().filter(w -> w.metric().namespace().startsWith(namespace)).isPresent();
  }

  private Stream<Violation> shares() {
    if (!(alarm.watched().orElse(null) instanceof AlarmMetric.CapacityShare)) {
      return Stream.empty();
    }
    double share = alarm.threshold().orElse(1.0);
    boolean unprovisioned =
        billing
            .filter(all -> alarm.appliesTo(all) && !(all instanceof Billing.Provisioned))
            .isPresent();
    return Stream.concat(
        fault(
            !(share > 0 && share <= 1),
            "alarm.capacity.share",
            place.component("threshold"),
            String.valueOf(share)),
        fault(unprovisioned, "alarm.capacity.provisioned", place, "on-demand billing"));
  }

  private Stream<Violation> missingData() {
    return alarm.missingData().stream()
        .filter(said -> said != Alarm.MissingData.IGNORE)
        .filter(said -> metric(AnyMetric.DYNAMODB))
        .map(
            said ->
                new Violation(
                    "alarm.missing-data", place.component("missingData"), said.toString()));
  }

  private Stream<Violation> notified(String component, Optional<SortedSet<String>> said) {
    var arns = said.<Collection<String>>map(all -> all).orElseGet(List::of);
    var at = place.component(component);
    return Stream.concat(
        fault(arns.size() > MOST_ACTIONS, "alarm.actions.count", at, String.valueOf(arns.size())),
        arns.stream()
            .filter(arn -> !arn.matches(ARN) || arn.length() > LONGEST_ARN)
            .map(arn -> new Violation("alarm.action", at, Printable.quoted(arn))));
  }

  private static Stream<Violation> fault(boolean broken, String rule, Path at, String said) {
    return broken ? Stream.of(new Violation(rule, at, said)) : Stream.empty();
  }
}
