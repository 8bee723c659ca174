package io.ddbkit.spec.compose;

import io.ddbkit.spec.trait.Contribution;
import io.ddbkit.spec.trait.Lamp;
import io.ddbkit.spec.trait.Lamp.Light;
import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Strength;
import java.util.List;
import java.util.Optional;

/** Somebody, for tests, who says things about the lamp. */
record Speaker(String name, Strength strength) {

  Contribution<Light> on() {
    return says(new Light.On(Optional.empty(), Optional.empty()));
  }

  Contribution<Light> on(int brightness) {
    return says(new Light.On(Optional.of(brightness), Optional.empty()));
  }

  Contribution<Light> on(int brightness, String colour) {
    return says(new Light.On(Optional.of(brightness), Optional.of(colour)));
  }

  Contribution<Light> off() {
    return says(new Light.Off());
  }

  private Contribution<Light> says(Light light) {
    return new Contribution<>(Lamp.LAMP, light, strength, Origin.of(name));
  }

  static Composition composed(Contribution<?>... said) {
    return Composition.of("house", List.of(said));
  }
}
