package io.ddbkit.traits.border;

import static io.ddbkit.traits.border.Borders.TABLE;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.traits.Environment;
import io.ddbkit.traits.OnDemand;
import io.ddbkit.traits.ProvisionedCapacity;
import java.util.stream.Stream;

/** The borders of environments, and of what they decide. */
final class EnvironmentBorders {
  private EnvironmentBorders() {}

  static Stream<Border> all() {
    var dev = Environment.dev("shop");
    var qa = Environment.named("qa");
    return Stream.of(
        Border.of(
            "compose.forced",
            TABLE.with(dev).override(ProvisionedCapacity.of(5, 5), "a load test"),
            TABLE.with(dev, ProvisionedCapacity.of(5, 5))),
        Border.of(
            "compose.overridden",
            TABLE.with(dev).override(OnDemand.on(), "as dev has it"),
            TABLE.with(dev).override(ProvisionedCapacity.of(5, 5), "a load test")),
        Border.of(
            "compose.dismissed",
            TABLE.with(qa.dismissing(CoreSettings.BILLING, "the house pays on demand")),
            TABLE.with(qa.dismissing(CoreSettings.PRIMARY_KEY, "the house has its own"))),
        Border.of("environment.name", TABLE.with(qa), TABLE.with(Environment.named(" "))),
        Border.of(
            "environment.reason",
            TABLE.with(qa.forcing(OnDemand.on(), "cost")),
            TABLE.with(qa.forcing(OnDemand.on(), " "))));
  }
}
