package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.spec.trait.Says;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Setting.Scope;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import java.util.List;
import java.util.Set;

/** A trait that switches on a made-up setting of this name. */
record Switch(String name) implements Trait {

  static Setting<Boolean> setting(String name) {
    return Setting.of(name, Boolean.class, Scope.TABLE);
  }

  @Override
  public TraitType<Switch> type() {
    return new TraitType<>(
        name, Switch.class, "", "", "", Set.of(setting(name)), List.of(new Switch(name)));
  }

  @Override
  public void contribute(Says says) {
    says.that(setting(name), true);
  }
}
