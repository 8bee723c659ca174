package io.ddbkit.traits.backup;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.trait.Leaf;
import io.ddbkit.traits.internal.BuilderStyle;
import io.ddbkit.traits.internal.WholeDuration;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.immutables.value.Value;

/** Whether AWS Backup takes backups of the table, and how. */
public sealed interface TableBackups {

  /**
   * Backups by a plan of AWS Backup for this table.
   *
   * @param schedule when, as {@code cron(..)} of six fields, in UTC
   * @param coldStorage when a backup moves to cold storage
   * @param deletion when it is deleted
   * @param vault the name of their vault, which is created if it is missing
   * @param vaultKey the ARN of the KMS key of a vault that is created; default: the key of AWS
   *     Backup
   * @param copies what is copied to other vaults, by the ARN of the vault
   * @param startWindowInMinutes how long a backup may wait to be started: 60 or more
   * @param completionWindowInMinutes how long it may take once it is started
   * @see <a
   *     href="https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BackupRuleInput.html">BackupRuleInput</a>
   */
  @Value.Builder
  @BuilderStyle
  record On(
      Optional<String> schedule,
      Optional<@Valid Due> coldStorage,
      Optional<@Valid Due> deletion,
      Optional<@Pattern(regexp = "[a-zA-Z0-9_-]{2,50}", message = "{ddbkit.backup.vault}") String>
          vault,
      Optional<
              @Pattern(
                  regexp = "arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:(key|alias)/.+",
                  message = "{ddbkit.backup.vault-key}")
              String>
          vaultKey,
      Map<
              @Pattern(
                  regexp =
                      "arn:aws[a-z-]*:backup:[a-z0-9-]+:[0-9]{12}:backup-vault:[a-zA-Z0-9_-]{2,50}",
                  message = "{ddbkit.backup.copy.vault}")
              String,
              @Valid Copy>
          copies,
      Optional<@Min(value = 60, message = "{ddbkit.backup.start-window}") Long>
          startWindowInMinutes,
      Optional<@Min(value = 1, message = "{ddbkit.backup.completion-window}") Long>
          completionWindowInMinutes)
      implements TableBackups {

    public On {
      requireNonNull(schedule, "schedule");
      requireNonNull(coldStorage, "coldStorage");
      requireNonNull(deletion, "deletion");
      requireNonNull(vault, "vault");
      requireNonNull(vaultKey, "vaultKey");
      requireNonNull(copies, "copies");
      requireNonNull(startWindowInMinutes, "startWindowInMinutes");
      requireNonNull(completionWindowInMinutes, "completionWindowInMinutes");
      copies = Collections.unmodifiableSortedMap(new TreeMap<>(copies));
    }

    /** A builder for tools. */
    public static Builder builder() {
      return new Builder();
    }

    /** Builds it. Nothing is mandatory: the rules are applied when the table is checked. */
    public static final class Builder extends OnBuilder {
      Builder() {}
    }
  }

  /** None are taken; those that there are stay in their vault until they are due. */
  record Off() implements TableBackups {}

  /**
   * A copy of every backup in another vault, such as one in another region. What is left out is as
   * AWS Backup has it: with both left out, it is kept like the backup that it is a copy of.
   *
   * @param coldStorage when it moves to cold storage
   * @param deletion when it is deleted
   */
  record Copy(Optional<@Valid Due> coldStorage, Optional<@Valid Due> deletion) {
    public static final Copy LIKE_ITS_SOURCE = new Copy(Optional.empty(), Optional.empty());

    public Copy {
      requireNonNull(coldStorage, "coldStorage");
      requireNonNull(deletion, "deletion");
    }

    /**
     * This copy, moved to cold storage after that time.
     *
     * @throws IllegalArgumentException if the duration is not in whole days
     */
    public Copy coldStorageAfter(Duration duration) {
      requireNonNull(duration, "duration");
      int days = WholeDuration.days("coldStorageAfter", duration);
      return new Copy(Optional.of(new Due.After(days)), deletion);
    }

    /** This copy, never moved to cold storage. */
    public Copy withoutColdStorage() {
      return new Copy(Optional.of(new Due.Never()), deletion);
    }

    /**
     * This copy, deleted after that time.
     *
     * @throws IllegalArgumentException if the duration is not in whole days
     */
    public Copy keepFor(Duration duration) {
      requireNonNull(duration, "duration");
      int days = WholeDuration.days("keepFor", duration);
      return new Copy(coldStorage, Optional.of(new Due.After(days)));
    }
  }

  /** When something happens to a backup. */
  sealed interface Due extends Leaf<Due> {
    /**
     * Some days after its creation.
     *
     * @param days 1 to 36,500
     */
    record After(
        @Min(value = 1, message = "{ddbkit.backup.days}")
            @Max(value = 36_500, message = "{ddbkit.backup.days}")
            int days)
        implements Due {
      @Override
      public String toString() {
        return "after " + days + " days";
      }
    }

    /** It does not happen. */
    record Never() implements Due {
      @Override
      public String toString() {
        return "never";
      }
    }
  }
}
