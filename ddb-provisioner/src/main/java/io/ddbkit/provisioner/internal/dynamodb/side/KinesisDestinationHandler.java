package io.ddbkit.provisioner.internal.dynamodb.side;

import static io.ddbkit.provisioner.internal.dynamodb.side.LiveDestinations.DESTINATIONS;

import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.Observation;
import io.ddbkit.provisioner.handler.OrderRule;
import io.ddbkit.provisioner.handler.OrderRule.Act;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.internal.dynamodb.permission.DestinationPermissions;
import io.ddbkit.provisioner.permission.Permission;
import io.ddbkit.provisioner.plan.Effect;
import io.ddbkit.provisioner.plan.ExclusiveGroup;
import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.plan.Transition;
import io.ddbkit.provisioner.plan.Verb;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.traits.KinesisDestination;
import io.ddbkit.traits.KinesisDestination.Destination;
import io.ddbkit.traits.KinesisDestination.Destination.Connected;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * The Kinesis data stream that receives the table's changes. Another one is had by disconnecting
 * the old and connecting the new; a change of precision leaves it connected.
 */
final class KinesisDestinationHandler implements SettingHandler<Destination> {
  private static final Duration EXPECTED = Duration.ofSeconds(7);

  /** Measured by third parties, not stated by AWS: 124 to 152 seconds. */
  private static final Duration OF_PRECISION = Duration.ofSeconds(140);

  private static final Destination NONE = new Destination.None();
  private static final ExclusiveGroup LANE = ExclusiveGroup.of("KinesisStreamingDestination");

  @Override
  public Setting<Destination> setting() {
    return KinesisDestination.KINESIS_DESTINATION;
  }

  @Override
  public Set<Source<?>> sources(Optional<Destination> desired, TableDescription table) {
    return Set.of(DESTINATIONS);
  }

  @Override
  public Reading<Destination> read(Observation seen) {
    return LiveDestinations.read(seen);
  }

  @Override
  public Optional<Destination> valueAtCreation() {
    return Optional.of(NONE);
  }

  @Override
  public List<Transition<Destination>> transitions(
      Optional<Reading<Destination>> live, Destination desired, HandlerContext context) {
    var from = live.map(Reading::value).orElse(NONE);
    if (!(from instanceof Connected old)) {
      return List.of(connect(context));
    }
    if (!(desired instanceof Connected to)) {
      return List.of(disconnect(old).remark("changes of items do not reach it any more"));
    }
    return to.stream().equals(old.stream())
        ? List.of(changePrecision(old, to))
        : List.of(
            disconnect(old)
                .losing("in both data streams the changes of items between the two steps"),
            connect(context));
  }

  /** With the precision that is set or, for what is new, the default. */
  private Transition<Destination> connect(HandlerContext context) {
    var to = context.desired().get(setting()).orElseThrow();
    return Transition.of(setting(), Verb.ADD, Optional.of(NONE), to, EXPECTED, LANE)
        .titled("connect the Kinesis data stream");
  }

  private Transition<Destination> disconnect(Connected old) {
    return Transition.of(setting(), Verb.REMOVE, Optional.of(old), NONE, EXPECTED, LANE)
        .titled("disconnect the Kinesis data stream")
        .permittedBy(Permit.Kind.DISCONNECT_KINESIS, Effect.DISRUPTIVE);
  }

  private Transition<Destination> changePrecision(Connected from, Destination to) {
    return Transition.of(setting(), Verb.CHANGE, Optional.of(from), to, OF_PRECISION, LANE)
        .titled("change the precision of the Kinesis data stream");
  }

  @Override
  public Set<Permission> permissions(Verb verb, Destination desired) {
    return DestinationPermissions.of(verb, desired);
  }

  @Override
  public Call<?> call(Transition<Destination> transition, HandlerContext fresh) {
    var calls = new DestinationCalls(fresh.table());
    return switch (transition.verb()) {
      case ADD -> calls.enable((Connected) transition.to());
      case CHANGE -> calls.update((Connected) transition.to());
      case REMOVE -> calls.disable((Connected) transition.from().orElseThrow());
    };
  }

  @Override
  public List<OrderRule> order() {
    return List.of(
        new OrderRule(
            Act.of(Verb.REMOVE, setting()),
            Act.of(Verb.ADD, setting()),
            "a table has one live Kinesis destination at a time",
            "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_EnableKinesisStreamingDestination.html"));
  }
}
