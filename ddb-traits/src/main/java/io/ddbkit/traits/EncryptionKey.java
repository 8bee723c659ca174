package io.ddbkit.traits;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.trait.Leaf;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;

/** Whose key encrypts the table. */
public sealed interface EncryptionKey extends Leaf {
  /** A key of DynamoDB's own (AES-256): free, and nothing to manage. */
  record AwsOwned() implements EncryptionKey {
    @Override
    public String toString() {
      return "AWS-owned key";
    }
  }

  /** The account's key {@code alias/aws/dynamodb}, managed by AWS in AWS KMS. */
  record AwsManaged() implements EncryptionKey {
    private static final String ALIAS = "alias/aws/dynamodb";

    /** DynamoDB returns the ARN of a table's KMS key, and not whose it is: any is accepted. */
    @Override
    public boolean satisfiedBy(Object live) {
      return !(live instanceof AwsOwned);
    }

    @Override
    public String toString() {
      return "AWS-managed key";
    }
  }

  /**
   * A KMS key of the customer's, or one that DynamoDB told by its ARN, which does not tell whose it
   * is.
   *
   * @param id its key id, key ARN, alias (as {@code alias/prod-key}) or alias ARN
   */
  record CustomerManaged(@NotBlank(message = "{ddbkit.encryption.key}") String id)
      implements EncryptionKey {

    public CustomerManaged {
      requireNonNull(id, "id");
    }

    /**
     * DynamoDB tells a key by its ARN. An id or an ARN is compared with it; an alias cannot be
     * without asking AWS KMS, so any KMS key satisfies it.
     */
    @Override
    public boolean satisfiedBy(Object live) {
      return live instanceof CustomerManaged key
          ? id.contains("alias/") || key.id.equals(id) || key.id.endsWith(":key/" + id)
          : live instanceof AwsManaged && id.endsWith(AwsManaged.ALIAS);
    }

    /** The ARN of an alias stands for the alias where that is needed. */
    @Override
    public Optional<Object> meeting(Object needed) {
      return needed instanceof CustomerManaged key
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
