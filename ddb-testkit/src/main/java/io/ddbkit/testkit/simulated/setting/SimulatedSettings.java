package io.ddbkit.testkit.simulated.setting;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** What was said about the simulated control plane; what was not is as real DynamoDB is. */
public final class SimulatedSettings {
  /** Nothing was said. */
  public static final SimulatedSettings DEFAULTS = new SimulatedSettings(Map.of());

  private static final String PREFIX = "ddbkit.simulated.";

  private final Map<SimulatedSetting<?>, Object> said;

  private SimulatedSettings(Map<SimulatedSetting<?>, Object> said) {
    this.said = said;
  }

  /** Every setting by its name. */
  public static Map<String, SimulatedSetting<?>> all() {
    return new TreeMap<>(Catalogue.BY_NAME);
  }

  /**
   * Reads settings by their keys, {@code ddbkit.simulated.} and the name.
   *
   * @param lookup finds what is said under a key
   * @throws IllegalArgumentException if a value is not allowed
   */
  public static SimulatedSettings from(Function<String, Optional<String>> lookup) {
    requireNonNull(lookup, "lookup");
    var settings = DEFAULTS;
    for (var setting : Catalogue.BY_NAME.values()) {
      settings = settings.read(setting, lookup);
    }
    return settings;
  }

  private <T> SimulatedSettings read(
      SimulatedSetting<T> setting, Function<String, Optional<String>> lookup) {
    var text = lookup.apply(PREFIX + setting.name());
    return text.isEmpty() ? this : with(setting, setting.parse(text.get()));
  }

  /**
   * The same with another value.
   *
   * @throws IllegalArgumentException if it is out of range; the text names the setting and what is
   *     allowed
   */
  public <T> SimulatedSettings with(SimulatedSetting<T> setting, T value) {
    requireNonNull(setting, "setting");
    requireNonNull(value, "value");
    var more = new LinkedHashMap<>(said);
    more.put(setting, setting.require(value));
    return new SimulatedSettings(more);
  }

  /** The same without this behavior. */
  public <T> SimulatedSettings without(SimulatedSetting<T> setting) {
    requireNonNull(setting, "setting");
    return with(setting, setting.off());
  }

  /** What holds. */
  @SuppressWarnings("unchecked") // with() puts nothing else
  public <T> T get(SimulatedSetting<T> setting) {
    requireNonNull(setting, "setting");
    return (T) said.getOrDefault(setting, setting.byDefault());
  }

  @Override
  public String toString() {
    return "simulated " + said;
  }
}
