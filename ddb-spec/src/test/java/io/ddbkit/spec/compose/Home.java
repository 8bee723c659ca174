package io.ddbkit.spec.compose;

import io.ddbkit.spec.trait.Contribution;
import io.ddbkit.spec.trait.Leaf;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Setting.Scope;
import io.ddbkit.spec.trait.Speech;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings, for tests, that need each other, have entries, and have settings of their entries. */
final class Home {
  /** Enough power meets whoever needs some. */
  record Power(int watts) implements Leaf<Power> {
    @Override
    public Optional<Power> meeting(Power required) {
      return required.watts <= watts ? Optional.of(this) : Optional.empty();
    }

    @Override
    public String toString() {
      return watts + " W";
    }
  }

  /** A room; what it leaves empty says nothing. */
  record Room(Optional<Integer> doors, Optional<String> colour) {}

  static final Setting<String> MAINS = Setting.of("mains", String.class, Scope.TABLE);
  static final Setting<Power> POWER =
      Setting.of("power", Power.class, Scope.TABLE)
          .requiring(MAINS, power -> power.watts > 1000 ? Optional.of("thick") : Optional.empty());
  static final Setting<Boolean> KETTLE =
      Setting.of("kettle", Boolean.class, Scope.TABLE)
          .requiring(POWER, on -> on ? Optional.of(new Power(2000)) : Optional.empty());
  static final Setting<Boolean> THRIFTY = Setting.of("thrifty", Boolean.class, Scope.TABLE);
  static final Setting<Boolean> LIT = Setting.of("lit", Boolean.class, Scope.TABLE);

  static final Setting<Map<String, Room>> ROOMS = Setting.mapOf("rooms", Room.class, Scope.TABLE);

  /** Studios need light, except where one is thrifty. */
  static final Setting<Map<String, Room>> STUDIOS =
      Setting.mapOf("studios", Room.class, Scope.TABLE)
          .requiring(
              LIT,
              THRIFTY,
              (studios, thrifty) ->
                  studios.isEmpty() || thrifty.orElse(false)
                      ? Optional.empty()
                      : Optional.of(true));

  static final Setting<Boolean> HEATED = Setting.of("heated", Boolean.class, Scope.REGION);
  static final Setting<Boolean> SAUNA =
      Setting.of("sauna", Boolean.class, Scope.REGION)
          .requiring(HEATED, on -> on ? Optional.of(true) : Optional.empty())
          .requiring(POWER, on -> on ? Optional.of(new Power(2000)) : Optional.empty());

  private Home() {}

  static Composition composed(Speech... all) {
    var said = new ArrayList<Contribution<?>>();
    List.of(all).forEach(speech -> said.addAll(speech.heard()));
    return Composition.of("home", said);
  }

  static Room doors(int count) {
    return new Room(Optional.of(count), Optional.empty());
  }
}
