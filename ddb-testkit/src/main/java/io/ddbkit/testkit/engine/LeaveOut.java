package io.ddbkit.testkit.engine;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.testkit.internal.KnownSettings;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The settings that tests leave out by configuration: {@code ddbkit.leave-out=timeToLive,stream}.
 */
public final class LeaveOut {
  static final String KEY = "ddbkit.leave-out";

  private LeaveOut() {}

  /**
   * The settings that a run leaves out, each with where that is set.
   *
   * @throws IllegalArgumentException if there is no such setting, or every table has it
   */
  public static Map<Setting<?>, String> settings(EngineSettings settings) {
    requireNonNull(settings, "settings");
    var known = KnownSettings.byId();
    known.values().removeAll(KnownSettings.OF_EVERY_TABLE);
    var said = new LinkedHashMap<Setting<?>, String>();
    for (var id : settings.list(KEY)) {
      var setting = known.get(id);
      if (setting == null) {
        throw new IllegalArgumentException(
            "%s names '%s', which is not a setting that can be left out. These can: %s"
                .formatted(
                    settings.origin(KEY), Printable.value(id), String.join(", ", known.keySet())));
      }
      said.put(setting, "left out by " + settings.origin(KEY));
    }
    return said;
  }
}
