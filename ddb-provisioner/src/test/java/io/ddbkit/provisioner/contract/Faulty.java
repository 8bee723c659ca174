package io.ddbkit.provisioner.contract;

import io.ddbkit.spec.trait.Says;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Setting.Scope;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A trait with a default on a component that is not {@code Optional}. */
record Faulty() implements Trait {

  /** Its value, whose size is not {@code Optional}. */
  record Value(Optional<Boolean> meant, Integer size) {}

  static final Setting<Value> FAULTY = Setting.of("faulty", Value.class, Scope.TABLE);

  static final TraitType<Faulty> TYPE =
      new TraitType<>("faulty", Faulty.class, "", "", "", Set.of(FAULTY), List.of(new Faulty()));

  @Override
  public TraitType<Faulty> type() {
    return TYPE;
  }

  @Override
  public void contribute(Says says) {
    says.that(FAULTY, new Value(Optional.of(true), null));
    says.unlessSaid(FAULTY, new Value(Optional.empty(), 5));
  }
}
