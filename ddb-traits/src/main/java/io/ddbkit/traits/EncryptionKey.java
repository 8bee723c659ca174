package io.ddbkit.traits;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.trait.Leaf;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;

/** The key that encrypts the table: AWS-owned, AWS-managed, or customer-managed. */
public sealed interface EncryptionKey extends Leaf<EncryptionKey> {
  /** A key that DynamoDB owns (AES-256): free, and nothing to manage. */
  record AwsOwned() implements EncryptionKey {
    @Override
    public String toString() {
      return "AWS-owned key";
    }
  }

  /** The account's key {@code alias/aws/dynamodb}, managed by AWS in AWS KMS. */
  record AwsManaged() implements EncryptionKey {
    private static final String ALIAS = "alias/aws/dynamodb";

    /** DynamoDB returns the ARN of a KMS key, and not who manages it: any KMS key is accepted. */
    @Override
    public boolean satisfiedBy(EncryptionKey live) {
      return !(live instanceof AwsOwned);
    }

    @Override
    public String toString() {
      return "AWS-managed key";
    }
  }

  /**
   * A KMS key of the customer's, or one that DynamoDB returned by its ARN, which does not show who
   * manages it.
   *
   * @param id its key id, key ARN, alias (as {@code alias/prod-key}) or alias ARN
   */
  record CustomerManaged(@NotBlank(message = "{ddbkit.encryption.key}") String id)
      implements EncryptionKey {

    public CustomerManaged {
      requireNonNull(id, "id");
    }

    /**
     * DynamoDB returns the ARN of the key. An id or an ARN is compared with it; an alias cannot be
     * compared without calls of AWS KMS, so any KMS key satisfies it.
     */
    @Override
    public boolean satisfiedBy(EncryptionKey live) {
      return live instanceof CustomerManaged key
          ? id.contains("alias/") || key.id.equals(id) || key.id.endsWith(":key/" + id)
          : live instanceof AwsManaged && id.endsWith(AwsManaged.ALIAS);
    }

    /** The ARN of an alias meets a requirement of that alias. */
    @Override
    public Optional<EncryptionKey> meeting(EncryptionKey required) {
      return required instanceof CustomerManaged key
              && (key.id.equals(id) || (isAlias(key.id) && id.endsWith(":" + key.id)))
          ? Optional.of(this)
          : Optional.empty();
    }

    private static boolean isAlias(String id) {
      return id.startsWith("alias/");
    }

    @Override
    public String toString() {
      return "KMS key " + id;
    }
  }
}
