package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.Observation;
import io.ddbkit.provisioner.handler.OrderRule;
import io.ddbkit.provisioner.handler.OrderRule.Act;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.permission.Permission;
import io.ddbkit.provisioner.plan.Effect;
import io.ddbkit.provisioner.plan.ExclusiveGroup;
import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.plan.Transition;
import io.ddbkit.provisioner.plan.Verb;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.traits.Protection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/** Deletion protection. */
final class DeletionProtectionHandler implements SettingHandler<Boolean> {
  private static final String DELETION_PROTECTION =
      "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/WorkingWithTables.Basics.html#WorkingWithTables.Basics.DeletionProtection";

  @Override
  public Setting<Boolean> setting() {
    return Protection.DELETION_PROTECTION;
  }

  @Override
  public Reading<Boolean> read(Observation seen) {
    var table = seen.get(Source.TABLE);
    return TableActivity.reading(Boolean.TRUE.equals(table.deletionProtectionEnabled()), table);
  }

  @Override
  public Optional<Consumer<CreateTableRequest.Builder>> inCreate(
      Boolean desired, HandlerContext context) {
    return Optional.of(request -> request.deletionProtectionEnabled(desired));
  }

  @Override
  public List<Transition<Boolean>> transitions(
      Optional<Reading<Boolean>> live, Boolean desired, HandlerContext context) {
    return List.of(transition(live, desired));
  }

  private Transition<Boolean> transition(Optional<Reading<Boolean>> live, boolean desired) {
    var transition =
        Transition.of(
            setting(),
            desired ? Verb.ADD : Verb.REMOVE,
            live.map(Reading::value),
            desired,
            Duration.ofSeconds(2),
            ExclusiveGroup.UPDATE_TABLE);
    return desired
        ? transition.titled("switch on deletion protection")
        : transition
            .titled("switch off deletion protection")
            .permittedBy(Permit.Kind.DISABLE_DELETION_PROTECTION, Effect.LOOSENING)
            .remark("DeleteTable is no longer refused");
  }

  /** DynamoDB deletes no table that is protected. */
  @Override
  public List<Transition<Boolean>> beforeDeletion(Observation seen) {
    var live = read(seen);
    return live.value() ? List.of(transition(Optional.of(live), false)) : List.of();
  }

  @Override
  public Set<Permission> permissionsOfDeletion() {
    return UpdateTable.PERMISSIONS;
  }

  @Override
  public List<OrderRule> order() {
    return List.of(
        new OrderRule(
            Act.of(Verb.ADD, setting()),
            Act.anything(),
            "nobody can delete the table while the other steps run",
            DELETION_PROTECTION),
        new OrderRule(
            Act.anything(),
            Act.of(Verb.REMOVE, setting()),
            "nobody can delete the table while the other steps run",
            DELETION_PROTECTION));
  }

  @Override
  public Set<Permission> permissions(Verb verb, Boolean desired) {
    return UpdateTable.PERMISSIONS;
  }

  @Override
  public Call<?> call(Transition<Boolean> transition, HandlerContext fresh) {
    return UpdateTable.call(fresh, request -> request.deletionProtectionEnabled(transition.to()));
  }
}
