package io.ddbkit.spec.compose;

import io.ddbkit.spec.trait.Lamp.Light;
import io.ddbkit.spec.trait.Leaf;
import io.ddbkit.spec.trait.Setting;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value, for tests, with every form that a setting may have; nobody but this package sees it. */
record House(
    String street,
    Optional<Roof> roof,
    Optional<Light> lamp,
    Map<String, Room> rooms,
    List<String> owners,
    Heat heat) {
  static final Setting<House> HOUSE = Setting.of("house", House.class, Setting.Scope.TABLE);

  /** Two choices that share a component. */
  sealed interface Roof {
    record Flat(String cover, Optional<String> garden) implements Roof {}

    record Pitched(String cover, Optional<Integer> angle) implements Roof {}
  }

  record Room(Optional<Integer> doors, Map<String, Boolean> windows) {}

  /** Warm enough is good enough. */
  record Heat(int degrees) implements Leaf<Heat> {
    @Override
    public boolean satisfiedBy(Heat live) {
      return live.degrees >= degrees;
    }
  }

  /** One that says as little as it may. */
  static House bare() {
    return new House(
        "Main Street", Optional.empty(), Optional.empty(), Map.of(), List.of(), new Heat(20));
  }

  static House full() {
    return new House(
        "Main Street",
        Optional.of(new Roof.Pitched("tiles", Optional.of(30))),
        Optional.of(new Light.On(Optional.of(3), Optional.empty())),
        Map.of("bath", room(1), "hall", new Room(Optional.empty(), Map.of("north", true))),
        List.of("Ann", "Bob"),
        new Heat(20));
  }

  static Room room(int doors) {
    return new Room(Optional.of(doors), Map.of());
  }

  House roof(Roof other) {
    return new House(street, Optional.of(other), lamp, rooms, owners, heat);
  }

  House lamp(Light other) {
    return new House(street, roof, Optional.of(other), rooms, owners, heat);
  }

  House rooms(Map<String, Room> others) {
    return new House(street, roof, lamp, others, owners, heat);
  }

  House heat(int degrees) {
    return new House(street, roof, lamp, rooms, owners, new Heat(degrees));
  }
}
