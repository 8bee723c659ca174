package io.ddbkit.provisioner.handler;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.compose.ComposedTable;
import io.ddbkit.spec.trait.Setting;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The table as it should be and as it is, for a handler that has to know its neighbours.
 *
 * @param target the table that calls are for
 * @param desired the table as its spec sets it
 * @param live the live table; empty: there is none
 */
public record HandlerContext(Target target, ComposedTable desired, Optional<LiveTable> live) {
  public HandlerContext {
    requireNonNull(target, "target");
    requireNonNull(desired, "desired");
    requireNonNull(live, "live");
  }

  /** The table's physical name. */
  public String table() {
    return target.table();
  }

  /** The entries of a map by name that are live, and that the spec removes. */
  public Set<String> surplus(Setting<?> setting, Object standing) {
    requireNonNull(setting, "setting");
    requireNonNull(standing, "standing");
    if (!(standing instanceof Map<?, ?> entries)) {
      return Set.of();
    }
    var surplus = new TreeSet<String>(desired.without(setting));
    surplus.retainAll(entries.keySet());
    if (desired.noOthers(setting)
        && desired.get(setting).orElse(null) instanceof Map<?, ?> desiredEntries) {
      entries.keySet().stream()
          .filter(name -> !desiredEntries.containsKey(name))
          .forEach(name -> surplus.add((String) name));
    }
    return surplus;
  }
}
