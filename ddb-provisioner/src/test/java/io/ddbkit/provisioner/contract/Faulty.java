package io.ddbkit.provisioner.contract;

import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Setting.Scope;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import java.util.Optional;

/** A trait with a default on a component that is not {@code Optional}. */
record Faulty() implements Trait {

  /** Its value, whose size is not {@code Optional}. */
  record Value(Optional<Boolean> meant, Integer size) {}

  static final Setting<Value> FAULTY = Setting.of("faulty", Value.class, Scope.TABLE);

  static final TraitType<Faulty> TYPE =
      TraitType.of("faulty", Faulty.class, "").settings(FAULTY).samples(new Faulty());

  @Override
  public TraitType<Faulty> type() {
    return TYPE;
  }

  @Override
  public void contribute(Contributions contributions) {
    contributions.value(FAULTY, new Value(Optional.of(true), null));
    contributions.defaultValue(FAULTY, new Value(Optional.empty(), 5));
  }
}
