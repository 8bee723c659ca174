package io.ddbkit.provisioner.internal.dynamodb.side;

import io.ddbkit.provisioner.handler.Activity;
import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.Observation;
import io.ddbkit.provisioner.handler.OrderRule;
import io.ddbkit.provisioner.handler.OrderRule.Act;
import io.ddbkit.provisioner.handler.OrderRule.Entries;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.handler.Refusal;
import io.ddbkit.provisioner.handler.Refusal.Meaning;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.internal.dynamodb.LiveIndexes;
import io.ddbkit.provisioner.internal.dynamodb.permission.ServiceRole;
import io.ddbkit.provisioner.permission.Permission;
import io.ddbkit.provisioner.plan.Transition;
import io.ddbkit.provisioner.plan.Verb;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.compose.Shape;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.traits.ContributorInsights;
import io.ddbkit.traits.ContributorInsights.Insights;
import io.ddbkit.traits.ContributorInsights.Mode;
import io.ddbkit.traits.ContributorInsights.Monitoring;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsAction;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.UpdateContributorInsightsRequest;

/** Contributor insights of the table and of each global index, each read and changed by itself. */
final class ContributorInsightsHandler implements SettingHandler<Insights> {
  private static final Duration EXPECTED = Duration.ofSeconds(5);
  private static final Monitoring OFF = new Monitoring.Off();
  private static final String UPDATE = "dynamodb:UpdateContributorInsights";

  /** See the developer guide's page on IAM and contributor insights (Contributor_Insights_IAM). */
  private static final Permission ROLE =
      new ServiceRole(
              "contributorinsights.dynamodb.amazonaws.com",
              "AWSServiceRoleForDynamoDBCloudWatchContributorInsights")
          .creation();

  /** A table or an index that is being made. */
  private static final Refusal NOT_ACTIVE =
      new Refusal(
          Refusal.ANY,
          "ValidationException",
          Refusal.ANY,
          "(?is).*not in a valid state to update Key Access Insights.*",
          Meaning.LATER);

  @Override
  public Setting<Insights> setting() {
    return ContributorInsights.CONTRIBUTOR_INSIGHTS;
  }

  /** An index that is not there yet, or is being made, is not watched. */
  @Override
  public Set<Source<?>> sources(Optional<Insights> desired, TableDescription table) {
    var indexes =
        LiveIndexes.global(table).stream()
            .filter(index -> index.indexStatus() != IndexStatus.CREATING)
            .map(GlobalSecondaryIndexDescription::indexName)
            .map(LiveIndexes::name)
            .map(InsightsPart::of)
            .collect(Collectors.toSet());
    return Stream.concat(Stream.of(InsightsPart.TABLE), indexes.stream())
        .filter(part -> desired.map(wanted -> part.of(wanted).isPresent()).orElse(true))
        .map(InsightsPart::source)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Reading<Insights> read(Observation seen) {
    return LiveInsights.read(seen);
  }

  @Override
  public Optional<Insights> valueAtCreation() {
    return Optional.of(InsightsPart.TABLE.only(OFF));
  }

  /** Neither the table is watched nor an index, by which rule ever. */
  @Override
  public boolean isAsAtCreation(Insights part) {
    return InsightsPart.in(part).stream().allMatch(each -> each.of(part).equals(Optional.of(OFF)));
  }

  @Override
  public List<Transition<Insights>> transitions(
      Optional<Reading<Insights>> live, Insights desired, HandlerContext context) {
    return InsightsPart.in(desired).stream()
        .filter(part -> part.index().map(name -> hasIndex(name, context)).orElse(true))
        .flatMap(part -> transitions(part, live, part.of(desired).orElseThrow()))
        .toList();
  }

  /** An index that is left out is never made. */
  private static boolean hasIndex(String name, HandlerContext context) {
    var made = context.desired().get(CoreSettings.GLOBAL_INDEXES).orElseGet(Map::of);
    return made.containsKey(name)
        || context.live().stream()
            .flatMap(table -> LiveIndexes.global(table.seen().get(Source.TABLE)).stream())
            .anyMatch(index -> name.equals(index.indexName()));
  }

  private Stream<Transition<Insights>> transitions(
      InsightsPart part, Optional<Reading<Insights>> live, Monitoring wanted) {
    boolean on = wanted instanceof Monitoring.On;
    if (live.filter(reading -> isStuck(reading, part)).isPresent()) {
      return on ? Stream.of(clear(part), switchOn(part, wanted)) : Stream.of(clear(part));
    }
    var standing = live.flatMap(reading -> part.of(reading.value())).orElse(OFF);
    if (Shape.diff(setting(), Optional.of(part.only(standing)), part.only(wanted)).isEmpty()) {
      return Stream.empty();
    }
    if (!on) {
      return Stream.of(switchOff(part, standing));
    }
    return Stream.of(
        standing instanceof Monitoring.On
            ? changeMode(part, standing, wanted)
            : switchOn(part, wanted));
  }

  private static boolean isStuck(Reading<Insights> reading, InsightsPart part) {
    return reading.activity().at(Set.of(part.path())) instanceof Activity.Stuck;
  }

  private Transition<Insights> switchOn(InsightsPart part, Monitoring to) {
    return transition(Verb.ADD, part, Optional.of(part.only(OFF)), to)
        .titled("switch on " + part.words());
  }

  private Transition<Insights> switchOff(InsightsPart part, Monitoring from) {
    return transition(Verb.REMOVE, part, Optional.of(part.only(from)), OFF)
        .titled("switch off " + part.words());
  }

  private Transition<Insights> changeMode(InsightsPart part, Monitoring from, Monitoring to) {
    return transition(Verb.CHANGE, part, Optional.of(part.only(from)), to)
        .titled("change the mode of " + part.words());
  }

  private Transition<Insights> clear(InsightsPart part) {
    return transition(Verb.REMOVE, part, Optional.empty(), OFF)
        .titled("switch off " + part.words() + ", which failed");
  }

  private Transition<Insights> transition(
      Verb verb, InsightsPart part, Optional<Insights> from, Monitoring to) {
    return Transition.of(setting(), verb, from, part.only(to), EXPECTED, part.lane());
  }

  @Override
  public Set<Permission> permissions(Verb verb, Insights desired) {
    return InsightsPart.in(desired).stream()
        .flatMap(part -> Stream.concat(part.permissions(UPDATE), beside(part, desired)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<Permission> beside(InsightsPart part, Insights desired) {
    return part.of(desired).filter(Monitoring.On.class::isInstance).map(on -> ROLE).stream();
  }

  @Override
  public Call<?> call(Transition<Insights> transition, HandlerContext fresh) {
    var part = InsightsPart.in(transition.to()).get(0);
    var to = part.of(transition.to()).orElseThrow();
    var request = UpdateContributorInsightsRequest.builder().tableName(fresh.table());
    part.index().ifPresent(request::indexName);
    if (to instanceof Monitoring.On on) {
      request.contributorInsightsAction(ContributorInsightsAction.ENABLE);
      on.mode().map(Mode::name).ifPresent(request::contributorInsightsMode);
    } else {
      request.contributorInsightsAction(ContributorInsightsAction.DISABLE);
    }
    return Call.of(
            UPDATE,
            request.build(),
            (clients, r) ->
                clients.call(DynamoDbClient.class, r, DynamoDbClient::updateContributorInsights))
        .alsoNeeding(beside(part, transition.to()).map(Permission::action).toList())
        .meaning(NOT_ACTIVE);
  }

  @Override
  public List<OrderRule> order() {
    return List.of(
        new OrderRule(
                Act.of(Verb.ADD, CoreSettings.GLOBAL_INDEXES),
                new Act(Optional.of(setting().id()), Optional.empty()),
                "insights of an index need one that is ACTIVE",
                "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateContributorInsights.html")
            .of(Entries.SAME));
  }
}
