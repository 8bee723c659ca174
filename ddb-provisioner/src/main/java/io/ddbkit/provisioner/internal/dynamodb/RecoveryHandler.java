package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.Observation;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.handler.Scene;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.plan.Hop;
import io.ddbkit.provisioner.plan.Lane;
import io.ddbkit.provisioner.plan.Verb;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.Recovery;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsDescription;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoverySpecification;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsRequest;

/** Point-in-time recovery. */
final class RecoveryHandler implements SettingHandler<Recovery> {
  private static final Lane LANE = Lane.of("UpdateContinuousBackups");

  private static final Source<ContinuousBackupsDescription> BACKUPS =
      new Source<>(
          "dynamodb:DescribeContinuousBackups",
          (clients, table) ->
              clients
                  .get(DynamoDbClient.class)
                  .describeContinuousBackups(r -> r.tableName(table))
                  .continuousBackupsDescription());

  @Override
  public Setting<Recovery> setting() {
    return Protection.RECOVERY;
  }

  @Override
  public Set<Source<?>> sources() {
    return Set.of(BACKUPS);
  }

  /** ContinuousBackupsStatus is another thing, and ENABLED for every table. */
  @Override
  public Reading<Recovery> read(Observation seen) {
    var recovery = seen.get(BACKUPS).pointInTimeRecoveryDescription();
    boolean on =
        recovery != null
            && recovery.pointInTimeRecoveryStatus() == PointInTimeRecoveryStatus.ENABLED;
    return Reading.idle(
        on
            ? new Recovery.On(Optional.ofNullable(recovery.recoveryPeriodInDays()))
            : new Recovery.Off());
  }

  @Override
  public Optional<Recovery> atBirth() {
    return Optional.of(new Recovery.Off());
  }

  @Override
  public List<Hop<Recovery>> hops(Optional<Reading<Recovery>> live, Recovery wish, Scene scene) {
    var from = live.map(Reading::value);
    if (wish instanceof Recovery.Off) {
      return List.of(
          hop(Verb.REMOVE, from, wish).destroying("every point in time that can be restored now"));
    }
    boolean runs = from.filter(Recovery.On.class::isInstance).isPresent();
    return List.of(hop(runs ? Verb.CHANGE : Verb.ADD, from, wish));
  }

  private Hop<Recovery> hop(Verb verb, Optional<Recovery> from, Recovery to) {
    return Hop.of(setting(), verb, from, to, Duration.ofSeconds(3), LANE);
  }

  @Override
  public Call<?> call(Hop<Recovery> hop, Scene fresh) {
    var request =
        UpdateContinuousBackupsRequest.builder()
            .tableName(fresh.table())
            .pointInTimeRecoverySpecification(specification(hop.to()))
            .build();
    return Call.of(
            "dynamodb:UpdateContinuousBackups",
            request,
            (clients, r) -> clients.get(DynamoDbClient.class).updateContinuousBackups(r))
        .repeatedOn("ContinuousBackupsUnavailableException", "TableNotFoundException");
  }

  private static PointInTimeRecoverySpecification specification(Recovery recovery) {
    return recovery instanceof Recovery.On on
        ? PointInTimeRecoverySpecification.builder()
            .pointInTimeRecoveryEnabled(true)
            .recoveryPeriodInDays(on.periodInDays().orElse(null))
            .build()
        : PointInTimeRecoverySpecification.builder().pointInTimeRecoveryEnabled(false).build();
  }
}
