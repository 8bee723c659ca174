package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.OrderRule;
import io.ddbkit.provisioner.handler.OrderRule.Act;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.plan.Transition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The order of transitions: a topological sort by all that the handlers know about it. What no rule
 * orders is done by how long it takes, the quickest first, so that nothing waits for an index.
 */
final class Order {
  private final List<OrderRule> rules;

  /**
   * The order that these handlers ask for.
   *
   * @throws IllegalStateException if rules that hold for every table form a circle, or a handler
   *     cannot tell its own
   */
  Order(Collection<SettingHandler<?>> handlers) {
    rules = handlers.stream().flatMap(handler -> rules(handler).stream()).toList();
    requireNoCircle();
  }

  private static List<OrderRule> rules(SettingHandler<?> handler) {
    try {
      return List.copyOf(handler.order());
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          handler.getClass().getName()
              + ", the handler of setting "
              + handler.setting().id()
              + ", failed in order(): "
              + e.getMessage(),
          e);
    }
  }

  private void requireNoCircle() {
    var unconditional = rules.stream().filter(OrderRule::isUnconditional).toList();
    var left = new LinkedHashSet<Act>();
    unconditional.forEach(rule -> left.addAll(List.of(rule.first(), rule.then())));
    while (!left.isEmpty()) {
      var waiting = new LinkedHashSet<Act>();
      unconditional.stream()
          .filter(rule -> left.contains(rule.first()))
          .forEach(rule -> waiting.add(rule.then()));
      if (!left.retainAll(waiting)) {
        throw new IllegalStateException("order rules form a circle: " + left);
      }
    }
  }

  /**
   * The transitions in an order that obeys every rule.
   *
   * @throws IllegalStateException if the rules that hold for this table form a circle
   */
  List<Transition<?>> sorted(List<Transition<?>> transitions, HandlerContext context) {
    var left = new ArrayList<>(transitions);
    left.sort(Comparator.comparing(each -> toTheEnd(each, transitions, context)));
    var sorted = new ArrayList<Transition<?>>();
    while (!left.isEmpty()) {
      var next =
          left.stream()
              .filter(each -> left.stream().noneMatch(other -> waits(each, other, context)))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("order rules form a circle: " + left));
      left.remove(next);
      sorted.add(next);
    }
    return sorted;
  }

  /**
   * How long it takes until what is taken apart by it stands again: an entry that goes and comes
   * back is missing meanwhile, so that it goes as late as it may.
   */
  private Duration toTheEnd(
      Transition<?> each, Collection<Transition<?>> all, HandlerContext context) {
    return all.stream()
        .filter(
            other -> between(each, other, context).stream().anyMatch(OrderRule::isOfTheSameEntry))
        .map(Transition::expected)
        .reduce(each.expected(), Duration::plus);
  }

  private boolean waits(Transition<?> later, Transition<?> earlier, HandlerContext context) {
    return !later.equals(earlier) && !between(earlier, later, context).isEmpty();
  }

  /** The rules by which {@code later} waits for {@code earlier}. */
  List<OrderRule> between(Transition<?> earlier, Transition<?> later, HandlerContext context) {
    return rules.stream().filter(rule -> rule.holds(earlier, later, context)).toList();
  }
}
