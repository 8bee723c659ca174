package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.Observation;
import io.ddbkit.provisioner.handler.OrderRule;
import io.ddbkit.provisioner.handler.OrderRule.Act;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.handler.Scene;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.plan.Hop;
import io.ddbkit.provisioner.plan.Lane;
import io.ddbkit.provisioner.plan.Verb;
import io.ddbkit.spec.trait.Setting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The handler of a {@link Switch}, which finds it off.
 *
 * @param name the setting's name
 * @param lane the lane of its hop
 * @param after the names of switches that have to be on before
 */
record SwitchHandler(String name, String lane, List<String> after)
    implements SettingHandler<Boolean> {

  static SwitchHandler of(String name, String lane, String... after) {
    return new SwitchHandler(name, lane, List.of(after));
  }

  @Override
  public Setting<Boolean> setting() {
    return Switch.setting(name);
  }

  @Override
  public Set<Source<?>> sources() {
    return Set.of(Source.TABLE);
  }

  @Override
  public Reading<Boolean> read(Observation seen) {
    return Reading.idle(false);
  }

  @Override
  public List<Hop<Boolean>> hops(Optional<Reading<Boolean>> live, Boolean wish, Scene scene) {
    return List.of(hop());
  }

  Hop<Boolean> hop() {
    return Hop.of(
        setting(), Verb.ADD, Optional.of(false), true, Duration.ofSeconds(1), Lane.of(lane));
  }

  @Override
  public Call<?> call(Hop<Boolean> hop, Scene fresh) {
    throw new UnsupportedOperationException("it is only planned");
  }

  @Override
  public List<OrderRule> order() {
    return after.stream()
        .map(
            first ->
                new OrderRule(
                    Act.of(Verb.ADD, Switch.setting(first)),
                    Act.of(Verb.ADD, setting()),
                    name + " needs " + first,
                    "a test"))
        .toList();
  }
}
