package io.ddbkit.spec.compose;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.trait.Contribution;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Settings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The outcome of composing what was said: a table, and the conflicts that speak against it.
 *
 * @param table the table; only meant to be used where there is no conflict
 * @param conflicts leaves that were said with equal strength and differently
 */
public record Composition(ComposedTable table, List<Finding> conflicts) {

  public Composition {
    conflicts = List.copyOf(conflicts);
  }

  /** Composes all that was said about the table of this name. */
  public static Composition of(String name, Collection<Contribution<?>> said) {
    var bySetting = new LinkedHashMap<Setting<?>, List<Contribution<?>>>();
    said.forEach(c -> bySetting.computeIfAbsent(c.setting(), s -> new ArrayList<>()).add(c));
    var values = new HashMap<Setting<?>, Object>();
    var verdicts = new TreeMap<Path, Verdict>();
    var conflicts = new ArrayList<Finding>();
    bySetting.forEach(
        (setting, contributions) -> {
          var unified = unify(setting, contributions);
          values.put(setting, unified.value());
          verdicts.putAll(unified.verdicts());
          conflicts.addAll(unified.findings());
        });
    return new Composition(
        new ComposedTable(name, Settings.of(Map.copyOf(values)), new Provenance(verdicts)),
        conflicts);
  }

  @SuppressWarnings("unchecked") // grouped by setting, so every one of them is of its type
  private static <T> Unifier<T> unify(Setting<T> setting, List<Contribution<?>> contributions) {
    return new Unifier<>(setting, (List<Contribution<T>>) (List<?>) contributions);
  }
}
