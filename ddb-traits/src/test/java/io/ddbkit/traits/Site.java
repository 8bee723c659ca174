package io.ddbkit.traits;

import io.ddbkit.spec.compose.ComposedTable;
import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Coordinate;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Settings;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import java.util.Map;

/** Something, for tests, that has settings of its own as a replica has. */
record Site(String name, Trait inside) implements Trait {
  private static final Setting<Map<String, String>> SITES =
      Setting.mapOf("sites", String.class, Setting.Scope.TABLE);

  /** What a table's site has of its own. */
  static Settings of(ComposedTable table, String name) {
    return table.entry(SITES, name);
  }

  @Override
  public TraitType<?> type() {
    return TraitType.of("site", Site.class, "Has settings of its own.");
  }

  @Override
  public void contribute(Contributions contributions) {
    contributions
        .value(SITES, Map.of(name, "is there"))
        .include(new Coordinate(SITES, name), inside);
  }

  @Override
  public String toString() {
    return "site(" + name + ")";
  }
}
