package io.ddbkit.spec.compose;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Coordinate;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Settings;
import io.ddbkit.spec.tree.Tree;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * What a spec means: every setting resolved, every leaf with its provenance.
 *
 * <p>A setting that is absent is unmanaged: it is never read and never touched. Two composed tables
 * are equal if their settings are, and which of those are only defaults; who set them is no part of
 * equality.
 */
public final class ComposedTable {
  private static final Settings NONE = Settings.builder().build();

  private final String name;
  private final Settings settings;
  private final SortedMap<Coordinate, Settings> entries;
  private final Provenance provenance;
  private final KnownPaths places;

  private ComposedTable(
      String name,
      Settings settings,
      SortedMap<Coordinate, Settings> entries,
      Provenance provenance,
      KnownPaths places) {
    this.name = name;
    this.places = places;
    this.settings = settings;
    this.entries = Collections.unmodifiableSortedMap(entries);
    this.provenance = provenance;
  }

  static ComposedTable of(
      String name,
      Map<Optional<Coordinate>, Settings> values,
      Provenance provenance,
      KnownPaths places) {
    var entries = new TreeMap<Coordinate, Settings>();
    values.forEach(
        (at, own) ->
            at.ifPresent(
                entry -> entries.put(entry, marked(own, path -> path.under(entry), provenance))));
    var own = values.getOrDefault(Optional.empty(), NONE);
    return new ComposedTable(
        name, marked(own, path -> path, provenance), entries, provenance, places);
  }

  /** The same settings, with those marked that only defaults set. */
  private static Settings marked(
      Settings settings, UnaryOperator<Path> placed, Provenance provenance) {
    var marked = settings.toBuilder();
    settings.all().stream()
        .filter(setting -> !provenance.isEnforcedBelow(placed.apply(setting.path())))
        .forEach(setting -> markDefault(marked, setting, settings));
    return marked.build();
  }

  private static <T> void markDefault(
      Settings.Builder marked, Setting<T> setting, Settings settings) {
    settings.get(setting).ifPresent(value -> marked.putDefault(setting, value));
  }

  /** The same under another name. */
  public ComposedTable named(String other) {
    requireNonNull(other, "other");
    return new ComposedTable(other, settings, entries, provenance, places);
  }

  /** The same, of which these settings are unmanaged, as where they cannot be held. */
  public ComposedTable leavingOut(Collection<? extends Setting<?>> others) {
    requireNonNull(others, "others");
    if (others.isEmpty()) {
      return this;
    }
    var fewer = new TreeMap<>(entries);
    fewer.replaceAll((entry, own) -> own.without(others));
    return new ComposedTable(name, settings.without(others), fewer, provenance, places);
  }

  /** The table's name. */
  public String name() {
    return name;
  }

  /** All that is managed of the table. */
  public Settings settings() {
    return settings;
  }

  /** What is managed of entries that have settings of their own, by the place of each. */
  public SortedMap<Coordinate, Settings> entries() {
    return entries;
  }

  /** What is managed of the entry of this name alone. */
  public Settings entry(Setting<?> setting, String entry) {
    requireNonNull(setting, "setting");
    requireNonNull(entry, "entry");
    return entries.getOrDefault(new Coordinate(setting, entry), NONE);
  }

  /** The entries of {@code setting} that are removed. */
  public SortedSet<String> without(Setting<?> setting) {
    requireNonNull(setting, "setting");
    var names = new TreeSet<String>();
    for (var path : provenance.marked()) {
      if (path.within(setting.path()) && path.steps().size() == setting.path().steps().size() + 1) {
        names.add(path.steps().get(path.steps().size() - 1).text());
      }
    }
    return names;
  }

  /** Whether entries of {@code setting} that nobody sets are removed. */
  public boolean noOthers(Setting<?> setting) {
    requireNonNull(setting, "setting");
    return provenance.hasNoOthers(setting.path());
  }

  /** The value of {@code setting}, or empty where it is unmanaged. */
  public <T> Optional<T> get(Setting<T> setting) {
    requireNonNull(setting, "setting");
    return settings.get(setting);
  }

  /**
   * The value that a live table must have: all that is set, and of the defaults only those of what
   * is yet to be created or enabled.
   *
   * @param live the live value; empty: it is not known
   * @return empty if the live table may have any value
   */
  public <T> Optional<T> enforced(Setting<T> setting, Optional<T> live) {
    requireNonNull(setting, "setting");
    requireNonNull(live, "live");
    return get(setting).flatMap(desired -> EnforcedValue.of(setting, desired, live, provenance));
  }

  /** Whether {@code setting} is set, in part at least, by more than defaults. */
  public boolean isEnforced(Setting<?> setting) {
    requireNonNull(setting, "setting");
    return provenance.isEnforcedBelow(setting.path());
  }

  /** Where every value came from. */
  public Provenance provenance() {
    return provenance;
  }

  /**
   * The values at {@code place} and below, who set them, and what they are instead of; or that the
   * place is unmanaged, since nothing sets it.
   *
   * @throws IllegalArgumentException if there is no such path in the settings of this table, the
   *     core, and the registered traits
   */
  public String explain(Path place) {
    requireNonNull(place, "place");
    var known = provenance.printed(place).orElse(place);
    if (!provenance.tellsOf(known)) {
      places.require(known);
    }
    return provenance.explain(known);
  }

  /** The same for a whole setting. */
  public String explain(Setting<?> setting) {
    requireNonNull(setting, "setting");
    return provenance.explain(setting.path());
  }

  /** The same for the whole table, in columns: path, value, set by. */
  public String explain() {
    return provenance.explain();
  }

  /** The same as a tree, from which JSON and the like can be written. */
  public Tree explanation() {
    return provenance.tree();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ComposedTable table
        && table.name.equals(name)
        && table.settings.equals(settings)
        && table.entries.equals(entries)
        && table.provenance.marked().equals(provenance.marked())
        && table.provenance.defaulted().equals(provenance.defaulted());
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, settings, entries);
  }

  @Override
  public String toString() {
    return Printable.value(name) + " " + settings;
  }
}
