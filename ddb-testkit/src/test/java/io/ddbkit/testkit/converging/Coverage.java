package io.ddbkit.testkit.converging;

import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.plan.TablePlan;
import io.ddbkit.provisioner.plan.Transition;
import io.ddbkit.spec.trait.Setting;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How often each kind of change was made, and each kind of permit was needed. */
final class Coverage {
  private static final String NAME = "(?:by-\\w+|x\\d\\d|team|owner)";

  /** One name or several, and of what. */
  private static final String NAMES = "\\b(index|tag)(?:es|s)? " + NAME + "(?:, " + NAME + ")*";

  private final SortedMap<String, Integer> changes = new TreeMap<>();
  private final SortedMap<String, Integer> permits = new TreeMap<>();
  private final SortedMap<String, Integer> pairs = new TreeMap<>();
  private final Set<Setting<?>> settings = new HashSet<>();

  void add(TablePlan plan) {
    var steps = plan.steps().stream();
    // What finishes a new table in the place of the old one changes nothing.
    var changing = plan.replaces() ? steps.takeWhile(Coverage::isOfTheOldTable) : steps;
    changing.flatMap(step -> step.transitions().stream()).forEach(this::add);
    plan.permits().forEach(permit -> count(permits, permit.kind().name()));
    count(pairs, pairs(plan));
  }

  private static boolean isOfTheOldTable(Step step) {
    return !(step instanceof Step.Create);
  }

  private void add(Transition<?> transition) {
    settings.add(transition.setting());
    count(changes, kind(transition));
  }

  private static String kind(Transition<?> transition) {
    return "%s, %s, %s: %s"
        .formatted(
            transition.setting().id(),
            transition.verb().name().toLowerCase(Locale.ROOT),
            transition.effect(),
            transition.title().replaceAll(NAMES, "$1 ..."));
  }

  private static String pairs(TablePlan plan) {
    if (plan.isEmpty()) {
      return "nothing to do";
    }
    return plan.replaces() ? "replaced" : plan.steps().size() == 1 ? "one step" : "several steps";
  }

  private static void count(SortedMap<String, Integer> counts, String what) {
    counts.merge(what, 1, Integer::sum);
  }

  Set<String> changes() {
    return changes.keySet();
  }

  Set<Setting<?>> settings() {
    return settings;
  }

  Set<String> permits() {
    return permits.keySet();
  }

  /** The counts as a table. */
  String text() {
    return "pairs\n" + text(pairs) + "\nchanges\n" + text(changes) + "\npermits\n" + text(permits);
  }

  static String text(SortedMap<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(each -> "%7d  %s".formatted(each.getValue(), each.getKey()))
        .collect(Collectors.joining("\n"));
  }
}
