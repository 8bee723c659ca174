package io.ddbkit.traits;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.JavaCalls;
import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Setting.Scope;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import io.ddbkit.traits.backup.TableBackups;
import io.ddbkit.traits.backup.TableBackups.Copy;
import io.ddbkit.traits.backup.TableBackups.Due;
import io.ddbkit.traits.backup.TableBackups.Off;
import io.ddbkit.traits.backup.TableBackups.On;
import io.ddbkit.traits.internal.WholeDuration;
import io.ddbkit.traits.internal.rule.BackupRules;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Backups of the table by a plan of AWS Backup, independent of the point-in-time recovery of {@link
 * Protection}.
 *
 * <p>The defaults of a new plan: every day at 2:00 UTC, moved to cold storage after 30 days,
 * deleted after 120 days, kept in the vault {@code dynamodb-backup-vault}. A backup stays in cold
 * storage for 90 days at least: therefore cold storage has no default where the same call keeps
 * backups for less than 120 days, and whoever moves them there later than after 30 days keeps them
 * for 90 days more.
 *
 * <p>Cold storage and copies need AWS Backup's advanced features for DynamoDB. They are on, unless
 * the account made a backup vault before November 21, 2021.
 *
 * @param backups the backups, or none
 * @see <a
 *     href="https://docs.aws.amazon.com/aws-backup/latest/devguide/advanced-ddb-backup.html">Advanced
 *     DynamoDB backup</a>
 */
public record Backup(@Valid TableBackups backups) implements Trait {
  private static final String DAILY = "cron(0 2 ? * * *)";
  private static final String VAULT = "dynamodb-backup-vault";
  private static final int DAYS_BEFORE_COLD = 30;
  private static final int DAYS_KEPT = 120;
  private static final int DAYS_IN_COLD = 90;

  /** The backups that AWS Backup takes of the table. */
  public static final Setting<TableBackups> BACKUP =
      Setting.of("backup", TableBackups.class, Scope.REGION)
          .ruledBy(BackupRules::ofSchedules)
          .ruledBy(BackupRules::ofLifecycles);

  public static final TraitType<Backup> TYPE =
      TraitType.of("backup", Backup.class, "Backups of the table by a plan of AWS Backup.")
          .useFor("long retention, disaster recovery in another region, compliance")
          .cost("about $0.10 per GB and month, $0.03 in cold storage")
          .settings(BACKUP)
          .samples(
              daily(),
              daily()
                  .schedule("cron(0 3 ? * * *)")
                  .withoutColdStorage()
                  .keepFor(Duration.ofDays(35)),
              daily()
                  .keepFor(Duration.ofDays(365))
                  .copyTo(
                      "arn:aws:backup:eu-central-1:123456789012:backup-vault:dr",
                      copy -> copy.keepFor(Duration.ofDays(35))),
              off());

  public Backup {
    requireNonNull(backups, "backups");
  }

  /** Backups every day, unless another schedule is set. */
  public static Backup daily() {
    return new Backup(On.builder().build());
  }

  /**
   * No backups: the plan that ddbkit created for the table is removed. Backups that exist are kept.
   */
  public static Backup off() {
    return new Backup(new Off());
  }

  /**
   * The same by that schedule.
   *
   * @param cron {@code cron(minutes hours day-of-month month day-of-week year)} in UTC
   */
  public Backup schedule(String cron) {
    requireNonNull(cron, "cron");
    return with(on().schedule(cron));
  }

  /**
   * The same, moved to cold storage after that time.
   *
   * @throws IllegalArgumentException if the duration is not in whole days
   */
  public Backup coldStorageAfter(Duration duration) {
    requireNonNull(duration, "duration");
    return with(on().coldStorage(new Due.After(WholeDuration.days("coldStorageAfter", duration))));
  }

  /** The same, never moved to cold storage. */
  public Backup withoutColdStorage() {
    return with(on().coldStorage(new Due.Never()));
  }

  /**
   * The same, deleted after that time: 90 days more than before cold storage, at least.
   *
   * @throws IllegalArgumentException if the duration is not in whole days
   */
  public Backup keepFor(Duration duration) {
    requireNonNull(duration, "duration");
    return with(on().deletion(new Due.After(WholeDuration.days("keepFor", duration))));
  }

  /** The same, never deleted. */
  public Backup keepForever() {
    return with(on().deletion(new Due.Never()));
  }

  /** The same, kept in the vault of that name. */
  public Backup vault(String name) {
    requireNonNull(name, "name");
    return with(on().vault(name));
  }

  /** The same, with the KMS key of the vault, if the vault is created. */
  public Backup vaultKey(String arn) {
    requireNonNull(arn, "arn");
    return with(on().vaultKey(arn));
  }

  /** The same, copied to another vault, where it is kept like its source. */
  public Backup copyTo(String vaultArn) {
    requireNonNull(vaultArn, "vaultArn");
    return copyTo(vaultArn, copy -> copy);
  }

  /**
   * The same, copied to another vault.
   *
   * @param vaultArn the ARN of a vault, such as one in another region
   * @param change how long the copy is kept
   */
  public Backup copyTo(String vaultArn, UnaryOperator<Copy> change) {
    requireNonNull(vaultArn, "vaultArn");
    requireNonNull(change, "change");
    var copies = new TreeMap<String, Copy>();
    if (backups instanceof On on) {
      copies.putAll(on.copies());
    }
    copies.merge(vaultArn, Copy.LIKE_ITS_SOURCE, (present, bare) -> present);
    copies.computeIfPresent(vaultArn, (arn, copy) -> change.apply(copy));
    return with(on().copies(copies));
  }

  /**
   * The same, given up where a backup could not start within that time: an hour or more.
   *
   * @throws IllegalArgumentException if the duration is not in whole minutes
   */
  public Backup startWindow(Duration duration) {
    requireNonNull(duration, "duration");
    return with(on().startWindowInMinutes(WholeDuration.minutes("startWindow", duration)));
  }

  /**
   * The same, given up where a backup that started is not complete within that time.
   *
   * @throws IllegalArgumentException if the duration is not in whole minutes
   */
  public Backup completionWindow(Duration duration) {
    requireNonNull(duration, "duration");
    return with(
        on().completionWindowInMinutes(WholeDuration.minutes("completionWindow", duration)));
  }

  private On.Builder on() {
    var builder = On.builder();
    return backups instanceof On on ? builder.from(on) : builder;
  }

  private static Backup with(On.Builder backups) {
    return new Backup(backups.build());
  }

  @Override
  public TraitType<Backup> type() {
    return TYPE;
  }

  @Override
  public void contribute(Contributions contributions) {
    contributions.value(BACKUP, backups);
    if (backups instanceof On on) {
      contributions.defaultValue(
          BACKUP,
          On.builder()
              .schedule(DAILY)
              .coldStorage(usualColdStorage(on))
              .deletion(new Due.After(usualDays(on)))
              .vault(VAULT)
              .build());
    }
  }

  /** A backup stays in cold storage for 90 days at least. */
  private static int usualDays(On on) {
    return on.coldStorage().orElse(null) instanceof Due.After cold
        ? Math.max(DAYS_KEPT, cold.days() + DAYS_IN_COLD)
        : DAYS_KEPT;
  }

  private static Optional<Due> usualColdStorage(On on) {
    return on.deletion().orElse(null) instanceof Due.After kept && kept.days() < DAYS_KEPT
        ? Optional.empty()
        : Optional.of(new Due.After(DAYS_BEFORE_COLD));
  }

  @Override
  public String toString() {
    return (backups instanceof On on ? calls(on) : JavaCalls.of(Backup.class, "off")).toString();
  }

  private static JavaCalls calls(On on) {
    var calls = JavaCalls.of(Backup.class, "daily").thenIfPresent("schedule", on.schedule());
    calls =
        calls
            .then(lifecycle(on.coldStorage(), on.deletion()))
            .thenIfPresent("vault", on.vault())
            .thenIfPresent("vaultKey", on.vaultKey());
    for (var copy : on.copies().entrySet()) {
      var lifecycle = lifecycle(copy.getValue().coldStorage(), copy.getValue().deletion());
      calls = calls.then("copyTo", copy.getKey(), lifecycle.unlessEmpty());
    }
    return calls
        .thenIfPresent("startWindow", on.startWindowInMinutes().map(Duration::ofMinutes))
        .thenIfPresent("completionWindow", on.completionWindowInMinutes().map(Duration::ofMinutes));
  }

  private static JavaCalls lifecycle(Optional<Due> coldStorage, Optional<Due> deletion) {
    var calls = JavaCalls.change("copy");
    if (coldStorage.isPresent()) {
      calls = due(calls, coldStorage.get(), "coldStorageAfter", "withoutColdStorage");
    }
    return deletion.isPresent() ? due(calls, deletion.get(), "keepFor", "keepForever") : calls;
  }

  private static JavaCalls due(JavaCalls calls, Due due, String after, String never) {
    return due instanceof Due.After some
        ? calls.then(after, Duration.ofDays(some.days()))
        : calls.then(never);
  }
}
