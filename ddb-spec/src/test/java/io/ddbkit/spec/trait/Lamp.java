package io.ddbkit.spec.trait;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.util.Optional;

/** A trait of a user's own, for tests: a lamp that shines with 5 unless somebody says otherwise. */
public record Lamp(@Valid Light light) implements Trait {

  /** What a lamp does. */
  public sealed interface Light {
    /** It shines. */
    record On(
        Optional<@Min(value = 1, message = "a lamp that is on shines") Integer> brightness,
        Optional<String> colour)
        implements Light {}

    /** It does not. */
    record Off() implements Light {}
  }

  public static final Setting<Light> LAMP = Setting.of("lamp", Light.class, Setting.Scope.TABLE);

  public static final TraitType<Lamp> TYPE =
      TraitType.of("lamp", Lamp.class, "Light.")
          .useFor("tests")
          .cost("free")
          .settings(LAMP)
          .samples(on());

  public static Lamp on() {
    return new Lamp(new Light.On(Optional.empty(), Optional.empty()));
  }

  public static Lamp on(int brightness) {
    return new Lamp(new Light.On(Optional.of(brightness), Optional.empty()));
  }

  public static Lamp off() {
    return new Lamp(new Light.Off());
  }

  @Override
  public TraitType<Lamp> type() {
    return TYPE;
  }

  @Override
  public void contribute(Contributions contributions) {
    contributions.value(LAMP, light);
    if (light instanceof Light.On) {
      contributions.defaultValue(LAMP, new Light.On(Optional.of(5), Optional.empty()));
    }
  }

  @Override
  public String toString() {
    return light instanceof Light.On on
        ? "Lamp.on(" + on.brightness().map(String::valueOf).orElse("") + ")"
        : "Lamp.off()";
  }
}
