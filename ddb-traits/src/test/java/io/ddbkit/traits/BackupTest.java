package io.ddbkit.traits;

import static io.ddbkit.spec.ScalarType.STRING;
import static io.ddbkit.traits.Backup.BACKUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.traits.backup.TableBackups.Copy;
import io.ddbkit.traits.backup.TableBackups.Due;
import io.ddbkit.traits.backup.TableBackups.Off;
import io.ddbkit.traits.backup.TableBackups.On;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BackupTest {
  private static final TableSpec ORDERS = TableSpec.named("orders").partitionKey("id", STRING);
  private static final String FAR = "arn:aws:backup:eu-central-1:123456789012:backup-vault:dr";
  private static final String KEY = "arn:aws:kms:eu-west-1:123456789012:key/1";

  @Test
  void whatIsLeftOutIsThatOfTheStackkit() {
    assertThat(on(Backup.daily()))
        .isEqualTo(
            On.builder()
                .schedule("cron(0 2 ? * * *)")
                .coldStorage(new Due.After(30))
                .deletion(new Due.After(120))
                .vault("dynamodb-backup-vault")
                .build());
  }

  @Test
  void everythingCanBeSaid() {
    var backup =
        Backup.daily()
            .schedule("cron(0 3 ? * * *)")
            .coldStorageAfter(Duration.ofDays(60))
            .keepFor(Duration.ofDays(2555))
            .vault("orders")
            .vaultKey(KEY)
            .copyTo(
                FAR, copy -> copy.coldStorageAfter(Duration.ofDays(7)).keepFor(Duration.ofDays(97)))
            .startWindow(Duration.ofHours(2))
            .completionWindow(Duration.ofHours(8));

    assertThat(on(backup))
        .isEqualTo(
            On.builder()
                .schedule("cron(0 3 ? * * *)")
                .coldStorage(new Due.After(60))
                .deletion(new Due.After(2555))
                .vault("orders")
                .vaultKey(KEY)
                .putCopies(
                    FAR, new Copy(Optional.of(new Due.After(7)), Optional.of(new Due.After(97))))
                .startWindowInMinutes(120L)
                .completionWindowInMinutes(480L)
                .build());
  }

  @Test
  void backupsOfLessThanFourMonthsHaveNoColdStorageByDefault() {
    assertThat(on(Backup.daily().keepFor(Duration.ofDays(119))).coldStorage()).isEmpty();
    assertThat(on(Backup.daily().keepFor(Duration.ofDays(120))).coldStorage())
        .contains(new Due.After(30));
    assertThat(on(Backup.daily().keepForever()).coldStorage()).contains(new Due.After(30));
    assertThat(on(Backup.daily().keepForever()).deletion()).contains(new Due.Never());
    assertThat(on(Backup.daily().withoutColdStorage()).coldStorage()).contains(new Due.Never());
  }

  @Test
  void anEnvironmentBringsBackupsAndACallerAddsToThem() {
    var environment =
        StrengthTrait.environment(
            Backup.daily().withoutColdStorage().keepFor(Duration.ofDays(35)).vault("staging"));

    assertThat(on(environment, Backup.daily().keepFor(Duration.ofDays(365)).copyTo(FAR)))
        .isEqualTo(
            On.builder()
                .schedule("cron(0 2 ? * * *)")
                .coldStorage(new Due.Never())
                .deletion(new Due.After(365))
                .vault("staging")
                .copies(Map.of(FAR, new Copy(Optional.empty(), Optional.empty())))
                .build());
    assertThat(
            ORDERS
                .with(environment, Backup.daily().keepFor(Duration.ofDays(365)))
                .compose()
                .explain(BACKUP.path().component("deletion")))
        .contains(
            "after 365 days  (explicit by Backup.daily().keepFor(Duration.ofDays(365)) at"
                + " BackupTest.java:")
        .contains("instead of after 35 days (environment by staging() > Backup.daily()");
  }

  @Test
  void aCallerSwitchesOffWhatAnEnvironmentBrings() {
    var table = ORDERS.with(StrengthTrait.environment(Backup.daily()), Backup.off()).compose();

    assertThat(table.get(BACKUP)).contains(new Off());
  }

  @Test
  void aCallerWhoKeepsBackupsForLessThanColdStorageNeedsSaysSo() {
    var environment = StrengthTrait.environment(Backup.daily());

    assertThat(errors(environment, Backup.daily().keepFor(Duration.ofDays(35))))
        .containsExactly("backup.cold-storage at backup.deletion");
    assertThat(
            errors(environment, Backup.daily().keepFor(Duration.ofDays(35)).withoutColdStorage()))
        .isEmpty();
  }

  @Test
  void equallyFirmSpeakersWhoDifferAreAConflict() {
    assertThat(errors(Backup.daily(), Backup.off())).containsExactly("compose.conflict at backup");
    assertThat(
            errors(
                Backup.daily().keepFor(Duration.ofDays(200)),
                Backup.daily().keepFor(Duration.ofDays(300))))
        .containsExactly("compose.conflict at backup.deletion");
    assertThat(errors(Backup.daily().keepFor(Duration.ofDays(200)), Backup.daily().vault("orders")))
        .isEmpty();
    assertThat(ORDERS.with(Backup.daily(), Backup.off()).check().errors().get(0).remedies())
        .contains("remove Backup.daily(), or Backup.off()");
  }

  @Test
  void copiesMeetByTheirVault() {
    var short1 = Backup.daily().copyTo(FAR, copy -> copy.withoutColdStorage());
    var short2 = Backup.daily().copyTo(FAR, copy -> copy.keepFor(Duration.ofDays(7)));

    assertThat(on(short1, short2).copies())
        .containsExactly(
            Map.entry(FAR, new Copy(Optional.of(new Due.Never()), Optional.of(new Due.After(7)))));
    assertThat(errors(short2, Backup.daily().copyTo(FAR, copy -> copy.keepFor(Duration.ofDays(8)))))
        .containsExactly("compose.conflict at backup.copies[" + FAR + "].deletion");
  }

  @Test
  void anEntryWithSettingsOfItsOwnHasItsOwnBackups() {
    var far =
        new Site(
            "far",
            Backup.daily().keepFor(Duration.ofDays(10)).coldStorageAfter(Duration.ofDays(1)));

    assertThat(errors(far)).containsExactly("backup.cold-storage at sites[far].backup.deletion");
    var table = ORDERS.with(Backup.off(), new Site("far", Backup.daily())).compose();
    assertThat(table.get(BACKUP)).contains(new Off());
    assertThat(Site.of(table, "far").get(BACKUP)).containsInstanceOf(On.class);
  }

  @Test
  void aPlanThatStandsKeepsWhatNobodySays() {
    var standing = On.builder().schedule("cron(0 5 ? * * *)").vault("theirs").build();
    var table = ORDERS.with(Backup.daily().keepFor(Duration.ofDays(365))).compose();

    assertThat(table.enforced(BACKUP, Optional.of(standing)))
        .contains(On.builder().deletion(new Due.After(365)).build());
    assertThat(table.enforced(BACKUP, Optional.of(new Off())))
        .contains(on(Backup.daily().keepFor(Duration.ofDays(365))));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("words")
  void itReadsAsItsCall(Backup backup, String words) {
    assertThat(backup).hasToString(words);
  }

  static Stream<Arguments> words() {
    return Stream.of(
        arguments(Backup.daily(), "Backup.daily()"),
        arguments(Backup.off(), "Backup.off()"),
        arguments(
            Backup.daily()
                .schedule("cron(0 3 ? * * *)")
                .coldStorageAfter(Duration.ofDays(7))
                .keepForever(),
            "Backup.daily().schedule(\"cron(0 3 ? * *"
                + " *)\").coldStorageAfter(Duration.ofDays(7)).keepForever()"),
        arguments(
            Backup.daily()
                .withoutColdStorage()
                .keepFor(Duration.ofDays(35))
                .vault("v1")
                .vaultKey("k"),
            "Backup.daily().withoutColdStorage().keepFor(Duration.ofDays(35)).vault(\"v1\").vaultKey(\"k\")"),
        arguments(
            Backup.daily()
                .copyTo("a")
                .copyTo(
                    "b",
                    copy -> copy.keepFor(Duration.ofDays(7)).coldStorageAfter(Duration.ofDays(1))),
            "Backup.daily().copyTo(\"a\").copyTo(\"b\", copy ->"
                + " copy.coldStorageAfter(Duration.ofDays(1)).keepFor(Duration.ofDays(7)))"),
        arguments(
            Backup.daily()
                .startWindow(Duration.ofHours(1))
                .completionWindow(Duration.ofMinutes(90)),
            "Backup.daily().startWindow(Duration.ofMinutes(60))"
                + ".completionWindow(Duration.ofMinutes(90))"));
  }

  private static On on(Trait... traits) {
    return (On) ORDERS.with(traits).compose().get(BACKUP).orElseThrow();
  }

  private static List<String> errors(Trait... traits) {
    return ORDERS.with(traits).check().errors().stream()
        .map((Finding finding) -> finding.rule() + " at " + finding.place())
        .toList();
  }
}
