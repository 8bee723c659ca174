package io.ddbkit.provisioner.own;

import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Setting.Scope;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import java.util.Optional;

/**
 * A trait of a user's own with a setting of its own: this file, and {@link OwnerHandler}.
 *
 * @param team who owns the table
 * @param contact whom to ask; left out: the team's list where nobody is named yet
 */
public record Owner(String team, Optional<String> contact) implements Trait {

  /** Who owns a table. */
  public record Ownership(Optional<String> team, Optional<String> contact) {}

  public static final Setting<Ownership> OWNERSHIP =
      Setting.of("ownership", Ownership.class, Scope.TABLE);

  public static final TraitType<Owner> TYPE =
      TraitType.of("owner", Owner.class, "The team that owns the table.")
          .useFor("accounts that teams share")
          .cost("free")
          .settings(OWNERSHIP)
          .samples(of("payments"), of("payments").contact("ann"));

  public static Owner of(String team) {
    return new Owner(team, Optional.empty());
  }

  public Owner contact(String name) {
    return new Owner(team, Optional.of(name));
  }

  @Override
  public TraitType<Owner> type() {
    return TYPE;
  }

  @Override
  public void contribute(Contributions contributions) {
    contributions.value(OWNERSHIP, new Ownership(Optional.of(team), contact));
    contributions.defaultValue(
        OWNERSHIP, new Ownership(Optional.empty(), Optional.of(team + "@example.com")));
  }

  @Override
  public String toString() {
    return "Owner.of(\"" + team + "\")" + contact.map(c -> ".contact(\"" + c + "\")").orElse("");
  }
}
