package io.ddbkit.provisioner.internal.dynamodb.side;

import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.Observation;
import io.ddbkit.provisioner.handler.OrderRule;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.permission.Permission;
import io.ddbkit.provisioner.plan.ExclusiveGroup;
import io.ddbkit.provisioner.plan.Transition;
import io.ddbkit.provisioner.plan.Verb;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.traits.TableTags;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.Tag;
import software.amazon.awssdk.services.dynamodb.model.TagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceRequest;

/** Tags of the table: one call sets those that differ, another removes those that shall go. */
final class TableTagsHandler implements SettingHandler<Map<String, String>> {
  private static final int NAMED = 3;
  private static final Duration EXPECTED = Duration.ofSeconds(3);

  /**
   * API_TagResource: it is asynchronous, and ListTagsOfResource may tell the old tags meanwhile.
   */
  private static final Duration VISIBLE = Duration.ofSeconds(30);

  private static final String TAG = "dynamodb:TagResource";
  private static final String UNTAG = "dynamodb:UntagResource";
  private static final ExclusiveGroup LANE = ExclusiveGroup.of("TagResource");

  @Override
  public Setting<Map<String, String>> setting() {
    return TableTags.TAGS;
  }

  @Override
  public Set<Source<?>> sources(Optional<Map<String, String>> desired, TableDescription table) {
    return Set.of(LiveTags.SOURCE);
  }

  @Override
  public Reading<Map<String, String>> read(Observation seen) {
    return Reading.idle(seen.get(LiveTags.SOURCE));
  }

  @Override
  public Optional<Map<String, String>> valueAtCreation() {
    return Optional.of(Map.of());
  }

  @Override
  public Optional<Consumer<CreateTableRequest.Builder>> inCreate(
      Map<String, String> desired, HandlerContext context) {
    return Optional.of(
        request -> {
          if (!desired.isEmpty()) {
            request.tags(tags(desired));
          }
        });
  }

  @Override
  public Set<String> actionsOfCreate(Map<String, String> desired) {
    return desired.isEmpty() ? Set.of() : Set.of(TAG);
  }

  @Override
  public List<Transition<Map<String, String>>> transitions(
      Optional<Reading<Map<String, String>>> live,
      Map<String, String> desired,
      HandlerContext context) {
    var standing = new TreeMap<>(live.map(Reading::value).orElseGet(Map::of));
    var changed = new TreeMap<>(desired);
    changed.entrySet().removeAll(standing.entrySet());
    standing.keySet().retainAll(changed.keySet());
    return List.of(
        transition(standing.isEmpty() ? Verb.ADD : Verb.CHANGE, standing, changed)
            .titled("set " + words(changed.keySet())));
  }

  @Override
  public List<Transition<Map<String, String>>> removals(
      Reading<Map<String, String>> live, Set<String> names) {
    var gone = new TreeMap<>(live.value());
    gone.keySet().retainAll(names);
    return List.of(
        transition(Verb.REMOVE, gone, Map.of()).titled("remove " + words(gone.keySet())));
  }

  private Transition<Map<String, String>> transition(
      Verb verb, Map<String, String> from, Map<String, String> to) {
    return Transition.of(setting(), verb, Optional.of(from), to, EXPECTED, LANE);
  }

  private static String words(Collection<String> keys) {
    if (keys.size() > NAMED) {
      return keys.size() + " tags";
    }
    return (keys.size() == 1 ? "tag " : "tags ") + String.join(", ", keys);
  }

  @Override
  public Set<Permission> permissions(Verb verb, Map<String, String> desired) {
    return Set.of(Permission.of(verb == Verb.REMOVE ? UNTAG : TAG));
  }

  @Override
  public Call<?> call(Transition<Map<String, String>> transition, HandlerContext fresh) {
    var arn = fresh.target().requireArn();
    return transition.to().isEmpty()
        ? untag(transition.from().orElseThrow().keySet(), arn)
        : tag(transition.to(), arn);
  }

  private static Call<?> tag(Map<String, String> tags, String arn) {
    return Call.of(
        TAG,
        TagResourceRequest.builder().resourceArn(arn).tags(tags(tags)).build(),
        (clients, request) ->
            clients.call(DynamoDbClient.class, request, DynamoDbClient::tagResource));
  }

  private static Call<?> untag(Collection<String> keys, String arn) {
    return Call.of(
        UNTAG,
        UntagResourceRequest.builder().resourceArn(arn).tagKeys(keys).build(),
        (clients, request) ->
            clients.call(DynamoDbClient.class, request, DynamoDbClient::untagResource));
  }

  private static List<Tag> tags(Map<String, String> tags) {
    return new TreeMap<>(tags)
        .entrySet().stream()
            .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
            .toList();
  }

  @Override
  public Duration visibleWithin(Path leaf) {
    return VISIBLE;
  }

  @Override
  public List<OrderRule> order() {
    return TagOrder.RULES;
  }
}
