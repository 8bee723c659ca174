package io.ddbkit.provisioner.fake;

import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsDescription;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsStatus;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoverySpecification;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryStatus;

/** Continuous backups of one table, which are being enabled for a moment after it is ACTIVE. */
public final class FakeBackups {
  private final Instant available;
  private boolean recovery;
  private Integer days;

  FakeBackups(Instant available) {
    this.available = available;
  }

  public ContinuousBackupsDescription description() {
    return ContinuousBackupsDescription.builder()
        .continuousBackupsStatus(ContinuousBackupsStatus.ENABLED)
        .pointInTimeRecoveryDescription(
            p ->
                p.pointInTimeRecoveryStatus(
                        recovery
                            ? PointInTimeRecoveryStatus.ENABLED
                            : PointInTimeRecoveryStatus.DISABLED)
                    .recoveryPeriodInDays(days))
        .build();
  }

  void update(PointInTimeRecoverySpecification asked, Instant now) {
    if (now.isBefore(available)) {
      throw AwsErrors.of(
          "ContinuousBackupsUnavailableException",
          "Backups are being enabled for the table. Please retry later");
    }
    recovery = asked.pointInTimeRecoveryEnabled();
    days =
        recovery
            ? (asked.recoveryPeriodInDays() == null ? 35 : asked.recoveryPeriodInDays())
            : null;
  }
}
