package io.ddbkit.spec;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Trait;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import java.util.Optional;

/**
 * A trait as it was applied: by {@code with}, or by {@code override} for a reason. Where it was
 * applied is no part of equality.
 *
 * @param trait the trait
 * @param overrideReason why it overrides others; empty: it does not
 * @param origin where it was applied
 */
public record AppliedTrait(
    @Valid Trait trait,
    Optional<
            @Pattern(regexp = AppliedTrait.NOT_BLANK, message = "{ddbkit.compose.override.reason}")
            String>
        overrideReason,
    Origin origin) {
  /** Jakarta shows an empty {@code Optional} as null, which {@code NotBlank} would refuse. */
  static final String NOT_BLANK = "(?s).*\\S.*";

  public AppliedTrait {
    requireNonNull(trait, "trait");
    requireNonNull(overrideReason, "overrideReason");
    requireNonNull(origin, "origin");
  }

  /** A trait that was applied by {@code with}, whose call is its origin. */
  public static AppliedTrait of(Trait trait) {
    requireNonNull(trait, "trait");
    return new AppliedTrait(trait, Optional.empty(), Origin.of(trait.label()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AppliedTrait said
        && said.trait.equals(trait)
        && said.overrideReason.equals(overrideReason);
  }

  @Override
  public int hashCode() {
    return Objects.hash(trait, overrideReason);
  }

  @Override
  public String toString() {
    return trait
        + overrideReason
            .map(reason -> " overriding, because: " + Printable.sentence(reason))
            .orElse("");
  }
}
