package io.ddbkit.provisioner.report;

import io.ddbkit.provisioner.plan.Durations;
import io.ddbkit.provisioner.report.ProvisioningEvent.Done;
import io.ddbkit.provisioner.report.ProvisioningEvent.Finished;
import io.ddbkit.provisioner.report.ProvisioningEvent.Started;
import io.ddbkit.provisioner.report.ProvisioningEvent.Waiting;
import io.ddbkit.spec.TableName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is under way, in a line: how many tables, and the table that something happened to last. */
final class ProgressLine {
  /** A terminal has 80 columns at least, and some break a line that fills them. */
  private static final int LONGEST = 79;

  /** The number of a step, where its title alone fits in better. */
  private static final Pattern STEP = Pattern.compile("^step \\d+, ");

  /** The one that something happened to last is the last. */
  private final Map<TableName, Running> running = new LinkedHashMap<>();

  /**
   * A table that is worked on.
   *
   * @param done how many of its steps are done
   * @param event what happened last
   */
  private record Running(int done, int steps, ProvisioningEvent event) {
    Running then(ProvisioningEvent next) {
      return new Running(next instanceof Done ? done + 1 : done, steps, next);
    }

    String text() {
      var what = STEP.matcher(event.text()).replaceFirst("");
      return event.name().title() + " " + done + "/" + steps + ": " + what + usual(event);
    }
  }

  void on(ProvisioningEvent event) {
    var known = Optional.ofNullable(running.remove(event.name()));
    if (event instanceof Started started) {
      running.put(event.name(), new Running(0, started.plan().steps().size(), event));
    } else if (!(event instanceof Finished)) {
      known.ifPresent(table -> running.put(event.name(), table.then(event)));
    }
  }

  /** Forgets runs that failed, which have no event for it. */
  void clear() {
    running.clear();
  }

  private static String usual(ProvisioningEvent event) {
    return event instanceof Waiting waiting
        ? ", usually about " + Durations.format(waiting.step().expected())
        : "";
  }

  /** Empty: nothing is under way. */
  String text() {
    if (running.isEmpty()) {
      return "";
    }
    var tables = running.size() > 1 ? running.size() + " tables; " : "";
    var latest = List.copyOf(running.values()).get(running.size() - 1);
    return shortened(tables + latest.text());
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 2) + "..";
  }
}
