package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.provisioner.handler.Activity;
import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.Observation;
import io.ddbkit.provisioner.handler.OrderRule;
import io.ddbkit.provisioner.handler.OrderRule.Act;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.handler.Scene;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.plan.Effect;
import io.ddbkit.provisioner.plan.Hop;
import io.ddbkit.provisioner.plan.Lane;
import io.ddbkit.provisioner.plan.Verb;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.traits.TimeToLive;
import io.ddbkit.traits.TimeToLive.Expiry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;

/** Expiry of items. Another attribute is had by switching it off, and on again when allowed. */
final class TimeToLiveHandler implements SettingHandler<Expiry> {
  private static final Lane LANE = Lane.of("UpdateTimeToLive");

  private static final Source<TimeToLiveDescription> DESCRIPTION =
      new Source<>(
          "dynamodb:DescribeTimeToLive",
          (clients, table) ->
              clients
                  .get(DynamoDbClient.class)
                  .describeTimeToLive(r -> r.tableName(table))
                  .timeToLiveDescription());

  @Override
  public Setting<Expiry> setting() {
    return TimeToLive.TIME_TO_LIVE;
  }

  @Override
  public Set<Source<?>> sources() {
    return Set.of(DESCRIPTION);
  }

  @Override
  public Reading<Expiry> read(Observation seen) {
    var description = seen.get(DESCRIPTION);
    var on = new Expiry.On(Optional.ofNullable(description.attributeName()));
    var what = "time to live is " + description.timeToLiveStatusAsString();
    return switch (description.timeToLiveStatus()) {
      case ENABLED -> Reading.idle(on);
      case ENABLING -> Reading.of(on, new Activity.Busy(what));
      case DISABLED -> Reading.idle(new Expiry.Off());
      default -> Reading.of(new Expiry.Off(), new Activity.Busy(what));
    };
  }

  @Override
  public Optional<Expiry> atBirth() {
    return Optional.of(new Expiry.Off());
  }

  @Override
  public List<Hop<Expiry>> hops(Optional<Reading<Expiry>> live, Expiry wish, Scene scene) {
    var from = live.map(Reading::value);
    var off = new Expiry.Off();
    if (wish instanceof Expiry.Off) {
      return List.of(hop(Verb.REMOVE, from, off));
    }
    return from.filter(Expiry.On.class::isInstance).isPresent()
        ? List.of(
            hop(Verb.REMOVE, from, off), hop(Verb.ADD, Optional.of(off), wish).effect(Effect.TIMED))
        : List.of(hop(Verb.ADD, from, wish));
  }

  private Hop<Expiry> hop(Verb verb, Optional<Expiry> from, Expiry to) {
    return Hop.of(setting(), verb, from, to, Duration.ofSeconds(2), LANE);
  }

  /** Switching it off needs the attribute too, so it is taken from what stands. */
  @Override
  public Call<?> call(Hop<Expiry> hop, Scene fresh) {
    boolean on = hop.to() instanceof Expiry.On;
    var attribute = attribute(on ? hop.to() : fresh.live().flatMap(t -> t.get(setting())).get());
    var request =
        UpdateTimeToLiveRequest.builder()
            .tableName(fresh.table())
            .timeToLiveSpecification(ttl -> ttl.enabled(on).attributeName(attribute))
            .build();
    return Call.of(
        "dynamodb:UpdateTimeToLive",
        request,
        (clients, r) -> clients.get(DynamoDbClient.class).updateTimeToLive(r));
  }

  private static String attribute(Expiry expiry) {
    return ((Expiry.On) expiry).attribute().orElseThrow();
  }

  @Override
  public List<OrderRule> order() {
    return List.of(
        new OrderRule(
            Act.of(Verb.REMOVE, setting()),
            Act.of(Verb.ADD, setting()),
            "one attribute at a time tells the expiry, and a change may take up to an hour",
            "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTimeToLive.html"));
  }
}
