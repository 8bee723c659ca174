package io.ddbkit.provisioner.handler;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.report.TableOutputs;
import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Setting;
import java.util.Map;
import java.util.Optional;

/**
 * A table as it stands: its outputs, and what was read of it.
 *
 * @param outputs its name, ARN, status and the like
 * @param readings the settings that were read
 * @param seen the answers that it was read from, for a handler whose call needs more of them than
 *     its setting
 */
public record LiveTable(
    TableOutputs outputs, Map<Setting<?>, Reading<?>> readings, Observation seen) {

  public LiveTable {
    requireNonNull(outputs, "outputs");
    requireNonNull(readings, "readings");
    requireNonNull(seen, "seen");
    readings = Map.copyOf(readings);
  }

  /** Why the table cannot be used, or what of it has failed; empty: nothing has. */
  public Optional<String> failure() {
    return readings.values().stream()
        .map(Reading::activity)
        .filter(Activity.Failed.class::isInstance)
        .map(activity -> ((Activity.Failed) activity).why())
        .sorted()
        .findFirst();
  }

  /** What was read of {@code setting}; empty: it was not. */
  @SuppressWarnings("unchecked") // put under a setting of its own type
  public <T> Optional<Reading<T>> reading(Setting<T> setting) {
    requireNonNull(setting, "setting");
    return Optional.ofNullable((Reading<T>) readings.get(setting));
  }

  /** The value of {@code setting}; empty: it was not read. */
  public <T> Optional<T> get(Setting<T> setting) {
    requireNonNull(setting, "setting");
    return reading(setting).map(Reading::value);
  }

  /** Its name, its status and the settings that were read, in one line. */
  @Override
  public String toString() {
    var settings = readings.keySet().stream().map(Setting::id).sorted().toList();
    return Printable.sentence(outputs.name() + " is " + outputs.status() + ", read: " + settings);
  }
}
