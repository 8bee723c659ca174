package io.ddbkit.spec.compose;

import io.ddbkit.spec.trait.Coordinate;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Setting;
import java.util.Optional;

/**
 * A setting of the table, or of one of its entries.
 *
 * @param at the entry; empty: the table
 */
record PlacedSetting(Optional<Coordinate> at, Setting<?> setting) {

  static PlacedSetting ofTable(Setting<?> setting) {
    return new PlacedSetting(Optional.empty(), setting);
  }

  /**
   * Where this requires a value of another setting, or depends on one: what an entry requires of a
   * setting that all entries share, it requires of the table.
   */
  PlacedSetting whereItRequires(Setting<?> other) {
    return new PlacedSetting(other.scope() == Setting.Scope.REGION ? at : Optional.empty(), other);
  }

  /** A path of the setting, where it is in the table. */
  Path of(Path path) {
    return at.map(path::under).orElse(path);
  }
}
