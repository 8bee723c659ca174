package io.ddbkit.provisioner.handler;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.report.TableOutputs;
import io.ddbkit.spec.internal.CheckReturnValue;
import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Setting;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A live table: its outputs, and what was read of it. An immutable value.
 *
 * <p>A plan keeps the settings that handlers look at here while it is drawn, and is refused once
 * they have changed. What they look at in {@link #outputs()} and {@link #seen()} it does not keep:
 * the number of items differs every few hours.
 */
@CheckReturnValue
public final class LiveTable {
  private final TableOutputs outputs;
  private final Map<Setting<?>, Reading<?>> readings;
  private final Observation seen;
  private final Consumer<Setting<?>> watcher;

  /**
   * A live table.
   *
   * @param outputs its name, ARN, status and the like
   * @param readings the settings that were read
   * @param seen the answers that it was read from, for a handler whose call needs more of them than
   *     its setting
   */
  public LiveTable(TableOutputs outputs, Map<Setting<?>, Reading<?>> readings, Observation seen) {
    this(outputs, readings, seen, setting -> {});
  }

  private LiveTable(
      TableOutputs outputs,
      Map<Setting<?>, Reading<?>> readings,
      Observation seen,
      Consumer<Setting<?>> watcher) {
    this.outputs = requireNonNull(outputs, "outputs");
    this.readings = Map.copyOf(requireNonNull(readings, "readings"));
    this.seen = requireNonNull(seen, "seen");
    this.watcher = watcher;
  }

  /** The same, telling {@code watcher} each setting that is looked at. */
  public LiveTable watched(Consumer<Setting<?>> watcher) {
    return new LiveTable(outputs, readings, seen, requireNonNull(watcher, "watcher"));
  }

  /** Its name, ARN, status and the like. */
  public TableOutputs outputs() {
    return outputs;
  }

  /** The settings that were read. */
  public Map<Setting<?>, Reading<?>> readings() {
    readings.keySet().forEach(watcher);
    return readings;
  }

  /** The answers that it was read from. */
  public Observation seen() {
    return seen;
  }

  /** Why the table cannot be used, or what of it has failed; empty: nothing has. */
  public Optional<String> failure() {
    return readings.values().stream()
        .map(reading -> reading.activity().whole())
        .filter(Activity.Failed.class::isInstance)
        .map(activity -> ((Activity.Failed) activity).why())
        .sorted()
        .findFirst();
  }

  /** What was read of {@code setting}; empty: it was not. */
  @SuppressWarnings("unchecked") // put under a setting of its own type
  public <T> Optional<Reading<T>> reading(Setting<T> setting) {
    watcher.accept(requireNonNull(setting, "setting"));
    return Optional.ofNullable((Reading<T>) readings.get(setting));
  }

  /** The value of {@code setting}; empty: it was not read. */
  public <T> Optional<T> get(Setting<T> setting) {
    return reading(setting).map(Reading::value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LiveTable table
        && table.outputs.equals(outputs)
        && table.readings.equals(readings)
        && table.seen.equals(seen);
  }

  @Override
  public int hashCode() {
    return Objects.hash(outputs, readings, seen);
  }

  /** Its name, its status and the settings that were read, in one line. */
  @Override
  public String toString() {
    var settings = readings.keySet().stream().map(Setting::id).sorted().toList();
    return Printable.sentence(outputs.name() + " is " + outputs.status() + ", read: " + settings);
  }
}
