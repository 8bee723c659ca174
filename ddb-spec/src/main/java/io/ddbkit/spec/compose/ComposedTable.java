package io.ddbkit.spec.compose;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Coordinate;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Settings;
import io.ddbkit.spec.tree.Tree;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

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
  private final SortedMap<Coordinate, Settings> entries;
  private final Provenance provenance;
  private final Set<Path> defaulted;
  private final Set<Path> marked;
  private final Places places;

  private ComposedTable(
      String name,
      Settings settings,
      SortedMap<Coordinate, Settings> entries,
      Provenance provenance,
      Places places) {
    this.name = name;
    this.places = places;
    this.settings = settings;
    this.entries = Collections.unmodifiableSortedMap(entries);
    this.provenance = provenance;
    this.defaulted = provenance.defaulted();
    this.marked = provenance.marked();
  }

  static ComposedTable of(
      String name,
      Map<Optional<Coordinate>, Map<Setting<?>, Object>> values,
      Provenance said,
      Places places) {
    var entries = new TreeMap<Coordinate, Settings>();
    values.forEach(
        (at, own) ->
            at.ifPresent(
                entry -> entries.put(entry, settings(own, path -> path.under(entry), said))));
    var table = settings(values.getOrDefault(Optional.empty(), Map.of()), path -> path, said);
    return new ComposedTable(name, table, entries, said, places);
  }

  private static Settings settings(
      Map<Setting<?>, Object> values, UnaryOperator<Path> placed, Provenance said) {
    var defaulted =
        values.keySet().stream()
            .filter(setting -> !said.insistsBelow(placed.apply(setting.path())))
            .collect(Collectors.<Setting<?>>toSet());
    return Settings.of(values, defaulted);
  }

  /** The same under another name. */
  public ComposedTable named(String other) {
    requireNonNull(other, "other");
    return new ComposedTable(other, settings, entries, provenance, places);
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
    return entries.getOrDefault(new Coordinate(setting, entry), Settings.of(Map.of()));
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
  public <T> Optional<T> asks(Setting<T> setting, Optional<T> live) {
    requireNonNull(setting, "setting");
    requireNonNull(live, "live");
    return get(setting).flatMap(wish -> Asked.of(setting, wish, live, provenance));
  }

  /** Whether {@code setting} is set, in part at least, by more than defaults. */
  public boolean insistsOn(Setting<?> setting) {
    requireNonNull(setting, "setting");
    return provenance.insistsBelow(setting.path());
  }

  /** Where every value came from. */
  public Provenance provenance() {
    return provenance;
  }

  /**
   * The values at {@code place} and below, who set them, and what they are instead of; or that the
   * place is unmanaged, since nothing sets it.
   *
   * @throws IllegalArgumentException if unknown path such a place: the settings are those of this
   *     table, the core's, and those of registered traits
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
        && table.marked.equals(marked)
        && table.defaulted.equals(defaulted);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, settings, entries, defaulted);
  }

  @Override
  public String toString() {
    return Printable.value(name) + " " + settings;
  }
}
