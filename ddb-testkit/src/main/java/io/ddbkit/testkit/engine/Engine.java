package io.ddbkit.testkit.engine;

import io.ddbkit.provisioner.Mode;
import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.provisioner.time.Pace;
import io.ddbkit.spec.trait.Setting;
import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A running DynamoDB that tests may fill and empty as they like.
 *
 * <p>An engine is running from the moment it exists until {@link #close()}. It may be used by many
 * threads at once.
 */
public interface Engine extends AutoCloseable {

  /**
   * Returns a short name for messages and reports, such as {@code embedded}.
   *
   * @return the name, the same for every engine of this kind
   */
  String name();

  /**
   * Returns where the engine answers, for clients that the caller builds.
   *
   * @return the endpoint, also after {@link #close()}
   */
  URI endpoint();

  /**
   * Returns the engine's own client. Every call gives the same one; the engine closes it.
   *
   * @return a client that needs no further configuration
   * @throws IllegalStateException if the engine is closed
   */
  DynamoDbClient client();

  /**
   * Returns what the engine cannot hold. It would refuse it, or accept and forget it.
   *
   * @return the settings, each with the reason
   */
  Map<Setting<?>, String> cannotHold();

  /**
   * Returns a provisioner for this engine, which makes missing tables and leaves out what the
   * engine cannot hold. Every plan names what is left out.
   *
   * @return a provisioner in mode {@link Mode#CREATE_MISSING}
   * @throws IllegalStateException if the engine is closed
   */
  default TableProvisioner provisioner() {
    var provisioner = TableProvisioner.using(client()).mode(Mode.CREATE_MISSING).pace(Pace.AT_ONCE);
    for (var setting : cannotHold().entrySet()) {
      provisioner = provisioner.leavingOut(setting.getKey(), setting.getValue());
    }
    return provisioner;
  }

  /**
   * Stops the engine and closes the clients it gave out. A second call does nothing.
   *
   * @throws IllegalStateException if the engine could not be stopped cleanly
   */
  @Override
  void close();
}
