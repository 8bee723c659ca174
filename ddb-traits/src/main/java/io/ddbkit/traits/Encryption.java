package io.ddbkit.traits;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.JavaCalls;
import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Setting.Scope;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import io.ddbkit.traits.internal.rule.KeyNameRules;
import jakarta.validation.Valid;
import java.util.Optional;

/**
 * The key that encrypts the table at rest. A table is always encrypted; the choice is the key.
 *
 * @param key the key; empty: the AWS-owned key for a new table, the present key of an existing
 *     table
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.howitworks.html">How
 *     encryption at rest works</a>
 */
public record Encryption(Optional<@Valid EncryptionKey> key) implements Trait {

  /** The key at rest. */
  public static final Setting<EncryptionKey> ENCRYPTION =
      Setting.of("encryption", EncryptionKey.class, Scope.TABLE)
          .ruledBy(KeyNameRules::syntax)
          .ruledBy(KeyNameRules::region);

  public static final TraitType<Encryption> TYPE =
      TraitType.of("encryption", Encryption.class, "The key that encrypts the table at rest.")
          .useFor("compliance (HIPAA, PCI-DSS), control over the key")
          .cost(
              "free with the AWS-owned key; KMS requests, and about $1 a month for a customer's"
                  + " key")
          .settings(ENCRYPTION)
          .conflictsWith("tableKey", "globalReplicas")
          .samples(
              awsOwnedForNewTable(), awsOwned(), awsManaged(), customerManaged("alias/prod-key"));

  public Encryption {
    requireNonNull(key, "key");
  }

  /** The AWS-owned key for a new table; an existing table keeps its key. */
  public static Encryption awsOwnedForNewTable() {
    return new Encryption(Optional.empty());
  }

  /** Encryption with the AWS-owned key (AES-256). */
  public static Encryption awsOwned() {
    return new Encryption(Optional.of(new EncryptionKey.AwsOwned()));
  }

  /** Encryption with the AWS-managed KMS key of the account. */
  public static Encryption awsManaged() {
    return new Encryption(Optional.of(new EncryptionKey.AwsManaged()));
  }

  /**
   * Encryption with a KMS key of yours. An ARN contains its region, which must be the table's; an
   * alias means the key of that alias in whichever region the table is.
   *
   * @param id its key id, key ARN, alias or alias ARN
   */
  public static Encryption customerManaged(String id) {
    return new Encryption(Optional.of(new EncryptionKey.CustomerManaged(id)));
  }

  @Override
  public TraitType<Encryption> type() {
    return TYPE;
  }

  @Override
  public void contribute(Contributions contributions) {
    key.ifPresentOrElse(
        said -> contributions.value(ENCRYPTION, said),
        () -> contributions.defaultValue(ENCRYPTION, new EncryptionKey.AwsOwned()));
  }

  @Override
  public String toString() {
    return key.map(Encryption::call)
        .orElseGet(() -> JavaCalls.of(Encryption.class, "awsOwnedForNewTable"))
        .toString();
  }

  private static JavaCalls call(EncryptionKey key) {
    if (key instanceof EncryptionKey.CustomerManaged customer) {
      return JavaCalls.of(Encryption.class, "customerManaged", customer.id());
    }
    boolean ofAws = key instanceof EncryptionKey.AwsManaged;
    return JavaCalls.of(Encryption.class, ofAws ? "awsManaged" : "awsOwned");
  }
}
