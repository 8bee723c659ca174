package io.ddbkit.provisioner.handler;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.trait.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is going on with a setting. */
public sealed interface Activity {

  /** What is going on with all of it: what a run waits for goes before what has failed. */
  default Activity whole() {
    return this;
  }

  /**
   * What is going on with a part of it.
   *
   * @param places the leaves of that part
   */
  default Activity at(Collection<Path> places) {
    requireNonNull(places, "places");
    return this;
  }

  /** Nothing: what is read is final. */
  record Idle() implements Activity {}

  /**
   * A change is under way, whoever asked for it.
   *
   * @param what the status that shows it
   */
  record Busy(String what) implements Activity {
    public Busy {
      requireNonNull(what, "what");
    }
  }

  /**
   * A change failed, or the table cannot be used.
   *
   * @param why the status that shows it
   */
  record Failed(String why) implements Activity {
    public Failed {
      requireNonNull(why, "why");
    }
  }

  /**
   * The last change failed, and nothing is going on any more: it stays so until it is changed
   * again. A run that sent the change ends at once with these words; another one sends its own.
   *
   * @param why what the service says of it
   */
  record Stuck(String why) implements Activity {
    public Stuck {
      requireNonNull(why, "why");
    }
  }

  /**
   * Parts of the setting are changed by calls of their own, so that each has an activity of its
   * own.
   *
   * @param parts what is going on, by place; nothing is at all other places
   */
  record InParts(SortedMap<Path, Activity> parts) implements Activity {
    private static final List<Class<? extends Activity>> MILDEST_FIRST =
        List.of(Idle.class, Stuck.class, Busy.class, Failed.class);

    public InParts {
      requireNonNull(parts, "parts");
      parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }

    @Override
    public Activity whole() {
      return gravest(parts.values());
    }

    @Override
    public Activity at(Collection<Path> places) {
      requireNonNull(places, "places");
      return gravest(
          parts.entrySet().stream()
              .filter(part -> places.stream().anyMatch(place -> place.within(part.getKey())))
              .map(Map.Entry::getValue)
              .toList());
    }

    private static Activity gravest(Collection<Activity> activities) {
      return activities.stream()
          .map(Activity::whole)
          .max(Comparator.comparing(each -> MILDEST_FIRST.indexOf(each.getClass())))
          .orElseGet(Idle::new);
    }
  }
}
