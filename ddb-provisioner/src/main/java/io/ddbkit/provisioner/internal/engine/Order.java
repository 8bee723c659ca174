package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.handler.OrderRule;
import io.ddbkit.provisioner.handler.OrderRule.Act;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.plan.Transition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/** The order of transitions: a topological sort of all that the handlers know about it. */
final class Order {
  private final List<OrderRule> rules;
  private final List<Act> ranked;

  /**
   * The order that these handlers ask for.
   *
   * @throws IllegalStateException if their rules form a circle, or one of them cannot tell its own
   */
  Order(Collection<SettingHandler<?>> handlers) {
    rules = handlers.stream().flatMap(handler -> rules(handler).stream()).toList();
    ranked = ranked();
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

  private List<Act> ranked() {
    var left = new LinkedHashSet<Act>();
    for (var rule : rules) {
      left.add(rule.first());
      left.add(rule.then());
    }
    var sorted = new ArrayList<Act>();
    while (!left.isEmpty()) {
      var next =
          left.stream()
              .filter(act -> waitsForNone(act, left))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("order rules form a circle: " + left));
      left.remove(next);
      sorted.add(next);
    }
    return sorted;
  }

  private boolean waitsForNone(Act act, Collection<Act> others) {
    return rules.stream()
        .noneMatch(rule -> rule.then().equals(act) && others.contains(rule.first()));
  }

  /** The transitions in an order that obeys every rule; those that no rule concerns come last. */
  List<Transition<?>> sorted(List<Transition<?>> transitions) {
    return transitions.stream().sorted(Comparator.comparingInt(this::rank)).toList();
  }

  private int rank(Transition<?> transition) {
    int rank = ranked.indexOf(Act.of(transition.verb(), transition.setting()));
    return rank < 0 ? ranked.size() : rank;
  }

  /** The rules by which {@code later} waits for {@code earlier}. */
  List<OrderRule> between(Transition<?> earlier, Transition<?> later) {
    var first = Act.of(earlier.verb(), earlier.setting());
    var then = Act.of(later.verb(), later.setting());
    return rules.stream()
        .filter(rule -> rule.first().equals(first) && rule.then().equals(then))
        .toList();
  }
}
