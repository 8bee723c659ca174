package io.ddbkit.provisioner.internal.dynamodb.side;

import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.Observation;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.handler.Refusal;
import io.ddbkit.provisioner.handler.Refusal.Meaning;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.plan.Effect;
import io.ddbkit.provisioner.plan.ExclusiveGroup;
import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.plan.Transition;
import io.ddbkit.provisioner.plan.Verb;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.traits.ResourcePolicy;
import io.ddbkit.traits.ResourcePolicy.AccessPolicy;
import io.ddbkit.traits.policy.PolicyDocument;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.PutResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * The resource policy of the table. A call expects the revision that was read, so that what
 * somebody else wrote meanwhile is not overwritten: such a call is refused, and the next look tells
 * whether the policy is as it should be all the same.
 */
final class ResourcePolicyHandler implements SettingHandler<AccessPolicy> {
  private static final Duration EXPECTED = Duration.ofSeconds(2);

  /** API_GetResourcePolicy: reads are eventually consistent, "wait for a few seconds". */
  private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(20);

  private static final String PUT = "dynamodb:PutResourcePolicy";
  private static final ExclusiveGroup LANE = ExclusiveGroup.of("PutResourcePolicy");
  private static final AccessPolicy NONE = new AccessPolicy.None();
  private static final PolicyDocument WITHOUT_STATEMENTS = new PolicyDocument("{}");

  private static final Source<LivePolicy> POLICY =
      new Source<LivePolicy>(
              "dynamodb:GetResourcePolicy",
              (clients, target) -> LivePolicy.get(clients, target.requireArn()))
          .absentOn("ResourceNotFoundException", "TableNotFoundException");

  /** API_PutResourcePolicy, ConfirmRemoveSelfResourceAccess: it is never sent. */
  private static final Refusal LOCKS_ITSELF_OUT =
      new Refusal(
              Refusal.ANY,
              "AccessDeniedException",
              Refusal.ANY,
              "(?is).*will not allow you to update the resource policy in the future.*",
              Meaning.REFUSED)
          .advising(
              "The policy denies its own change to whoever sends it. Except that principal from the"
                  + " statement that denies dynamodb:PutResourcePolicy");

  private static final Refusal CHANGED_MEANWHILE =
      Refusal.of("PolicyNotFoundException", Meaning.ABSENT)
          .advising("Somebody else changed the policy meanwhile. Plan again");

  @Override
  public Setting<AccessPolicy> setting() {
    return ResourcePolicy.RESOURCE_POLICY;
  }

  @Override
  public Set<Source<?>> sources(Optional<AccessPolicy> desired, TableDescription table) {
    return Set.of(POLICY);
  }

  @Override
  public Reading<AccessPolicy> read(Observation seen) {
    return Reading.idle(
        seen.get(POLICY)
            .json()
            .<AccessPolicy>map(json -> new AccessPolicy.Attached(new PolicyDocument(json)))
            .orElse(NONE));
  }

  @Override
  public Optional<AccessPolicy> valueAtCreation() {
    return Optional.of(NONE);
  }

  @Override
  public Optional<Consumer<CreateTableRequest.Builder>> inCreate(
      AccessPolicy desired, HandlerContext context) {
    return Optional.of(
        request -> {
          if (desired instanceof AccessPolicy.Attached attached) {
            request.resourcePolicy(attached.policy().json());
          }
        });
  }

  @Override
  public Set<String> actionsOfCreate(AccessPolicy desired) {
    return desired instanceof AccessPolicy.Attached ? Set.of(PUT) : Set.of();
  }

  @Override
  public List<Transition<AccessPolicy>> transitions(
      Optional<Reading<AccessPolicy>> live, AccessPolicy desired, HandlerContext context) {
    var from = live.map(Reading::value).orElse(NONE);
    var transition =
        Transition.of(setting(), verb(from, desired), Optional.of(from), desired, EXPECTED, LANE)
            .titled(title(from, desired));
    return List.of(
        document(desired).mayAllowMoreThan(document(from)) ? widening(transition) : transition);
  }

  private static Verb verb(AccessPolicy from, AccessPolicy to) {
    if (to instanceof AccessPolicy.None) {
      return Verb.REMOVE;
    }
    return from instanceof AccessPolicy.None ? Verb.ADD : Verb.CHANGE;
  }

  private static String title(AccessPolicy from, AccessPolicy to) {
    return switch (verb(from, to)) {
      case ADD -> "attach a resource policy";
      case CHANGE -> "change the resource policy";
      case REMOVE -> "remove the resource policy";
    };
  }

  private static Transition<AccessPolicy> widening(Transition<AccessPolicy> transition) {
    return transition
        .permittedBy(Permit.Kind.WIDEN_POLICY, Effect.LOOSENING)
        .remark(
            "more may be allowed than before: a statement that allows is new or another, or one"
                + " that denies is gone");
  }

  private static PolicyDocument document(AccessPolicy access) {
    return access instanceof AccessPolicy.Attached attached
        ? attached.policy()
        : WITHOUT_STATEMENTS;
  }

  @Override
  public Call<?> call(Transition<AccessPolicy> transition, HandlerContext fresh) {
    var arn = fresh.target().requireArn();
    return transition.to() instanceof AccessPolicy.Attached attached
        ? put(arn, attached.policy(), revision(fresh)).meaning(LOCKS_ITSELF_OUT, CHANGED_MEANWHILE)
        : delete(arn, revision(fresh)).meaning(CHANGED_MEANWHILE);
  }

  private static Call<PutResourcePolicyRequest> put(
      String arn, PolicyDocument policy, @Nullable String revision) {
    var request =
        PutResourcePolicyRequest.builder()
            .resourceArn(arn)
            .policy(policy.json())
            .expectedRevisionId(revision)
            .build();
    return Call.of(
        PUT,
        request,
        (clients, r) -> clients.call(DynamoDbClient.class, r, DynamoDbClient::putResourcePolicy));
  }

  private static Call<DeleteResourcePolicyRequest> delete(String arn, @Nullable String revision) {
    var request =
        DeleteResourcePolicyRequest.builder().resourceArn(arn).expectedRevisionId(revision).build();
    return Call.of(
        "dynamodb:DeleteResourcePolicy",
        request,
        (clients, r) ->
            clients.call(DynamoDbClient.class, r, DynamoDbClient::deleteResourcePolicy));
  }

  private static @Nullable String revision(HandlerContext fresh) {
    return fresh
        .live()
        .flatMap(table -> table.seen().find(POLICY))
        .flatMap(LivePolicy::revision)
        .orElse(null);
  }

  @Override
  public Duration visibleWithin(Path leaf) {
    return VISIBLE_WITHIN;
  }
}
