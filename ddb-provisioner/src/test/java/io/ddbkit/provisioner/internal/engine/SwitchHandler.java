package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.Observation;
import io.ddbkit.provisioner.handler.OrderRule;
import io.ddbkit.provisioner.handler.OrderRule.Act;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.plan.ExclusiveGroup;
import io.ddbkit.provisioner.plan.Transition;
import io.ddbkit.provisioner.plan.Verb;
import io.ddbkit.spec.trait.Setting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;

/**
 * The handler of a {@link Switch}, which finds it off.
 *
 * @param name the setting's name
 * @param group the group of its transition
 * @param after the names of switches that have to be on before
 */
record SwitchHandler(String name, String group, List<String> after)
    implements SettingHandler<Boolean> {

  static SwitchHandler of(String name, String group, String... after) {
    return new SwitchHandler(name, group, List.of(after));
  }

  @Override
  public Setting<Boolean> setting() {
    return Switch.setting(name);
  }

  @Override
  public Reading<Boolean> read(Observation seen) {
    return Reading.idle(false);
  }

  @Override
  public List<Transition<Boolean>> transitions(
      Optional<Reading<Boolean>> live, Boolean desired, HandlerContext context) {
    return List.of(transition());
  }

  Transition<Boolean> transition() {
    return Transition.of(
        setting(),
        Verb.ADD,
        Optional.of(false),
        true,
        Duration.ofSeconds(1),
        ExclusiveGroup.of(group));
  }

  @Override
  public Call<?> call(Transition<Boolean> transition, HandlerContext fresh) {
    return Call.of(
        "test:Switch",
        ListTablesRequest.builder().build(),
        (clients, request) -> {
          throw new UnsupportedOperationException("it is only planned");
        });
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
