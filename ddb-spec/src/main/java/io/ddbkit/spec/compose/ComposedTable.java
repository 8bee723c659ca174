package io.ddbkit.spec.compose;

import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Settings;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a spec means: every setting resolved, every leaf with its provenance.
 *
 * <p>A setting that is absent is unmanaged: it is never read and never touched. Two composed tables
 * are equal if their settings are, and what of them only a default says; who said it is no part of
 * equality.
 */
public final class ComposedTable {
  private final String name;
  private final Settings settings;
  private final Provenance provenance;
  private final Set<Path> defaulted;

  ComposedTable(String name, Settings settings, Provenance provenance) {
    this.name = name;
    this.settings = settings;
    this.provenance = provenance;
    this.defaulted = provenance.defaulted();
  }

  /** The table's name. */
  public String name() {
    return name;
  }

  /** All that is managed. */
  public Settings settings() {
    return settings;
  }

  /** The value of {@code setting}, or empty where it is unmanaged. */
  public <T> Optional<T> get(Setting<T> setting) {
    return settings.get(setting);
  }

  /**
   * What may be asked of a table that stands already: all that somebody meant, and of the defaults
   * only those of what has yet to be made or switched on.
   *
   * @param live what stands of the setting; empty: nothing is known of it
   * @return empty if nothing may be asked
   */
  public <T> Optional<T> asks(Setting<T> setting, Optional<T> live) {
    return get(setting).flatMap(wish -> Asked.of(setting, wish, live, provenance));
  }

  /** Whether somebody meant a part of {@code setting}: more than defaults speak of it. */
  public boolean insistsOn(Setting<?> setting) {
    return provenance.verdicts().keySet().stream()
        .anyMatch(leaf -> leaf.within(setting.path()) && provenance.insistsOn(leaf));
  }

  /** Where every value came from. */
  public Provenance provenance() {
    return provenance;
  }

  /** What stands at {@code place} and below, who said it, and what it was said instead of. */
  public String explain(Path place) {
    return provenance.explain(place);
  }

  /** The same for a whole setting. */
  public String explain(Setting<?> setting) {
    return provenance.explain(setting.path());
  }

  /** The same for the whole table. */
  public String explain() {
    return provenance.explain();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ComposedTable table
        && table.name.equals(name)
        && table.settings.equals(settings)
        && table.defaulted.equals(defaulted);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, settings, defaulted);
  }

  @Override
  public String toString() {
    return name + " " + settings;
  }
}
