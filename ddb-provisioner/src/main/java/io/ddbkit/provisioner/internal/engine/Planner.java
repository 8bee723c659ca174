package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.LiveTable;
import io.ddbkit.provisioner.handler.OrderRule;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.plan.LeftOut;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.plan.TablePlan;
import io.ddbkit.provisioner.plan.Transition;
import io.ddbkit.spec.TableName;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.compose.Change;
import io.ddbkit.spec.compose.ComposedTable;
import io.ddbkit.spec.compose.Shape;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Setting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** From what stands to what was said. */
public final class Planner {
  private final Handlers handlers;
  private final Order order;
  private final Map<Setting<?>, String> leftOut;

  /**
   * A planner.
   *
   * @param leftOut settings that the endpoint cannot hold, each with the reason
   */
  public Planner(Handlers handlers, Map<Setting<?>, String> leftOut) {
    this.handlers = handlers;
    this.order = new Order(handlers.all());
    this.leftOut = Map.copyOf(leftOut);
  }

  /** The settings of a table that are read and written. */
  List<Setting<?>> managed(ComposedTable wish) {
    return wish.settings().all().stream()
        .filter(setting -> setting.scope() != Setting.Scope.IDENTITY)
        .filter(setting -> !leftOut.containsKey(setting))
        .toList();
  }

  /**
   * The handlers of these settings.
   *
   * @throws io.ddbkit.provisioner.report.UnhandledSettingException naming all that have none
   */
  List<SettingHandler<?>> handlers(ComposedTable wish) {
    return handlers.of(managed(wish), TableName.of(wish));
  }

  Handlers handlers() {
    return handlers;
  }

  /** The way from {@code live} to {@code wish}. */
  public TablePlan plan(
      TableSpec spec, ComposedTable wish, List<Finding> warnings, Optional<LiveTable> live) {
    return new Drawing(spec, wish, warnings, live).plan();
  }

  /** One plan in the making. */
  private final class Drawing {
    private final TableSpec spec;
    private final List<Finding> warnings;
    private final HandlerContext context;
    private final Set<Setting<?>> carried = new LinkedHashSet<>();
    private final List<Change> carriedChanges = new ArrayList<>();
    private final List<Transition<?>> transitions = new ArrayList<>();

    /** What CreateTable cannot carry, and stands as it was born. */
    private final Set<Setting<?>> follows = new LinkedHashSet<>();

    private final List<Path> unmanaged = new ArrayList<>();
    private final Starting start;

    Drawing(TableSpec spec, ComposedTable wish, List<Finding> warnings, Optional<LiveTable> live) {
      this.spec = spec;
      this.warnings = warnings;
      this.start = new Starting(live);
      this.context = new HandlerContext(wish, start.watched());
    }

    TablePlan plan() {
      handlers(context.wish()).forEach(this::draw);
      return new TablePlan(
          spec,
          start.identity(),
          start.of(transitions),
          steps(),
          passedOver(),
          unmanaged,
          warnings);
    }

    private <T> void draw(SettingHandler<T> handler) {
      var wish = context.wish().get(handler.setting()).orElseThrow();
      boolean inCreate = handler.inCreate(wish, context).isPresent();
      if (!inCreate) {
        follows.add(handler.setting());
      }
      if (context.live().isPresent()) {
        change(handler);
      } else if (inCreate) {
        carried.add(handler.setting());
        carriedChanges.addAll(Shape.diff(handler.setting(), Optional.empty(), wish));
      } else {
        transition(handler, birth(handler), wish);
      }
    }

    private static <T> Optional<Reading<T>> birth(SettingHandler<T> handler) {
      return handler.valueAtCreation().map(Reading::idle);
    }

    private <T> void change(SettingHandler<T> handler) {
      // What cannot be read yet is as it was born.
      var reading = start.reading(handler.setting()).or(() -> birth(handler));
      var value = reading.map(Reading::value);
      context
          .wish()
          .enforced(handler.setting(), value)
          .ifPresent(asked -> transition(handler, reading, asked));
      value.ifPresent(standing -> surplus(handler, reading, standing));
      if (context.wish().isEnforced(handler.setting())) {
        value.ifPresent(standing -> unmanaged(handler.setting(), standing));
      }
    }

    /** Entries that stand and shall not. */
    private <T> void surplus(SettingHandler<T> handler, Optional<Reading<T>> live, T standing) {
      var goes = context.surplus(handler.setting(), standing);
      if (!goes.isEmpty()) {
        follows.remove(handler.setting());
        transitions.addAll(handler.removals(live.orElseThrow(), goes));
      }
    }

    private <T> void transition(SettingHandler<T> handler, Optional<Reading<T>> live, T asked) {
      var value = live.map(Reading::value);
      if (!Shape.diff(handler.setting(), value, asked).isEmpty()) {
        if (!value.equals(handler.valueAtCreation())) {
          follows.remove(handler.setting());
        }
        transitions.addAll(handler.transitions(live, asked, context));
      }
    }

    /** Entries that stand and that nobody spoke of. */
    private <T> void unmanaged(Setting<T> setting, T standing) {
      if (standing instanceof Map<?, ?> entries
          && context.wish().get(setting).orElseThrow() instanceof Map<?, ?> wished) {
        var goes = context.surplus(setting, standing);
        entries.keySet().stream()
            .filter(key -> !wished.containsKey(key) && !goes.contains(key))
            .forEach(key -> unmanaged.add(setting.path().entry((String) key)));
      }
    }

    private List<Step> steps() {
      var replacing = transitions.stream().filter(Transition::replaces).toList();
      if (!replacing.isEmpty()) { // what is done to a table about to go is done for nothing
        return List.of(new Step.Replace(replacing));
      }
      var steps = new ArrayList<Step>();
      if (context.live().isEmpty()) {
        steps.add(new Step.Create(1, carried, carriedChanges));
      }
      order.sorted(transitions).forEach(transition -> steps.add(applying(transition, steps)));
      return steps;
    }

    private Step.Apply applying(Transition<?> transition, List<Step> earlier) {
      var after = new TreeSet<Integer>();
      var because = new ArrayList<String>();
      for (var step : earlier) {
        if (step instanceof Step.Apply apply) {
          var rules = order.between(apply.transition(), transition);
          rules.forEach(rule -> because.add(reason(step, rule)));
          if (!rules.isEmpty() || apply.transition().group().equals(transition.group())) {
            after.add(step.number());
          }
        } else {
          after.add(step.number());
        }
      }
      return new Step.Apply(
          earlier.size() + 1, after, because, follows.contains(transition.setting()), transition);
    }

    private static String reason(Step first, OrderRule rule) {
      return "after %s (%s) because %s (%s)"
          .formatted(first.number(), first.title(), rule.because(), rule.source());
    }

    private List<LeftOut> passedOver() {
      return leftOut.entrySet().stream()
          .filter(entry -> context.wish().get(entry.getKey()).isPresent())
          .map(entry -> new LeftOut(entry.getKey(), entry.getValue()))
          .sorted(Comparator.comparing(left -> left.setting().id()))
          .toList();
    }
  }
}
