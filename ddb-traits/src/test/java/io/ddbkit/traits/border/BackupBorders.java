package io.ddbkit.traits.border;

import io.ddbkit.traits.Backup;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The borders of backups. */
final class BackupBorders {
  private static final String VAULTS = "arn:aws:backup:eu-west-1:123456789012:backup-vault:";
  private static final String KEYS = "arn:aws:kms:eu-west-1:123456789012:";
  private static final Backup DAILY = Backup.daily();

  private BackupBorders() {}

  static Stream<Border> all() {
    return Stream.of(ofSchedules(), ofLifecycles(), ofVaults(), ofWindows()).flatMap(List::stream);
  }

  private static List<Border> ofSchedules() {
    return List.of(
        scheduled("backup.schedule", "cron(0 23 ? * * *)", "cron(0 24 ? * * *)"),
        scheduled("backup.schedule", "cron(0 2 * * ? *)", "cron(0 2 * * * *)"),
        scheduled("backup.schedule", "cron(0 2 ? * SAT *)", "cron(0 2 ? * SAT)"),
        scheduled("backup.schedule", "cron(0 2 ? * * *)", "rate(1 day)"),
        scheduled("backup.schedule.hourly", "cron(15 * ? * * *)", "cron(0/30 * ? * * *)"));
  }

  private static Border scheduled(String rule, String within, String beyond) {
    return of(rule, DAILY.schedule(within), DAILY.schedule(beyond));
  }

  private static List<Border> ofLifecycles() {
    var cold = "backup.cold-storage";
    var copied =
        DAILY.copyTo(
            VAULTS + "copies",
            copy -> copy.coldStorageAfter(Duration.ofDays(7)).keepFor(Duration.ofDays(97)));
    return List.of(
        of(
            cold,
            DAILY.coldStorageAfter(Duration.ofDays(10)).keepFor(Duration.ofDays(100)),
            DAILY.coldStorageAfter(Duration.ofDays(10)).keepFor(Duration.ofDays(99))),
        of(
            cold,
            DAILY.coldStorageAfter(Duration.ofDays(31)).keepFor(Duration.ofDays(121)),
            DAILY.coldStorageAfter(Duration.ofDays(31)).keepFor(Duration.ofDays(120))),
        of(
            cold,
            DAILY.withoutColdStorage().keepFor(Duration.ofDays(1)),
            DAILY.coldStorageAfter(Duration.ofDays(1)).keepFor(Duration.ofDays(1))),
        of(
            cold,
            copied,
            copied.copyTo(VAULTS + "copies", copy -> copy.keepFor(Duration.ofDays(96)))),
        of("backup.days", DAILY.keepFor(Duration.ofDays(1)), DAILY.keepFor(Duration.ZERO)),
        of(
            "backup.days",
            DAILY.keepFor(Duration.ofDays(36_500)),
            DAILY.keepFor(Duration.ofDays(36_501))),
        of(
            "backup.days",
            DAILY.coldStorageAfter(Duration.ofDays(1)),
            DAILY.coldStorageAfter(Duration.ofDays(-1))),
        of(
            "backup.days",
            DAILY.copyTo(VAULTS + "copies", copy -> copy.keepFor(Duration.ofDays(1))),
            DAILY.copyTo(VAULTS + "copies", copy -> copy.keepFor(Duration.ZERO))));
  }

  private static List<Border> ofVaults() {
    return List.of(
        of("backup.vault", DAILY.vault("v-1"), DAILY.vault("v.1")),
        of("backup.vault", DAILY.vault("v_"), DAILY.vault("v")),
        of("backup.vault", DAILY.vault("v".repeat(50)), DAILY.vault("v".repeat(51))),
        of("backup.vault-key", DAILY.vaultKey(KEYS + "key/1"), DAILY.vaultKey("alias/key")),
        of("backup.vault-key", DAILY.vaultKey(KEYS + "alias/k"), DAILY.vaultKey(KEYS + "key/")),
        of("backup.copy.vault", DAILY.copyTo(VAULTS + "dr"), DAILY.copyTo("dr")),
        of("backup.copy.vault", DAILY.copyTo(VAULTS + "dr"), DAILY.copyTo(VAULTS + "d")));
  }

  private static List<Border> ofWindows() {
    return List.of(
        of("backup.start-window", starting(60), starting(59)),
        of("backup.completion-window", completed(1), completed(0)));
  }

  private static Backup starting(long minutes) {
    return DAILY.startWindow(Duration.ofMinutes(minutes));
  }

  private static Backup completed(long minutes) {
    return DAILY.completionWindow(Duration.ofMinutes(minutes));
  }

  private static Border of(String rule, Backup within, Backup beyond) {
    return Border.of(rule, Borders.TABLE.with(within), Borders.TABLE.with(beyond));
  }
}
