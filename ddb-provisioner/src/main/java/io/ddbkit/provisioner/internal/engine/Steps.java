package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.OrderRule;
import io.ddbkit.provisioner.plan.RequestPreview;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.plan.Transition;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Settings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The steps of a plan in the making, each after those that it waits for. */
final class Steps {
  private final Order order;
  private final HandlerContext context;
  private final List<Step> all = new ArrayList<>();

  Steps(Order order, HandlerContext context) {
    this.order = order;
    this.context = context;
  }

  List<Step> all() {
    return all;
  }

  void create(Settings carried, StepCalls calls) {
    var request = StepCalls.preview(calls.creation(carried.all()));
    all.add(new Step.Create(next(), everythingBefore(), carried, request));
  }

  void delete(List<Transition<?>> replacing, StepCalls calls) {
    var request = StepCalls.preview(calls.deletion());
    all.add(new Step.Deletion(next(), everythingBefore(), replacing, request));
  }

  /**
   * Transitions of a table that exists by then.
   *
   * @param follows the settings that are part of its creation
   * @param calls their calls
   */
  void apply(List<Transition<?>> transitions, Set<Setting<?>> follows, StepCalls calls) {
    var before = List.copyOf(all);
    for (var transition : order.sorted(transitions, context)) {
      boolean finishes = follows.contains(transition.setting());
      all.add(applying(transition, before, finishes, calls.preview(transition)));
    }
  }

  private Step.Apply applying(
      Transition<?> transition,
      Collection<Step> before,
      boolean finishesCreation,
      Optional<RequestPreview> request) {
    var after = new TreeSet<Integer>();
    var because = new ArrayList<String>();
    for (var step : all) {
      if (before.contains(step)) {
        after.add(step.number());
      } else {
        waitFor((Step.Apply) step, transition, after, because);
      }
    }
    return new Step.Apply(next(), after, because, finishesCreation, transition, request);
  }

  private void waitFor(
      Step.Apply earlier,
      Transition<?> transition,
      Collection<Integer> after,
      Collection<String> because) {
    var rules = order.between(earlier.transition(), transition, context);
    rules.stream()
        .filter(rule -> !rule.isAboutAnything())
        .forEach(rule -> because.add(reason(earlier, rule)));
    if (!rules.isEmpty() || earlier.transition().group().equals(transition.group())) {
      after.add(earlier.number());
    }
  }

  private static String reason(Step first, OrderRule rule) {
    return "after %s (%s) because %s (%s)"
        .formatted(first.number(), first.title(), rule.because(), rule.source());
  }

  private SortedSet<Integer> everythingBefore() {
    var numbers = new TreeSet<Integer>();
    all.forEach(step -> numbers.add(step.number()));
    return numbers;
  }

  private int next() {
    return all.size() + 1;
  }
}
