package io.ddbkit.provisioner.internal.dynamodb.side;

import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.Guard;
import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.Observation;
import io.ddbkit.provisioner.handler.OrderRule;
import io.ddbkit.provisioner.handler.OrderRule.Act;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.plan.Effect;
import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.plan.Transition;
import io.ddbkit.provisioner.plan.Verb;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.traits.revision.Revision;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** The revision of the definition: set before anything else is changed, lowered by permit only. */
final class RevisionHandler implements SettingHandler<Long> {
  private static final String BECAUSE =
      "instances of an older definition stop as soon as they see the revision";

  /** Tags are set asynchronously, and seen late. */
  private static final String SOURCE =
      "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TagResource.html";

  @Override
  public Setting<Long> setting() {
    return Revision.REVISION;
  }

  @Override
  public Set<Source<?>> sources(Optional<Long> desired, TableDescription table) {
    return Set.of(LiveTags.SOURCE);
  }

  @Override
  public Reading<Long> read(Observation seen) {
    return Reading.idle(new Revisions(seen.get(LiveTags.SOURCE)).current());
  }

  @Override
  public Optional<Long> valueAtCreation() {
    return Optional.of(Revisions.NONE);
  }

  @Override
  public Optional<Consumer<CreateTableRequest.Builder>> inCreate(
      Long desired, HandlerContext context) {
    return Optional.of(request -> TagCalls.add(new Revisions(Map.of()).setting(desired), request));
  }

  @Override
  public Set<String> actionsOfCreate(Long desired) {
    return Set.of(TagCalls.TAG);
  }

  @Override
  public List<Transition<Long>> transitions(
      Optional<Reading<Long>> live, Long desired, HandlerContext context) {
    long standing = live.map(Reading::value).orElse(Revisions.NONE);
    var transition =
        Transition.of(
            setting(),
            standing == Revisions.NONE ? Verb.ADD : Verb.CHANGE,
            Optional.of(standing),
            desired,
            TagCalls.EXPECTED,
            TagCalls.LANE);
    return List.of(
        standing > desired
            ? transition
                .titled("go back to an older revision")
                .permittedBy(Permit.Kind.LOWER_REVISION, Effect.LOOSENING)
            : transition.titled("set the revision"));
  }

  @Override
  public Optional<Guard<Long>> guard(Long desired) {
    return Optional.of((planned, fresh) -> objection(desired, planned, fresh));
  }

  /**
   * One that was there when the plan was made is lowered by a step of it, which needs a permit; one
   * that came since is somebody else's.
   */
  private static Optional<String> objection(long desired, Optional<Long> planned, long fresh) {
    return fresh > desired && fresh != planned.orElse(Revisions.NONE)
        ? Optional.of(
            "the table has revision %d meanwhile, and the spec the older revision %d"
                .formatted(fresh, desired))
        : Optional.empty();
  }

  @Override
  public Call<?> call(Transition<Long> transition, HandlerContext fresh) {
    var set = standing(fresh).setting(transition.to());
    return TagCalls.tag(set, fresh.target().requireArn());
  }

  /** A look at the revision has told it; of a table that was just made there is nothing to tell. */
  private static Revisions standing(HandlerContext fresh) {
    return fresh
        .live()
        .flatMap(table -> table.seen().find(LiveTags.SOURCE))
        .map(Revisions::new)
        .orElseGet(() -> new Revisions(Map.of()));
  }

  @Override
  public Duration visibleWithin(Path leaf) {
    return TagCalls.VISIBLE;
  }

  @Override
  public List<OrderRule> order() {
    return List.of(
        new OrderRule(Act.of(Verb.ADD, setting()), Act.allOthers(), BECAUSE, SOURCE),
        new OrderRule(Act.of(Verb.CHANGE, setting()), Act.allOthers(), BECAUSE, SOURCE));
  }
}
