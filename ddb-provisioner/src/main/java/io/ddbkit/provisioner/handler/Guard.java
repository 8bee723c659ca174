package io.ddbkit.provisioner.handler;

import java.util.Optional;

/**
 * Says, before each change of a table, whether it may still be made: what stands of a setting is
 * read again for it.
 */
@FunctionalInterface
public interface Guard<T> {
  /**
   * Why nothing may be changed any more.
   *
   * @param planned what stood when the plan was made; empty: nothing did
   * @param fresh what stands now
   * @return a sentence without its end, such as "the table has revision 4, and the spec revision
   *     3"; empty: the change may be made
   */
  Optional<String> objection(Optional<T> planned, T fresh);
}
