package io.ddbkit.provisioner.plan;

import io.ddbkit.spec.compose.Change;
import io.ddbkit.spec.trait.Setting;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** A step of a plan. */
public sealed interface Step {

  /** Its number in the plan, from 1. */
  int number();

  /** The numbers of the steps that must be done before. */
  SortedSet<Integer> after();

  /** What it does, in a few words. */
  String title();

  /** How long it takes as a rule. */
  Duration expected();

  /** Leaf by leaf, what it changes. */
  List<Change> changes();

  /**
   * Makes the table.
   *
   * @param settings those that CreateTable carries
   * @param changes what the new table will be
   */
  record Create(int number, Set<Setting<?>> settings, List<Change> changes) implements Step {
    private static final Duration EXPECTED = Duration.ofSeconds(10);

    public Create {
      settings = Set.copyOf(settings);
      changes = List.copyOf(changes);
    }

    @Override
    public SortedSet<Integer> after() {
      return new TreeSet<>();
    }

    @Override
    public String title() {
      return "create the table";
    }

    @Override
    public Duration expected() {
      return EXPECTED;
    }
  }

  /**
   * Makes a hop.
   *
   * @param because why it waits for the steps that it comes after
   * @param finishesCreation whether it is part of making the table, and only a step of its own
   *     since CreateTable cannot carry it
   * @param hop the hop
   */
  record Reach(
      int number,
      SortedSet<Integer> after,
      List<String> because,
      boolean finishesCreation,
      Hop<?> hop)
      implements Step {

    public Reach {
      after = Collections.unmodifiableSortedSet(new TreeSet<>(after));
      because = List.copyOf(because);
    }

    @Override
    public String title() {
      return hop.verb().name().toLowerCase(Locale.ROOT) + " " + hop.setting();
    }

    @Override
    public Duration expected() {
      return hop.expected();
    }

    @Override
    public List<Change> changes() {
      return hop.changes();
    }
  }
}
