package io.ddbkit.testkit.faulted;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was tried: plans, positions and troubles, and how it ended. */
final class Coverage {
  private final String title;
  private final Map<String, Integer> plans = new LinkedHashMap<>();
  private final Map<String, Integer> operations = new TreeMap<>();
  private final Map<Trouble, Integer> troubles = new EnumMap<>(Trouble.class);
  private final Map<Retries, Integer> retries = new EnumMap<>(Retries.class);
  private final Map<String, String> complaints = new LinkedHashMap<>();
  private int positions;
  private int cells;

  Coverage(String title, Collection<Scenario> scenarios) {
    this.title = title;
    scenarios.forEach(scenario -> plans.put(scenario.name(), 0));
  }

  /** Calls that trouble can befall were found. */
  void found(int more) {
    positions += more;
  }

  /** How many cells were tried. */
  int cells() {
    return cells;
  }

  /** A cell was tried. */
  void tried(Cell cell) {
    cells++;
    plans.merge(cell.scenario().name(), 1, Integer::sum);
    operations.merge(cell.position().operation(), 1, Integer::sum);
    troubles.merge(cell.trouble(), 1, Integer::sum);
    retries.merge(cell.retries(), 1, Integer::sum);
  }

  /** A cell did not hold. */
  void complain(Cell cell, Throwable why) {
    complaints.put(cell.toString(), String.valueOf(why.getMessage()).strip());
  }

  void print(String how) {
    System.out.printf(
        "%s, %s: %d plans, %d positions, %d cells, %d complaints%n"
            + "  plans: %s%n  operations: %s%n  troubles: %s%n  the SDK's retries: %s%n%s",
        title,
        how,
        plans.size(),
        positions,
        cells,
        complaints.size(),
        plans,
        operations,
        troubles,
        retries,
        complaints.keySet().stream().map("  failed: %s%n"::formatted).collect(joining()));
  }

  /** Nothing was left out, and every cell held. */
  void isFull(List<Trouble> all, List<Retries> ways) {
    assertThat(complaints.entrySet()).isEmpty();
    assertThat(plans.values()).allMatch(count -> count > 0, "tried");
    assertThat(troubles.keySet()).containsExactlyInAnyOrderElementsOf(all);
    assertThat(retries.keySet()).containsExactlyInAnyOrderElementsOf(ways);
  }
}
