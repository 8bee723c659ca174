package io.ddbkit.provisioner.plan;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.compose.Change;
import io.ddbkit.spec.compose.Shape;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Settings;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a plan starts from: the settings of its spec, as they were when it was made.
 *
 * @param values what stood
 * @param decisive the settings on which the plan depends, each whole: those that its steps change,
 *     and those that a handler looked at to choose, order or explain a step
 */
public record Start(Settings values, Set<Setting<?>> decisive) {
  /** Nothing stood. */
  public static final Start NOTHING = new Start(Settings.builder().build(), Set.of());

  public Start {
    requireNonNull(values, "values");
    requireNonNull(decisive, "decisive");
    decisive = Collections.unmodifiableSet(new LinkedHashSet<>(decisive));
  }

  /** What stood of the settings on which the plan depends, leaf by leaf. */
  public SortedMap<Path, Object> decided() {
    return leaves(decisive);
  }

  /**
   * What has changed since, of the settings on which either of two plans depends.
   *
   * @param now what another plan of the same table starts from
   */
  public List<Change> since(Start now) {
    requireNonNull(now, "now");
    var either = new LinkedHashSet<>(decisive);
    either.addAll(now.decisive);
    return Shape.changes(leaves(either), now.leaves(either));
  }

  private SortedMap<Path, Object> leaves(Collection<Setting<?>> settings) {
    var leaves = new TreeMap<Path, Object>();
    settings.forEach(setting -> add(setting, leaves));
    return leaves;
  }

  private <T> void add(Setting<T> setting, SortedMap<Path, Object> leaves) {
    values.get(setting).ifPresent(value -> leaves.putAll(Shape.leaves(setting, value)));
  }
}
