package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.LiveTable;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Target;
import io.ddbkit.provisioner.plan.LeftOut;
import io.ddbkit.provisioner.plan.Note;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.plan.TablePlan;
import io.ddbkit.provisioner.plan.Transition;
import io.ddbkit.spec.TableName;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.compose.ComposedTable;
import io.ddbkit.spec.compose.Shape;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Settings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One plan in the making. */
final class Drawing {
  private static final String NOT_CARRIED_OVER =
      "the new table has AWS's defaults for what the spec does not set, whatever the live one has: ";

  private final Planner planner;
  private final TableSpec spec;
  private final ComposedTable declared;
  private final List<Finding> warnings;

  /** Without what is left out, so that no handler counts on it. */
  private final HandlerContext context;

  private final Settings.Builder carried = Settings.builder();
  private final List<Transition<?>> transitions = new ArrayList<>();

  /** What CreateTable cannot carry, and stands as it was born. */
  private final Set<Setting<?>> follows = new LinkedHashSet<>();

  private final List<Path> unmanaged = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final Starting start;

  Drawing(
      Planner planner,
      TableSpec spec,
      ComposedTable desired,
      List<Finding> warnings,
      Target target,
      Optional<LiveTable> live) {
    this.planner = planner;
    this.spec = spec;
    this.declared = desired;
    this.warnings = warnings;
    this.start = new Starting(live);
    this.context = new HandlerContext(target, planner.held(desired), start.watched());
  }

  TablePlan plan() {
    planner.handlers(context.desired()).forEach(this::draw);
    return new TablePlan(
        spec,
        start.identity(),
        start.of(transitions),
        steps(),
        passedOver(),
        unmanaged,
        notes,
        warnings);
  }

  /**
   * The plan that deletes the table.
   *
   * @param isThere whether there is one, perhaps one that is being deleted already
   */
  TablePlan deletion(boolean isThere) {
    var before = context.live().isEmpty() ? List.<Transition<?>>of() : beforeDeletion();
    if (context.live().isPresent()) {
      everyHandler().forEach(handler -> notes.addAll(handler.afterDeletion(live().seen())));
    }
    var steps = new Steps(planner.order(), context);
    steps.apply(before, Set.of(), calls());
    if (isThere) {
      steps.delete(List.of(), calls());
    }
    return new TablePlan(
        spec,
        start.identity(),
        start.of(before),
        steps.all(),
        List.of(),
        List.of(),
        notes,
        List.of());
  }

  private <T> void draw(SettingHandler<T> handler) {
    var desired = context.desired().get(handler.setting()).orElseThrow();
    boolean inCreate = handler.inCreate(desired, context).isPresent();
    if (!inCreate) {
      follows.add(handler.setting());
    }
    if (context.live().isPresent()) {
      change(handler);
    } else if (inCreate) {
      carried.put(handler.setting(), desired);
    } else {
      transition(handler, birth(handler), desired);
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
        .desired()
        .enforced(handler.setting(), value)
        .ifPresent(
            asked -> {
              transition(handler, reading, asked);
              reading.ifPresent(standing -> notes.addAll(handler.notes(standing, asked)));
            });
    value.ifPresent(standing -> surplus(handler, reading, standing));
    if (context.desired().isEnforced(handler.setting())) {
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
      var changes = handler.transitions(live, asked, context);
      if (!value.equals(handler.valueAtCreation()) && !isFromCreation(handler, changes)) {
        follows.remove(handler.setting());
      }
      transitions.addAll(changes);
    }
  }

  /** Other parts of the setting may be finished already. */
  private static <T> boolean isFromCreation(
      SettingHandler<T> handler, List<Transition<T>> transitions) {
    return transitions.stream()
        .allMatch(transition -> transition.from().filter(handler::isAsAtCreation).isPresent());
  }

  /** Entries that stand and that nobody spoke of. */
  private <T> void unmanaged(Setting<T> setting, T standing) {
    if (standing instanceof Map<?, ?> entries
        && context.desired().get(setting).orElseThrow() instanceof Map<?, ?> desiredEntries) {
      var goes = context.surplus(setting, standing);
      entries.keySet().stream()
          .filter(key -> !desiredEntries.containsKey(key) && !goes.contains(key))
          .forEach(key -> unmanaged.add(setting.path().entry((String) key)));
    }
  }

  private List<Step> steps() {
    var replacing = transitions.stream().filter(Transition::replaces).toList();
    return replacing.isEmpty() ? inPlace() : replaced(replacing);
  }

  private List<Step> inPlace() {
    var steps = new Steps(planner.order(), context);
    if (context.live().isEmpty()) {
      steps.create(carried.build(), calls());
    }
    steps.apply(transitions, follows, calls());
    return steps.all();
  }

  /** What is done to a table about to go is done for nothing: the new one has it all. */
  private List<Step> replaced(List<Transition<?>> replacing) {
    notCarriedOver().ifPresent(notes::add);
    var steps = new Steps(planner.order(), context);
    steps.apply(beforeDeletion(), Set.of(), calls());
    steps.delete(replacing, calls());
    var anew = new Drawing(planner, spec, declared, warnings, context.target(), Optional.empty());
    planner.handlers(context.desired()).forEach(anew::draw);
    steps.create(anew.carried.build(), anew.calls());
    steps.apply(anew.transitions, anew.follows, anew.calls());
    return steps.all();
  }

  /** Calls as they would be sent now; what they look at decides nothing. */
  private StepCalls calls() {
    return new StepCalls(planner.handlers(), start.unwatched(context));
  }

  /** What has to be undone first, also of settings that the spec says nothing of. */
  private List<Transition<?>> beforeDeletion() {
    return everyHandler().stream()
        .<Transition<?>>flatMap(handler -> handler.beforeDeletion(live().seen()).stream())
        .toList();
  }

  private List<SettingHandler<?>> everyHandler() {
    return planner.everyHandler(TableName.of(context.desired()));
  }

  /** What is to be deleted. */
  private LiveTable live() {
    return context.live().orElseThrow();
  }

  /** Nobody reads what the spec says nothing of, so the new table has it as it is born. */
  private Optional<Note> notCarriedOver() {
    var silent =
        planner.handlers().all().stream()
            .map(SettingHandler::setting)
            .filter(setting -> declared.get(setting).isEmpty())
            .map(setting -> setting.path().toString())
            .sorted()
            .toList();
    return silent.isEmpty()
        ? Optional.empty()
        : Optional.of(Note.ofTheTable(NOT_CARRIED_OVER + String.join(", ", silent)));
  }

  private List<LeftOut> passedOver() {
    return planner.leftOut().entrySet().stream()
        .filter(entry -> declared.get(entry.getKey()).isPresent())
        .map(entry -> new LeftOut(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(left -> left.setting().id()))
        .toList();
  }
}
