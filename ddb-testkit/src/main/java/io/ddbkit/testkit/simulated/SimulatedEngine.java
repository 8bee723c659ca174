package io.ddbkit.testkit.simulated;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.trait.Setting;
import io.ddbkit.testkit.engine.Engine;
import io.ddbkit.testkit.engine.EngineException;
import io.ddbkit.testkit.engine.EngineSettings;
import io.ddbkit.testkit.engine.LeaveOut;
import io.ddbkit.testkit.internal.simulated.http.HttpDoor;
import io.ddbkit.testkit.internal.simulated.service.NotOffered;
import io.ddbkit.testkit.internal.simulated.world.Worlds;
import io.ddbkit.testkit.simulated.setting.SimulatedSettings;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * DynamoDB's control plane in memory. Tables are CREATING, UPDATING and DELETING for a while; there
 * are quotas, cool-downs, late answers and throttles; what it refuses, it refuses in AWS's words.
 *
 * <p>Each space is an account of its own, with a clock of its own. The clients of a space go
 * through no socket, and what they wait for takes no wall time. Others reach the engine over HTTP,
 * on 127.0.0.1 only, where time follows the wall clock.
 */
public final class SimulatedEngine implements Engine {
  static final String NAME = "simulated";

  private final Map<Setting<?>, String> unsupportedSettings =
      new HashMap<>(SimulatedLimits.settings());
  private final Set<SimulatedSpace> spaces = new HashSet<>();
  private final Map<Setting<?>, String> leftOut;
  private final Worlds worlds;
  private @Nullable HttpDoor http;
  private int spacesGiven;
  private boolean closed;

  private SimulatedEngine(SimulatedSettings settings, Map<Setting<?>, String> leftOut) {
    SdkNeeded.require(SdkNeeded.RETRIES);
    this.worlds = new Worlds(settings);
    this.leftOut = leftOut;
    this.unsupportedSettings.putAll(leftOut);
    worlds.of(SimulatedSpace.accessKey("", 0)); // tells what is wrong with the settings
  }

  /** Starts an engine that behaves as DynamoDB does. */
  public static SimulatedEngine start() {
    return start(SimulatedSettings.DEFAULTS);
  }

  /**
   * Starts an engine.
   *
   * @param settings how it behaves
   * @throws IllegalArgumentException if an operation is denied that there is not
   * @throws EngineException if the AWS SDK is older than 2.26.0
   */
  public static SimulatedEngine start(SimulatedSettings settings) {
    requireNonNull(settings, "settings");
    return new SimulatedEngine(settings, Map.of());
  }

  /**
   * Starts an engine.
   *
   * @param settings how it behaves, each as {@code ddbkit.simulated.} and its name
   * @throws IllegalArgumentException if a value is not allowed
   */
  public static SimulatedEngine start(EngineSettings settings) {
    requireNonNull(settings, "settings");
    return new SimulatedEngine(SimulatedSettings.from(settings::text), LeaveOut.settings(settings));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String where() {
    return "this JVM";
  }

  /** Returns what other regions and other services hold. */
  @Override
  public Map<Setting<?>, String> unsupportedSettings() {
    return Map.copyOf(unsupportedSettings);
  }

  /**
   * Returns the operations, and the members of requests, that DynamoDB has and this engine has not.
   * It answers them with UnknownOperationException.
   *
   * @return what each belongs to, by its name, such as {@code SearchVectors} or {@code
   *     ReplicaUpdates}
   */
  public static Map<String, String> notOffered() {
    return NotOffered.all();
  }

  @Override
  public SimulatedSpace space() {
    return space("");
  }

  @Override
  public synchronized SimulatedSpace space(String label) {
    requireNonNull(label, "label");
    requireOpen();
    var space = new SimulatedSpace(this, SimulatedSpace.accessKey(label, ++spacesGiven));
    spaces.add(space);
    return space;
  }

  /**
   * Returns where the engine answers over HTTP. It begins to when this is asked for first, on a
   * free port of 127.0.0.1. Each access key is an account of its own.
   *
   * @throws EngineException if no port can be opened
   */
  public synchronized URI endpoint() {
    requireOpen();
    if (http == null) {
      try {
        http = HttpDoor.open(worlds, 0);
      } catch (IOException e) {
        throw new EngineException(
            NAME, "it cannot listen on 127.0.0.1: " + e.getMessage(), "see what forbids it", e);
      }
    }
    return http.endpoint();
  }

  Worlds worlds() {
    return worlds;
  }

  Map<Setting<?>, String> leftOut() {
    return leftOut;
  }

  synchronized void requireOpen() {
    if (closed) {
      throw new IllegalStateException(
          "The simulated engine is closed. Start another one: SimulatedEngine.start()");
    }
  }

  synchronized void ended(SimulatedSpace space) {
    spaces.remove(space);
  }

  @Override
  public void close() {
    List<SimulatedSpace> open;
    synchronized (this) {
      closed = true;
      open = List.copyOf(spaces);
      if (http != null) {
        http.close();
        http = null;
      }
    }
    open.forEach(SimulatedSpace::close);
  }
}
