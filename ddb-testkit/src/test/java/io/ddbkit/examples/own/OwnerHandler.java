package io.ddbkit.examples.own;

import io.ddbkit.examples.own.Owner.Ownership;
import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.Observation;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.plan.ExclusiveGroup;
import io.ddbkit.provisioner.plan.Transition;
import io.ddbkit.provisioner.plan.Verb;
import io.ddbkit.spec.trait.Setting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.Tag;
import software.amazon.awssdk.services.dynamodb.model.TagResourceRequest;

/** Keeps the owner of a table in its tag {@code team}. */
public final class OwnerHandler implements SettingHandler<Ownership> {
  private static final String TAG = "team";

  private static final Source<List<Tag>> TAGS =
      new Source<>(
          "dynamodb:ListTagsOfResource",
          (clients, target) ->
              clients
                  .call(
                      DynamoDbClient.class,
                      ListTagsOfResourceRequest.builder().resourceArn(target.requireArn()).build(),
                      DynamoDbClient::listTagsOfResource)
                  .tags());

  @Override
  public Setting<Ownership> setting() {
    return Owner.OWNERSHIP;
  }

  @Override
  public Set<Source<?>> sources(Optional<Ownership> desired, TableDescription table) {
    return Set.of(TAGS);
  }

  @Override
  public Reading<Ownership> read(Observation seen) {
    return Reading.idle(
        new Ownership(
            seen.get(TAGS).stream()
                .filter(tag -> tag.key().equals(TAG))
                .map(Tag::value)
                .findFirst()));
  }

  @Override
  public Optional<Ownership> valueAtCreation() {
    return Optional.of(Ownership.NONE);
  }

  @Override
  public List<Transition<Ownership>> transitions(
      Optional<Reading<Ownership>> live, Ownership desired, HandlerContext context) {
    var from = live.map(Reading::value);
    var team = desired.team().orElseThrow();
    return List.of(
        Transition.of(
                setting(),
                from.flatMap(Ownership::team).isPresent() ? Verb.CHANGE : Verb.ADD,
                from,
                desired,
                Duration.ofSeconds(2),
                ExclusiveGroup.of("TagResource"))
            .titled("give the table to " + team));
  }

  @Override
  public Call<?> call(Transition<Ownership> transition, HandlerContext fresh) {
    var team = Tag.builder().key(TAG).value(transition.to().team().orElseThrow()).build();
    return Call.of(
        "dynamodb:TagResource",
        TagResourceRequest.builder().resourceArn(fresh.target().requireArn()).tags(team).build(),
        (clients, request) ->
            clients.call(DynamoDbClient.class, request, DynamoDbClient::tagResource));
  }
}
