package io.ddbkit.provisioner.internal.dynamodb.side;

import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.Observation;
import io.ddbkit.provisioner.handler.OrderRule;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
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
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Tags of the table: one call sets those that differ, another removes those that shall go. */
final class TableTagsHandler implements SettingHandler<Map<String, String>> {
  private static final int NAMED = 3;

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
    var tags = new TreeMap<>(seen.get(LiveTags.SOURCE));
    tags.keySet().removeIf(Revisions::isOne);
    return Reading.idle(tags);
  }

  @Override
  public Optional<Map<String, String>> valueAtCreation() {
    return Optional.of(Map.of());
  }

  @Override
  public Optional<Consumer<CreateTableRequest.Builder>> inCreate(
      Map<String, String> desired, HandlerContext context) {
    return Optional.of(request -> TagCalls.add(desired, request));
  }

  @Override
  public Set<String> actionsOfCreate(Map<String, String> desired) {
    return desired.isEmpty() ? Set.of() : Set.of(TagCalls.TAG);
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
    return Transition.of(setting(), verb, Optional.of(from), to, TagCalls.EXPECTED, TagCalls.LANE);
  }

  private static String words(Collection<String> keys) {
    if (keys.size() > NAMED) {
      return keys.size() + " tags";
    }
    return (keys.size() == 1 ? "tag " : "tags ") + String.join(", ", keys);
  }

  @Override
  public Call<?> call(Transition<Map<String, String>> transition, HandlerContext fresh) {
    var arn = fresh.target().requireArn();
    return transition.to().isEmpty()
        ? TagCalls.untag(transition.from().orElseThrow().keySet(), arn)
        : TagCalls.tag(transition.to(), arn);
  }

  @Override
  public Duration visibleWithin(Path leaf) {
    return TagCalls.VISIBLE;
  }

  @Override
  public List<OrderRule> order() {
    return TagOrder.RULES;
  }
}
