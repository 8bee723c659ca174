package io.ddbkit.testkit.engine;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.trait.Setting;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;

/**
 * Starts the engine that is set by {@code ddbkit.engine} in a system property, else by the
 * environment variable {@code DDBKIT_ENGINE}, else in {@code ddbkit.properties} on the class path,
 * else {@code embedded}.
 *
 * <p>In the same places, {@code ddbkit.leave-out=timeToLive,stream} names settings that tests leave
 * out on any engine, as if it did not support them.
 */
public final class Engines {
  private static final String ENGINE = "ddbkit.engine";
  private static final SharedEngine SHARED =
      new SharedEngine(() -> start(EngineSettings.ofThisJvm()));

  private Engines() {}

  /**
   * Returns the engine that all tests of this JVM share. The first call starts it; it is closed
   * when the JVM ends, and does not keep it from ending. {@link Engine#close} of what this returns
   * does nothing, since others use it too.
   *
   * @return the chosen engine, running
   * @throws EngineException if it cannot be chosen or started; later calls do not try again
   */
  public static Engine shared() {
    return SHARED.get();
  }

  /**
   * Starts an engine that is not shared.
   *
   * @param settings the engine, and its own settings
   * @return a running engine, to be closed by the caller
   * @throws EngineException if it cannot be chosen or started; nothing is left running then
   */
  public static Engine start(EngineSettings settings) {
    requireNonNull(settings, "settings");
    var name = settings.text(ENGINE).orElse(EmbeddedEngine.NAME);
    var known = providers();
    var provider = known.get(name);
    if (provider == null) {
      throw new EngineException(
          name,
          "no engine of this name is on the class path (set by %s). There are: %s"
              .formatted(settings.origin(ENGINE), String.join(", ", known.keySet())),
          "set one of those, or add the dependency that has it: a jar with a provider in"
              + " META-INF/services/"
              + EngineProvider.class.getName());
    }
    return started(provider, settings);
  }

  static Engine started(EngineProvider provider, EngineSettings settings) {
    try {
      SdkVersion.require(provider.name(), SdkVersion.here());
      var leftOut = LeaveOut.settings(settings).keySet();
      var engine = provider.start(settings);
      requireLeftOut(leftOut, engine);
      return engine;
    } catch (IllegalArgumentException e) {
      throw new EngineException(
          provider.name(), String.valueOf(e.getMessage()), "correct this setting", e);
    }
  }

  private static void requireLeftOut(Set<Setting<?>> leftOut, Engine engine) {
    if (!engine.unsupportedSettings().keySet().containsAll(leftOut)) {
      engine.close();
      throw new EngineException(
          engine.name(),
          "it does not support " + LeaveOut.KEY,
          "pass the settings on in its provider: ConnectedEngine.builder(..).settings(settings)");
    }
  }

  private static Map<String, EngineProvider> providers() {
    var byName = new TreeMap<String, EngineProvider>();
    // By our own class loader: the interface that a provider implements must be this one.
    for (var provider :
        ServiceLoader.load(EngineProvider.class, EngineProvider.class.getClassLoader())) {
      var other = byName.put(provider.name(), provider);
      if (other != null) {
        throw new EngineException(
            provider.name(),
            "two providers have this name: %s and %s"
                .formatted(other.getClass().getName(), provider.getClass().getName()),
            "remove one of them from the class path");
      }
    }
    return byName;
  }
}
