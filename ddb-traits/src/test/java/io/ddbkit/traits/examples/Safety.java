package io.ddbkit.traits.examples;

import static io.ddbkit.spec.ScalarType.STRING;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.Backup;
import io.ddbkit.traits.DeletionProtection;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.PointInTimeRecovery;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.ResourcePolicy;
import io.ddbkit.traits.TableKey;
import java.time.Duration;

/** What keeps data from being lost, and from those who may not see it. */
final class Safety {
  // region protection
  static final TableSpec PAYMENTS =
      TableSpec.named("payments")
          .partitionKey("id", STRING)
          .with(Protection.deletionProtectionAndRecovery().recoveryPeriod(Duration.ofDays(7)));

  // endregion

  // region deletion-protection
  static final TableSpec COUNTERS =
      TableSpec.named("counters").partitionKey("id", STRING).with(DeletionProtection.on());

  // endregion

  // region point-in-time-recovery
  static final TableSpec VISITS =
      TableSpec.named("visits")
          .partitionKey("id", STRING)
          .with(PointInTimeRecovery.on(Duration.ofDays(7)));

  // endregion

  // region backup
  static final TableSpec LEDGER =
      TableSpec.named("ledger")
          .partitionKey("account", STRING)
          .with(
              Protection.deletionProtectionAndRecovery(),
              Backup.daily()
                  .keepFor(Duration.ofDays(365))
                  .copyTo(
                      "arn:aws:backup:eu-central-1:123456789012:backup-vault:dr",
                      copy -> copy.keepFor(Duration.ofDays(120))));

  // endregion

  // region encryption
  static final TableSpec PATIENTS =
      TableSpec.named("patients")
          .partitionKey("id", STRING)
          .with(Encryption.customerManaged("alias/prod-key"));

  // endregion

  // region table-key
  static final TableSpec CONTRACTS =
      TableSpec.named("contracts")
          .partitionKey("id", STRING)
          .with(TableKey.alias("alias/contracts").deletionWindow(Duration.ofDays(30)));

  // endregion

  // region resource-policy
  static final TableSpec SALARIES =
      TableSpec.named("salaries")
          .partitionKey("employeeId", STRING)
          .with(
              ResourcePolicy.onlyFromVpcEndpoint(
                  "vpce-1a2b3c4d",
                  "arn:aws:dynamodb:eu-west-1:111122223333:table/salaries",
                  only -> only.except("arn:aws:iam::111122223333:role/auditor")));

  // endregion

  private Safety() {}
}
