package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Setting.Scope;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;

/** A trait that switches on a made-up setting of this name. */
record Switch(String name) implements Trait {

  static Setting<Boolean> setting(String name) {
    return Setting.of(name, Boolean.class, Scope.TABLE);
  }

  @Override
  public TraitType<Switch> type() {
    return TraitType.of(name, Switch.class, "").settings(setting(name)).samples(new Switch(name));
  }

  @Override
  public void contribute(Contributions contributions) {
    contributions.value(setting(name), true);
  }
}
