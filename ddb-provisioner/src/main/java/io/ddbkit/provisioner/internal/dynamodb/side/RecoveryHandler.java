package io.ddbkit.provisioner.internal.dynamodb.side;

import io.ddbkit.provisioner.handler.Activity;
import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.Observation;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.permission.Permission;
import io.ddbkit.provisioner.plan.Effect;
import io.ddbkit.provisioner.plan.ExclusiveGroup;
import io.ddbkit.provisioner.plan.Note;
import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.plan.Transition;
import io.ddbkit.provisioner.plan.Verb;
import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.Recovery;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsDescription;
import software.amazon.awssdk.services.dynamodb.model.DescribeContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoverySpecification;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsRequest;

/** Point-in-time recovery. */
final class RecoveryHandler implements SettingHandler<Recovery> {
  /** The period of which nobody speaks: 35 days. */
  private static final int LONGEST = 35;

  private static final String UPDATE = "dynamodb:UpdateContinuousBackups";
  private static final ExclusiveGroup LANE = ExclusiveGroup.of("UpdateContinuousBackups");

  private static final Source<ContinuousBackupsDescription> BACKUPS =
      new Source<ContinuousBackupsDescription>(
              "dynamodb:DescribeContinuousBackups",
              (clients, target) ->
                  told(
                      clients
                          .call(
                              DynamoDbClient.class,
                              DescribeContinuousBackupsRequest.builder()
                                  .tableName(target.table())
                                  .build(),
                              DynamoDbClient::describeContinuousBackups)
                          .continuousBackupsDescription()))
          .absentOn("ResourceNotFoundException", "TableNotFoundException");

  @Override
  public Setting<Recovery> setting() {
    return Protection.RECOVERY;
  }

  @Override
  public Set<Source<?>> sources(Optional<Recovery> desired, TableDescription table) {
    return Set.of(BACKUPS);
  }

  private static ContinuousBackupsDescription told(@Nullable ContinuousBackupsDescription answer) {
    return BACKUPS.told(answer, "ContinuousBackupsDescription");
  }

  /**
   * ContinuousBackupsStatus is another thing, and ENABLED for every table. A status that this
   * version does not know is waited on.
   */
  @Override
  public Reading<Recovery> read(Observation seen) {
    var recovery = seen.get(BACKUPS).pointInTimeRecoveryDescription();
    if (recovery == null) {
      return Reading.idle(new Recovery.Off());
    }
    return switch (BACKUPS.told(
        recovery.pointInTimeRecoveryStatus(),
        "PointInTimeRecoveryDescription.PointInTimeRecoveryStatus")) {
      case ENABLED ->
          Reading.idle(new Recovery.On(Optional.ofNullable(recovery.recoveryPeriodInDays())));
      case DISABLED -> Reading.idle(new Recovery.Off());
      default ->
          Reading.of(
              new Recovery.Off(),
              new Activity.Busy(
                  "recovery is " + Printable.value(recovery.pointInTimeRecoveryStatusAsString())));
    };
  }

  @Override
  public Optional<Recovery> valueAtCreation() {
    return Optional.of(new Recovery.Off());
  }

  @Override
  public List<Transition<Recovery>> transitions(
      Optional<Reading<Recovery>> live, Recovery desired, HandlerContext context) {
    var from = live.map(Reading::value);
    if (desired instanceof Recovery.Off) {
      return List.of(
          transition(Verb.REMOVE, from, desired)
              .titled("switch off point-in-time recovery")
              .permittedBy(Permit.Kind.DISABLE_RECOVERY, Effect.DESTRUCTIVE)
              .losing("every point in time that can be restored now"));
    }
    boolean runs = from.filter(Recovery.On.class::isInstance).isPresent();
    return List.of(
        runs
            ? period(transition(Verb.CHANGE, from, desired))
            : transition(Verb.ADD, from, desired).titled("switch on point-in-time recovery"));
  }

  private static Transition<Recovery> period(Transition<Recovery> transition) {
    var change = transition.titled("change the period of point-in-time recovery");
    int days = days(transition.to());
    return days < transition.from().map(RecoveryHandler::days).orElse(LONGEST)
        ? change
            .permittedBy(Permit.Kind.SHORTEN_RECOVERY, Effect.DESTRUCTIVE)
            .losing("the points in time that are older than " + days + " days")
        : change;
  }

  private static int days(Recovery recovery) {
    return recovery instanceof Recovery.On on ? on.periodInDays().orElse(LONGEST) : LONGEST;
  }

  private Transition<Recovery> transition(Verb verb, Optional<Recovery> from, Recovery to) {
    return Transition.of(setting(), verb, from, to, Duration.ofSeconds(3), LANE);
  }

  @Override
  public Set<Permission> permissions(Verb verb, Recovery desired) {
    return Set.of(Permission.of(UPDATE));
  }

  @Override
  public Call<?> call(Transition<Recovery> transition, HandlerContext fresh) {
    var request =
        UpdateContinuousBackupsRequest.builder()
            .tableName(fresh.table())
            .pointInTimeRecoverySpecification(specification(transition.to()))
            .build();
    return Call.of(
            UPDATE,
            request,
            (clients, r) ->
                clients.call(DynamoDbClient.class, r, DynamoDbClient::updateContinuousBackups))
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

  /**
   * See
   * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/PointInTimeRecovery_Howitworks.html
   */
  @Override
  public List<Note> afterDeletion(Observation seen) {
    return List.of(
        new Note(
            setting().path(),
            "backups made on demand stay, and are charged, until somebody deletes them; where"
                + " point-in-time recovery is on, DynamoDB keeps a system backup for 35 days, free"
                + " of charge"));
  }
}
