package io.ddbkit.provisioner.internal.startup;

import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.startup.InvalidSettingsException;
import io.ddbkit.provisioner.startup.SettingSource;
import io.ddbkit.spec.text.Printable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the values of settings, and gathers their faults, which are told at once. */
public final class SettingReader {
  private final SettingSource source;
  private final List<String> faults = new ArrayList<>();

  public SettingReader(SettingSource source) {
    this.source = source;
  }

  /** One of the constants of an enum: {@code CREATE_MISSING}, or {@code create-missing}. */
  public <E extends Enum<E>> Optional<E> constant(String key, Class<E> type) {
    return value(key).flatMap(value -> constant(key, value, type));
  }

  /** Several of them, with commas between. */
  public <E extends Enum<E>> List<E> constants(String key, Class<E> type) {
    return value(key).stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .flatMap(part -> constant(key, part, type).stream())
        .toList();
  }

  /** Permits as plans print them, or shorter. */
  public Set<Permit> permits(String key) {
    var permits = new LinkedHashSet<Permit>();
    value(key)
        .ifPresent(
            value ->
                new PermitTexts(permits::add, fault -> faults.add(inPlace(key) + fault))
                    .read(value));
    return permits;
  }

  /**
   * Lets pass what was read.
   *
   * @throws InvalidSettingsException if something of it is at fault
   */
  public void require() {
    if (!faults.isEmpty()) {
      throw new InvalidSettingsException(faults);
    }
  }

  private Optional<String> value(String key) {
    return source.find(key).map(String::strip).filter(value -> !value.isEmpty());
  }

  private <E extends Enum<E>> Optional<E> constant(String key, String value, Class<E> type) {
    var name = value.toUpperCase(Locale.ROOT).replace('-', '_');
    var found =
        Arrays.stream(type.getEnumConstants()).filter(it -> it.name().equals(name)).findFirst();
    if (found.isEmpty()) {
      faults.add(
          inPlace(key)
              + "there is no \"%s\"; there are %s"
                  .formatted(Printable.value(value), all(type.getEnumConstants())));
    }
    return found;
  }

  private static String all(Object[] constants) {
    return Arrays.stream(constants).map(String::valueOf).collect(Collectors.joining(", "));
  }

  private String inPlace(String key) {
    var where = source.where(key);
    return Printable.sentence(where.contains(key) ? where : key + " (" + where + ")") + ": ";
  }
}
