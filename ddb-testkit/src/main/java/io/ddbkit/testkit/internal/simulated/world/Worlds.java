package io.ddbkit.testkit.internal.simulated.world;

import io.ddbkit.testkit.internal.simulated.wire.Door;
import io.ddbkit.testkit.internal.simulated.wire.WireAnswer;
import io.ddbkit.testkit.internal.simulated.wire.WireRequest;
import io.ddbkit.testkit.simulated.setting.SimulatedSettings;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All worlds of an engine: every access key has one. */
public final class Worlds implements Door {
  private final Map<String, World> byAccessKey = new ConcurrentHashMap<>();
  private final SimulatedSettings settings;

  public Worlds(SimulatedSettings settings) {
    this.settings = settings;
  }

  /** The world of this access key, which begins when it is asked for first. */
  public World of(String accessKey) {
    return byAccessKey.computeIfAbsent(accessKey, key -> new World(settings, key.hashCode()));
  }

  /** Lets a world end, with all that is in it. */
  public void forget(String accessKey) {
    byAccessKey.remove(accessKey);
  }

  @Override
  public WireAnswer answer(WireRequest request) {
    return of(request.accessKey()).answer(request);
  }
}
