package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.Observation;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.handler.Refusal;
import io.ddbkit.provisioner.handler.Refusal.Meaning;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.handler.UnreadableAnswerException;
import io.ddbkit.provisioner.permission.Permission;
import io.ddbkit.provisioner.plan.Effect;
import io.ddbkit.provisioner.plan.ExclusiveGroup;
import io.ddbkit.provisioner.plan.Transition;
import io.ddbkit.provisioner.plan.Verb;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.traits.StorageClass;
import io.ddbkit.traits.StorageClass.Tier;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * The table class. DescribeTable tells the last change of it, and two in 30 days are allowed: so
 * nobody knows before whether the next one is refused.
 */
final class StorageClassHandler implements SettingHandler<Tier> {
  private static final Duration EXPECTED = Duration.ofSeconds(5);

  /**
   * {@code Updates to TableClass are limited to 2 times in 30 day(s)}: waiting would be in vain.
   */
  private static final Refusal TOO_OFTEN =
      new Refusal(
          Refusal.ANY,
          "LimitExceededException",
          Refusal.ANY,
          ".*Updates to TableClass are limited.*",
          Meaning.REFUSED);

  @Override
  public Setting<Tier> setting() {
    return StorageClass.STORAGE_CLASS;
  }

  @Override
  public Reading<Tier> read(Observation seen) {
    var table = seen.get(Source.TABLE);
    return TableActivity.reading(tier(table), table);
  }

  /** A table that was always of the standard class has no summary. */
  private static Tier tier(TableDescription table) {
    var member = "TableClassSummary.TableClass";
    return Optional.ofNullable(table.tableClassSummary())
        .map(summary -> Source.TABLE.told(summary.tableClassAsString(), member))
        .map(told -> tier(told, member))
        .orElse(Tier.STANDARD);
  }

  private static Tier tier(String told, String member) {
    return Arrays.stream(Tier.values())
        .filter(tier -> tier.name().equals(told))
        .findFirst()
        .orElseThrow(() -> UnreadableAnswerException.unknown(Source.TABLE.action(), member, told));
  }

  @Override
  public Optional<Consumer<CreateTableRequest.Builder>> inCreate(
      Tier desired, HandlerContext context) {
    return Optional.of(
        request -> {
          if (desired != Tier.STANDARD) {
            request.tableClass(desired.name());
          }
        });
  }

  @Override
  public List<Transition<Tier>> transitions(
      Optional<Reading<Tier>> live, Tier desired, HandlerContext context) {
    return List.of(
        Transition.of(
                setting(),
                Verb.CHANGE,
                live.map(Reading::value),
                desired,
                EXPECTED,
                ExclusiveGroup.UPDATE_TABLE)
            .effect(Effect.TIMED)
            .remark("DynamoDB allows two such changes in 30 days"));
  }

  @Override
  public Set<Permission> permissions(Verb verb, Tier desired) {
    return UpdateTable.PERMISSIONS;
  }

  @Override
  public Call<?> call(Transition<Tier> transition, HandlerContext fresh) {
    return UpdateTable.call(fresh, request -> request.tableClass(transition.to().name()))
        .meaning(TOO_OFTEN);
  }
}
