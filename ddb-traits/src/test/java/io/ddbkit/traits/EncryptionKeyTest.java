package io.ddbkit.traits;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.traits.EncryptionKey.AwsManaged;
import io.ddbkit.traits.EncryptionKey.AwsOwned;
import io.ddbkit.traits.EncryptionKey.CustomerManaged;
import org.junit.jupiter.api.Test;

/** Which live keys a wish is content with: DynamoDB tells the ARN of a KMS key and nothing else. */
class EncryptionKeyTest {
  private static final String ARN = "arn:aws:kms:eu-west-1:111122223333:key/1234-abcd";
  private static final CustomerManaged LIVE = new CustomerManaged(ARN);

  @Test
  void theOwnedKeyWantsTheOwnedKey() {
    assertThat(new AwsOwned().satisfiedBy(new AwsOwned())).isTrue();
    assertThat(new AwsOwned().satisfiedBy(new AwsManaged())).isFalse();
    assertThat(new AwsOwned().satisfiedBy(LIVE)).isFalse();
  }

  @Test
  void theManagedKeyIsContentWithAnyKmsKey() {
    assertThat(new AwsManaged().satisfiedBy(new AwsManaged())).isTrue();
    assertThat(new AwsManaged().satisfiedBy(LIVE)).isTrue();
    assertThat(new AwsManaged().satisfiedBy(new AwsOwned())).isFalse();
  }

  @Test
  void aCustomersKeyIsKnownByItsArnAndItsId() {
    assertThat(new CustomerManaged(ARN).satisfiedBy(LIVE)).isTrue();
    assertThat(new CustomerManaged("1234-abcd").satisfiedBy(LIVE)).isTrue();
    assertThat(new CustomerManaged("abcd").satisfiedBy(LIVE)).isFalse();
    assertThat(new CustomerManaged(ARN + "0").satisfiedBy(LIVE)).isFalse();
  }

  @Test
  void anAliasIsContentWithAnyKmsKey() {
    assertThat(new CustomerManaged("alias/prod-key").satisfiedBy(LIVE)).isTrue();
    assertThat(
            new CustomerManaged("arn:aws:kms:eu-west-1:111122223333:alias/prod-key")
                .satisfiedBy(LIVE))
        .isTrue();
    assertThat(new CustomerManaged("alias/prod-key").satisfiedBy(new AwsOwned())).isFalse();
  }
}
