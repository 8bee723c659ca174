package io.ddbkit.provisioner.handler;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.compose.ComposedTable;
import io.ddbkit.spec.trait.Setting;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The wish and the world, for a handler that has to know its neighbours.
 *
 * @param wish the table as its spec sets it
 * @param live the live table; empty: there is none
 */
public record HandlerContext(ComposedTable wish, Optional<LiveTable> live) {
  public HandlerContext {
    requireNonNull(wish, "wish");
    requireNonNull(live, "live");
  }

  /** The table's name. */
  public String table() {
    return wish.name();
  }

  /** The entries of a map by name that are live, and that the spec removes. */
  public Set<String> surplus(Setting<?> setting, Object standing) {
    requireNonNull(setting, "setting");
    requireNonNull(standing, "standing");
    if (!(standing instanceof Map<?, ?> entries)) {
      return Set.of();
    }
    var surplus = new TreeSet<String>(wish.without(setting));
    surplus.retainAll(entries.keySet());
    if (wish.noOthers(setting) && wish.get(setting).orElse(null) instanceof Map<?, ?> wished) {
      entries.keySet().stream()
          .filter(name -> !wished.containsKey(name))
          .forEach(name -> surplus.add((String) name));
    }
    return surplus;
  }
}
