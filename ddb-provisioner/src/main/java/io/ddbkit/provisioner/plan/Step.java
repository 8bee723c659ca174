package io.ddbkit.provisioner.plan;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.compose.Change;
import io.ddbkit.spec.compose.Shape;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Settings;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A step of a plan. Its {@code toString()} is its number and its title. */
public sealed interface Step {

  /** Its number in the plan, from 1. */
  int number();

  /** The numbers of the steps that must be done before. */
  SortedSet<Integer> after();

  /** What it does, in a few words. */
  String title();

  /** How long it takes as a rule. */
  Duration expected();

  /** How long after the steps that it comes after DynamoDB allows it. */
  default Duration pause() {
    return transitions().stream()
        .map(transition -> transition.earliest().pause())
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  /** The settings that it makes or changes. */
  Set<Setting<?>> settings();

  /**
   * Its call, as it would be sent to the table that the plan starts from; empty: it is derived from
   * what does not exist yet, or cannot be read yet.
   */
  Optional<RequestPreview> request();

  /** The transitions that it makes; none where it makes the table. */
  List<Transition<?>> transitions();

  /** Leaf by leaf, what it changes, each with its old and its new value. */
  List<Change> changes();

  /** What it does to those who use the table; the gravest, where it does several things. */
  default Effect effect() {
    return transitions().stream()
        .map(Transition::effect)
        .max(Effect::compareTo)
        .orElse(Effect.IN_PLACE);
  }

  /** The permits that it needs of a table of this physical name; empty: none. */
  default List<Permit> permits(String table) {
    requireNonNull(table, "table");
    return transitions().stream()
        .flatMap(transition -> transition.permit(table).stream())
        .distinct()
        .toList();
  }

  /** What would be lost; empty: nothing. */
  default List<String> losses() {
    return transitions().stream()
        .flatMap(transition -> transition.loses().stream())
        .distinct()
        .toList();
  }

  /** What it does: to its setting, where it is of a single one, and else to the table. */
  default Verb verb() {
    return only().map(Transition::verb).orElse(Verb.ADD);
  }

  /** The setting that it changes; empty: it makes the table, or changes several. */
  default Optional<Setting<?>> setting() {
    return only().map(Transition::setting);
  }

  /**
   * The name of the entry that it makes, changes or removes, where its setting has entries by name:
   * the name of an index, a region, the key of a tag. Empty: it has none, or it changes several.
   */
  default Optional<String> entry() {
    return only().flatMap(Values::entry);
  }

  /**
   * The live value: of the {@linkplain #entry() entry}, where there is one, and else of the
   * {@linkplain #setting() setting}. Empty: nothing does, or there is no single setting.
   */
  default Optional<Object> from() {
    return only().flatMap(Values::from);
  }

  /**
   * The value after it, likewise; what it does not set stays. Empty: the entry goes, or there is no
   * single setting.
   */
  default Optional<Object> to() {
    return only().flatMap(Values::to);
  }

  private Optional<Transition<?>> only() {
    return transitions().size() == 1 ? Optional.of(transitions().get(0)) : Optional.empty();
  }

  /**
   * Makes the table.
   *
   * @param values what the new table will be, of the settings that CreateTable carries
   * @param request the call that makes it; empty: it cannot be told yet
   */
  record Create(
      int number, SortedSet<Integer> after, Settings values, Optional<RequestPreview> request)
      implements Step {
    private static final Duration EXPECTED = Duration.ofSeconds(10);

    public Create {
      requireNonNull(after, "after");
      requireNonNull(values, "values");
      requireNonNull(request, "request");
      after = Collections.unmodifiableSortedSet(new TreeSet<>(after));
    }

    @Override
    public String title() {
      return "create the table";
    }

    @Override
    public Duration expected() {
      return EXPECTED;
    }

    @Override
    public Set<Setting<?>> settings() {
      return Set.copyOf(values.all());
    }

    @Override
    public List<Transition<?>> transitions() {
      return List.of();
    }

    @Override
    public List<Change> changes() {
      return values.all().stream().flatMap(this::changes).toList();
    }

    private <T> Stream<Change> changes(Setting<T> setting) {
      var value = values.get(setting).orElseThrow();
      return Shape.diff(setting, Optional.empty(), value).stream();
    }

    @Override
    public String toString() {
      return "step " + number + ", " + title();
    }
  }

  /**
   * Makes a transition.
   *
   * @param because why it waits for the steps that it comes after, where it is more than that they
   *     exclude each other
   * @param finishesCreation whether it is part of making the table, and only a step of its own
   *     since CreateTable cannot carry it
   * @param transition the transition
   * @param request the call that makes it; empty: it cannot be told yet
   */
  record Apply(
      int number,
      SortedSet<Integer> after,
      List<String> because,
      boolean finishesCreation,
      Transition<?> transition,
      Optional<RequestPreview> request)
      implements Step {

    public Apply {
      requireNonNull(after, "after");
      requireNonNull(because, "because");
      requireNonNull(transition, "transition");
      requireNonNull(request, "request");
      after = Collections.unmodifiableSortedSet(new TreeSet<>(after));
      because = List.copyOf(because);
    }

    @Override
    public String title() {
      return transition.title();
    }

    @Override
    public Duration expected() {
      return transition.expected();
    }

    @Override
    public Set<Setting<?>> settings() {
      return Set.of(transition.setting());
    }

    @Override
    public List<Transition<?>> transitions() {
      return List.of(transition);
    }

    @Override
    public List<Change> changes() {
      return transition.changes();
    }

    @Override
    public String toString() {
      return "step " + number + ", " + title();
    }
  }

  /**
   * Deletes the table, for good or so that another can be created in its place.
   *
   * @param transitions what only a new table can have; each is destructive. Empty: no other table
   *     is created
   * @param request the call that deletes it; empty: it cannot be told yet
   */
  record Deletion(
      int number,
      SortedSet<Integer> after,
      List<Transition<?>> transitions,
      Optional<RequestPreview> request)
      implements Step {
    private static final Duration EXPECTED = Duration.ofSeconds(5);

    public Deletion {
      requireNonNull(after, "after");
      requireNonNull(transitions, "transitions");
      requireNonNull(request, "request");
      after = Collections.unmodifiableSortedSet(new TreeSet<>(after));
      transitions = List.copyOf(transitions);
    }

    @Override
    public String title() {
      return "delete the table";
    }

    @Override
    public Duration expected() {
      return EXPECTED;
    }

    @Override
    public Verb verb() {
      return Verb.REMOVE;
    }

    @Override
    public Effect effect() {
      return Effect.DESTRUCTIVE;
    }

    @Override
    public List<Permit> permits(String table) {
      return transitions.isEmpty() ? List.of(Permit.deleteTable(table)) : Step.super.permits(table);
    }

    @Override
    public List<String> losses() {
      return transitions.isEmpty() ? List.of("the table and its items") : Step.super.losses();
    }

    @Override
    public Set<Setting<?>> settings() {
      return transitions.stream().map(Transition::setting).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Change> changes() {
      return transitions.stream().flatMap(transition -> transition.changes().stream()).toList();
    }

    @Override
    public String toString() {
      return "step " + number + ", " + title();
    }
  }
}
