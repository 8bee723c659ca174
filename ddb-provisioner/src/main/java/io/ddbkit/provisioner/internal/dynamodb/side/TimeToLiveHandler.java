package io.ddbkit.provisioner.internal.dynamodb.side;

import io.ddbkit.provisioner.handler.Activity;
import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.Observation;
import io.ddbkit.provisioner.handler.OrderRule;
import io.ddbkit.provisioner.handler.OrderRule.Act;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.handler.Refusal;
import io.ddbkit.provisioner.handler.Refusal.Meaning;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.permission.Permission;
import io.ddbkit.provisioner.plan.Effect;
import io.ddbkit.provisioner.plan.ExclusiveGroup;
import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.plan.Transition;
import io.ddbkit.provisioner.plan.Verb;
import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.traits.TimeToLive;
import io.ddbkit.traits.TimeToLive.Expiry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;

/** Expiry of items. Another attribute is had by switching it off, and on again when allowed. */
final class TimeToLiveHandler implements SettingHandler<Expiry> {
  private static final Duration EXPECTED = Duration.ofSeconds(2);

  /** API_UpdateTimeToLive: "It can take up to one hour for the change to fully process". */
  private static final Duration LONGEST = Duration.ofHours(1);

  /** API_UpdateTimeToLive: other changes in the hour after one are refused. */
  private static final Duration COOLDOWN = Duration.ofHours(1);

  private static final Refusal TOO_SOON =
      new Refusal(
          Refusal.ANY,
          "ValidationException",
          Refusal.ANY,
          ".*has been modified multiple times within a fixed interval.*",
          Meaning.TOO_SOON);

  private static final String UPDATE = "dynamodb:UpdateTimeToLive";
  private static final Expiry OFF = new Expiry.Off();
  private static final ExclusiveGroup LANE = ExclusiveGroup.of("UpdateTimeToLive");

  private static final Refusal TOO_YOUNG =
      new Refusal(
          Refusal.ANY,
          "ValidationException",
          Refusal.ANY,
          ".*while table is in CREATING state.*",
          Meaning.ABSENT);

  private static final Source<TimeToLiveDescription> DESCRIPTION =
      new Source<TimeToLiveDescription>(
              "dynamodb:DescribeTimeToLive",
              (clients, target) ->
                  told(
                      clients
                          .call(
                              DynamoDbClient.class,
                              DescribeTimeToLiveRequest.builder().tableName(target.table()).build(),
                              DynamoDbClient::describeTimeToLive)
                          .timeToLiveDescription()))
          .absentOn("ResourceNotFoundException", "TableNotFoundException")
          .meaning(TOO_YOUNG);

  @Override
  public Setting<Expiry> setting() {
    return TimeToLive.TIME_TO_LIVE;
  }

  @Override
  public Set<Source<?>> sources(Optional<Expiry> desired, TableDescription table) {
    return Set.of(DESCRIPTION);
  }

  private static TimeToLiveDescription told(@Nullable TimeToLiveDescription answer) {
    return DESCRIPTION.told(answer, "TimeToLiveDescription");
  }

  /** A status that this version does not know is waited on. */
  @Override
  public Reading<Expiry> read(Observation seen) {
    var description = seen.get(DESCRIPTION);
    var status = DESCRIPTION.told(description.timeToLiveStatus(), "TimeToLiveStatus");
    var busy =
        new Activity.Busy(
            "time to live is " + Printable.value(description.timeToLiveStatusAsString()));
    return switch (status) {
      case ENABLED -> Reading.idle(on(description));
      case ENABLING -> Reading.of(on(description), busy);
      case DISABLED -> Reading.idle(new Expiry.Off());
      default -> Reading.of(new Expiry.Off(), busy);
    };
  }

  private static Expiry on(TimeToLiveDescription description) {
    return new Expiry.On(
        Optional.of(DESCRIPTION.told(description.attributeName(), "AttributeName")));
  }

  @Override
  public Optional<Expiry> valueAtCreation() {
    return Optional.of(new Expiry.Off());
  }

  @Override
  public List<Transition<Expiry>> transitions(
      Optional<Reading<Expiry>> live, Expiry desired, HandlerContext context) {
    var from = live.map(Reading::value);
    if (desired instanceof Expiry.Off) {
      return List.of(switchOff(from));
    }
    if (from.filter(Expiry.On.class::isInstance).isPresent()) {
      var again =
          switchOn(Optional.of(OFF), desired)
              .pausing(COOLDOWN)
              .remark("meanwhile DynamoDB deletes no items");
      return List.of(switchOff(from), expiring(again));
    }
    var on = switchOn(from, desired);
    return List.of(context.live().isPresent() ? expiring(on) : on);
  }

  private Transition<Expiry> switchOff(Optional<Expiry> from) {
    return transition(Verb.REMOVE, from, OFF)
        .titled("switch off time to live")
        .remark("items whose time is past are no longer deleted");
  }

  private Transition<Expiry> switchOn(Optional<Expiry> from, Expiry desired) {
    return transition(Verb.ADD, from, desired).titled("switch on time to live");
  }

  /** A table that stands may have items whose time is past. */
  private static Transition<Expiry> expiring(Transition<Expiry> transition) {
    return transition
        .permittedBy(Permit.Kind.DELETE_EXPIRED_ITEMS, Effect.DESTRUCTIVE)
        .losing("items whose " + attribute(transition.to()) + " is past, from then on");
  }

  private Transition<Expiry> transition(Verb verb, Optional<Expiry> from, Expiry to) {
    return Transition.of(setting(), verb, from, to, EXPECTED, LANE).atMost(LONGEST);
  }

  @Override
  public Set<Permission> permissions(Verb verb, Expiry desired) {
    return Set.of(Permission.of(UPDATE));
  }

  /** Switching it off needs the attribute too, so it is taken from what stands. */
  @Override
  public Call<?> call(Transition<Expiry> transition, HandlerContext fresh) {
    boolean on = transition.to() instanceof Expiry.On;
    var attribute =
        attribute(on ? transition.to() : fresh.live().flatMap(t -> t.get(setting())).get());
    var request =
        UpdateTimeToLiveRequest.builder()
            .tableName(fresh.table())
            .timeToLiveSpecification(ttl -> ttl.enabled(on).attributeName(attribute))
            .build();
    return Call.of(
            UPDATE,
            request,
            (clients, r) -> clients.call(DynamoDbClient.class, r, DynamoDbClient::updateTimeToLive))
        .meaning(TOO_SOON);
  }

  private static String attribute(Expiry expiry) {
    return ((Expiry.On) expiry).attributeOfNew();
  }

  @Override
  public List<OrderRule> order() {
    return List.of(
        new OrderRule(
            Act.of(Verb.REMOVE, setting()),
            Act.of(Verb.ADD, setting()),
            "time to live has one attribute at a time",
            "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTimeToLive.html"));
  }
}
