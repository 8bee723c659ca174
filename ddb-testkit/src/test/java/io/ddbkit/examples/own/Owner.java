package io.ddbkit.examples.own;

import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Setting.Scope;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import java.util.Optional;

/**
 * The team that owns a table, as bills and alarms name it.
 *
 * @param team its name
 */
public record Owner(String team) implements Trait {

  /** Who owns a table; empty: nobody. */
  public record Ownership(Optional<String> team) {
    public static final Ownership NONE = new Ownership(Optional.empty());
  }

  public static final Setting<Ownership> OWNERSHIP =
      Setting.of("ownership", Ownership.class, Scope.TABLE);

  public static final TraitType<Owner> TYPE =
      TraitType.of("owner", Owner.class, "The team that owns the table.")
          .useFor("accounts that teams share")
          .cost("free")
          .settings(OWNERSHIP)
          .samples(of("payments"), of("search"));

  public static Owner of(String team) {
    return new Owner(team);
  }

  @Override
  public TraitType<Owner> type() {
    return TYPE;
  }

  @Override
  public void contribute(Contributions contributions) {
    contributions.value(OWNERSHIP, new Ownership(Optional.of(team)));
  }

  @Override
  public String toString() {
    return "Owner.of(\"" + team + "\")";
  }
}
