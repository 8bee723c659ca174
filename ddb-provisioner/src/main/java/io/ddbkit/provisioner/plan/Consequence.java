package io.ddbkit.provisioner.plan;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What a transition does to those who use the table, and what allows it.
 *
 * @param effect what it does
 * @param permit the kind of permit that it needs; present for an effect that needs one, and only
 *     then
 * @param entry the entry of the table that the permit is for; empty: the table
 */
public record Consequence(Effect effect, Optional<Permit.Kind> permit, Optional<String> entry) {
  /** They notice nothing. */
  public static final Consequence NONE = Consequence.of(Effect.IN_PLACE);

  public Consequence {
    requireNonNull(effect, "effect");
    requireNonNull(permit, "permit");
    requireNonNull(entry, "entry");
    if (effect.needsPermit() != permit.isPresent()) {
      throw new IllegalArgumentException(
          effect.needsPermit()
              ? "a transition that is " + effect + " needs a kind of permit"
              : "a transition that is " + effect + " needs no permit");
    }
  }

  /**
   * One that needs no permit.
   *
   * @throws IllegalArgumentException if the effect needs one
   */
  public static Consequence of(Effect effect) {
    return new Consequence(effect, Optional.empty(), Optional.empty());
  }
}
