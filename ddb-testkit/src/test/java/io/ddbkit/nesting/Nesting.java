package io.ddbkit.nesting;

import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Strength;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import io.ddbkit.traits.Environment;
import io.ddbkit.traits.GlobalReplicas;
import io.ddbkit.traits.TablePattern;
import java.util.List;

/** A trait, for tests, that is a word or a bundle of others, so that its shape can be asked for. */
public sealed interface Nesting {

  /** The trait, as a caller would write it. */
  Trait trait();

  /** What it brings along; nothing, unless it is a bundle. */
  default List<Nesting> inside() {
    return List.of();
  }

  /** How firmly the bundle speaks, from 0, a default, to 5, an override. */
  default int rank() {
    return 3;
  }

  /** Whether it speaks of a region. */
  default boolean isRegional() {
    return false;
  }

  /** One that brings no other along. */
  record Word(Trait trait) implements Nesting {}

  /** What an environment suggests. */
  record Suggested(List<Nesting> inside) implements Nesting {
    @Override
    public int rank() {
      return 1;
    }

    @Override
    public Trait trait() {
      return Environment.named("suggesting").suggesting(traits(inside));
    }
  }

  /** What an environment decides. */
  record Forced(List<Nesting> inside) implements Nesting {
    @Override
    public int rank() {
      return 4;
    }

    @Override
    public Trait trait() {
      var environment = Environment.named("forcing");
      for (var each : inside) {
        environment = environment.forcing(each.trait(), "a rule");
      }
      return environment;
    }
  }

  /** What an environment dismisses. */
  record Dismissed(Setting<?> setting) implements Nesting {
    @Override
    public Trait trait() {
      return Environment.named("dismissing").dismissing(setting, "none here");
    }
  }

  /** What a pattern brings. */
  record Brought(List<Nesting> inside) implements Nesting {
    @Override
    public int rank() {
      return 2;
    }

    @Override
    public Trait trait() {
      return TablePattern.named("bringing", traits(inside));
    }
  }

  /** What is said of a region. */
  record Regional(List<Nesting> inside) implements Nesting {
    static final String REGION = "eu-west-1";

    @Override
    public boolean isRegional() {
      return true;
    }

    @Override
    public Trait trait() {
      return GlobalReplicas.in(REGION, region -> region.with(traits(inside)));
    }
  }

  /** What a trait of a user's own brings, in a strength of its own. */
  record Own(Strength strength, List<Nesting> inside) implements Nesting {
    private static final List<Strength> RANKS =
        List.of(
            Strength.DEFAULT,
            Strength.ENVIRONMENT,
            Strength.PATTERN,
            Strength.EXPLICIT,
            Strength.FORCED,
            Strength.OVERRIDE);

    @Override
    public int rank() {
      return RANKS.indexOf(strength);
    }

    @Override
    public Trait trait() {
      return new OwnTrait(strength, List.of(traits(inside)));
    }
  }

  private static Trait[] traits(List<Nesting> inside) {
    return inside.stream().map(Nesting::trait).toArray(Trait[]::new);
  }

  /** A trait of a user's own. */
  record OwnTrait(Strength strength, List<Trait> parts) implements Trait {
    @Override
    public TraitType<?> type() {
      return TraitType.of("own", OwnTrait.class, "Brings others along.");
    }

    @Override
    public void contribute(Contributions contributions) {
      parts.forEach(contributions::include);
    }

    @Override
    public String toString() {
      return "own(" + strength + ", " + parts + ")";
    }
  }
}
