package io.ddbkit.provisioner.handler;

import io.ddbkit.spec.compose.ComposedTable;
import java.util.Optional;

/**
 * The wish and the world, for a handler that has to know its neighbours.
 *
 * @param wish the table as it was said
 * @param live the table as it stands; empty: it does not
 */
public record Scene(ComposedTable wish, Optional<LiveTable> live) {

  /** The table's name. */
  public String table() {
    return wish.name();
  }
}
