package io.ddbkit.traits;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.JavaCalls;
import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Setting.Scope;
import io.ddbkit.spec.trait.Settings;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import io.ddbkit.spec.trait.Violation;
import io.ddbkit.traits.internal.WholeDuration;
import io.ddbkit.traits.internal.Words;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A KMS key that is created for the table and encrypts it. Later runs find it by its alias.
 *
 * <p>It requires this key as the {@link Encryption} of the table: another key conflicts with it. By
 * default rotation is on, once a year, and the deletion window is 7 days, for a new key; an
 * existing key keeps what it has.
 *
 * @param key the key
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/create-keys.html">Creating a
 *     KMS key</a>
 */
public record TableKey(@Valid KmsKey.Created key) implements Trait {
  private static final int DEFAULT_WINDOW = 7;
  private static final int LONGEST_DESCRIPTION = 8192;

  public TableKey {
    requireNonNull(key, "key");
  }

  /** A KMS key of the table's own. */
  public sealed interface KmsKey {
    /**
     * A key that exists or is created.
     *
     * @param alias its alias: {@code alias/} and letters, digits, slashes, underscores and hyphens,
     *     256 characters in all; {@code alias/aws/} is reserved for AWS
     * @param rotation whether KMS rotates it every year
     * @param deletionWindowInDays the days before a scheduled deletion: 7 to 30
     * @param description its description in KMS, up to 8192 characters
     */
    record Created(
        @Pattern(
                regexp = "(?=.{1,256}$)alias/(?!aws/)[a-zA-Z0-9/_-]+",
                message = "{ddbkit.table-key.alias}")
            String alias,
        Optional<Boolean> rotation,
        Optional<
                @Min(value = 7, message = "{ddbkit.table-key.deletion-window}")
                @Max(value = 30, message = "{ddbkit.table-key.deletion-window}") Integer>
            deletionWindowInDays,
        Optional<String> description)
        implements KmsKey {

      public Created {
        requireNonNull(alias, "alias");
        requireNonNull(rotation, "rotation");
        requireNonNull(deletionWindowInDays, "deletionWindowInDays");
        requireNonNull(description, "description");
      }
    }

    /** There is none yet. */
    record None() implements KmsKey {}
  }

  /** The key that is created for the table. */
  public static final Setting<KmsKey> TABLE_KEY =
      Setting.of("tableKey", KmsKey.class, Scope.TABLE)
          .ruledBy(TableKey::describedInBrief)
          .requiring(Encryption.ENCRYPTION, TableKey::ofTheTable);

  public static final TraitType<TableKey> TYPE =
      TraitType.of("tableKey", TableKey.class, "A KMS key that is made for the table.")
          .useFor("compliance, control over the key, a key for one table alone")
          .cost("about $1 a month, and KMS requests")
          .settings(TABLE_KEY)
          .conflictsWith("encryption", "globalReplicas")
          .samples(
              alias("alias/orders"),
              alias("alias/orders").rotation(false).deletionWindow(Duration.ofDays(30)),
              alias("alias/shop/orders").description("encrypts the orders"));

  /** A key of this alias, such as {@code alias/orders}. */
  public static TableKey alias(String alias) {
    return new TableKey(
        new KmsKey.Created(alias, Optional.empty(), Optional.empty(), Optional.empty()));
  }

  /** The same with yearly rotation on or off. */
  public TableKey rotation(boolean on) {
    return new TableKey(
        new KmsKey.Created(
            key.alias(), Optional.of(on), key.deletionWindowInDays(), key.description()));
  }

  /**
   * The same, with the time before a scheduled deletion: 7 to 30 days.
   *
   * @throws IllegalArgumentException if the duration is not in whole days
   */
  public TableKey deletionWindow(Duration duration) {
    requireNonNull(duration, "duration");
    var days = Optional.of(WholeDuration.days("deletionWindow", duration));
    return new TableKey(new KmsKey.Created(key.alias(), key.rotation(), days, key.description()));
  }

  /** The same with this description. */
  public TableKey description(String text) {
    requireNonNull(text, "text");
    return new TableKey(
        new KmsKey.Created(
            key.alias(), key.rotation(), key.deletionWindowInDays(), Optional.of(text)));
  }

  @Override
  public TraitType<TableKey> type() {
    return TYPE;
  }

  @Override
  public void contribute(Contributions contributions) {
    contributions.value(TABLE_KEY, key);
    contributions.defaultValue(
        TABLE_KEY,
        new KmsKey.Created(
            key.alias(), Optional.of(true), Optional.of(DEFAULT_WINDOW), Optional.empty()));
  }

  private static Stream<Violation> describedInBrief(KmsKey key, Settings all) {
    int length = key instanceof KmsKey.Created made ? made.description().orElse("").length() : 0;
    var place = TABLE_KEY.path().component("description");
    return length > LONGEST_DESCRIPTION
        ? Stream.of(new Violation("table-key.description", place, length + " characters"))
        : Stream.empty();
  }

  private static Optional<EncryptionKey> ofTheTable(KmsKey key) {
    return key instanceof KmsKey.Created made
        ? Optional.of(new EncryptionKey.CustomerManaged(made.alias()))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return JavaCalls.of(TableKey.class, "alias", key.alias())
        .thenIfPresent("rotation", key.rotation())
        .thenIfPresent("deletionWindow", key.deletionWindowInDays().map(Duration::ofDays))
        .thenIfPresent("description", key.description().map(Words::beginning))
        .toString();
  }
}
