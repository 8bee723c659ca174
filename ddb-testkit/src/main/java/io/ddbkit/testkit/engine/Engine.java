package io.ddbkit.testkit.engine;

import io.ddbkit.spec.trait.Setting;
import java.util.Map;

/**
 * A running DynamoDB that tests may fill and empty as they like, each in a {@link Space} of its
 * own.
 *
 * <p>An engine is running from the moment it exists until {@link #close()}. It may be used by many
 * threads at once.
 */
public interface Engine extends AutoCloseable {

  /**
   * Returns a short name for messages and reports, such as {@code embedded}.
   *
   * @return the name by which the engine is chosen, the same for every engine of this kind
   */
  String name();

  /**
   * Returns where the engine is, for messages and reports: its URL, or an account and a region.
   *
   * @return the place, also after {@link #close()}
   */
  String where();

  /**
   * Returns what the engine cannot hold. It would refuse it, or accept and forget it.
   *
   * @return the settings, each with the reason
   */
  Map<Setting<?>, String> unsupportedSettings();

  /**
   * Returns a new space without a label.
   *
   * @return a space that is empty, to be closed by the caller
   * @throws IllegalStateException if the engine is closed
   */
  default Space space() {
    return space("");
  }

  /**
   * Returns a new space, which sees no table of any other space.
   *
   * @param label helps people to recognize spaces, such as the name of a test; may be empty
   * @return a space that is empty, to be closed by the caller
   * @throws IllegalStateException if the engine is closed
   */
  Space space(String label);

  /**
   * Stops the engine if this JVM started it, and closes the clients it gave out. Of an engine that
   * lives on, the spaces that are still open are closed. A second call does nothing.
   *
   * @throws IllegalStateException if the engine could not be stopped cleanly, or tables are left
   */
  @Override
  void close();
}
