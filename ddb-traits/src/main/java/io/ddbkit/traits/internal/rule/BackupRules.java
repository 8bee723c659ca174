package io.ddbkit.traits.internal.rule;

import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Settings;
import io.ddbkit.spec.trait.Violation;
import io.ddbkit.traits.Backup;
import io.ddbkit.traits.backup.TableBackups;
import io.ddbkit.traits.backup.TableBackups.Due;
import io.ddbkit.traits.backup.TableBackups.On;
import java.util.Optional;
import java.util.stream.Stream;

/** Rules of AWS Backup on a composed plan. */
public final class BackupRules {
  private static final int DAYS_IN_COLD_STORAGE = 90;

  private BackupRules() {}

  public static Stream<Violation> ofSchedules(TableBackups backups, Settings all) {
    return on(backups).stream()
        .flatMap(on -> on.schedule().stream())
        .flatMap(BackupRules::ofSchedule);
  }

  private static Stream<Violation> ofSchedule(String cron) {
    var place = Backup.BACKUP.path().component("schedule");
    var fault = CronExpression.fault(cron);
    if (fault.isPresent()) {
      return Stream.of(new Violation("backup.schedule", place, fault.get()));
    }
    return CronExpression.isHourlyAtMost(cron)
        ? Stream.empty()
        : Stream.of(new Violation("backup.schedule.hourly", place, cron));
  }

  public static Stream<Violation> ofLifecycles(TableBackups backups, Settings all) {
    var place = Backup.BACKUP.path();
    return on(backups).stream()
        .flatMap(
            on ->
                Stream.concat(
                    ofLifecycle(place, on.coldStorage(), on.deletion()),
                    on.copies().entrySet().stream()
                        .flatMap(
                            copy ->
                                ofLifecycle(
                                    place.component("copies").entry(copy.getKey()),
                                    copy.getValue().coldStorage(),
                                    copy.getValue().deletion()))));
  }

  private static Stream<Violation> ofLifecycle(
      Path place, Optional<Due> cold, Optional<Due> deletion) {
    return days(cold)
        .flatMap(
            moved ->
                days(deletion)
                    .filter(kept -> kept < moved + DAYS_IN_COLD_STORAGE)
                    .map(kept -> "cold after " + moved + " days, deleted after " + kept))
        .map(said -> new Violation("backup.cold-storage", place.component("deletion"), said))
        .stream();
  }

  private static Optional<Integer> days(Optional<Due> due) {
    return due.filter(Due.After.class::isInstance).map(after -> ((Due.After) after).days());
  }

  private static Optional<On> on(TableBackups backups) {
    return backups instanceof On on ? Optional.of(on) : Optional.empty();
  }
}
