package io.ddbkit.provisioner;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.traits.Encryption;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.SSESpecification;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** The key at rest. */
class EncryptionTest {
  private final ProvisionerFixture lab = new ProvisionerFixture();

  @AfterEach
  void theValueThatTheApiRefusesIsNeverSent() {
    assertThat(lab.dynamoDb.requests())
        .allSatisfy(request -> assertThat(request.toString()).doesNotContain("AES256"));
  }

  @Test
  void ofAwsIsNotAskedForAtCreation() {
    lab.provisioner().createMissing(Orders.BARE.with(Encryption.awsOwned()));

    assertThat(creation().sseSpecification()).isNull();
  }

  @Test
  void thatIsLeftOutIsNotAskedForAtCreation() {
    lab.provisioner().createMissing(Orders.BARE.with(Encryption.awsOwnedForNewTable()));

    assertThat(creation().sseSpecification()).isNull();
  }

  @Test
  void ofTheAccountIsAskedForWithoutAKey() {
    lab.provisioner().createMissing(Orders.BARE.with(Encryption.awsManaged()));

    assertThat(creation().sseSpecification())
        .isEqualTo(SSESpecification.builder().enabled(true).sseType("KMS").build());
  }

  @Test
  void ofTheCustomerIsAskedForWithItsKey() {
    lab.provisioner().createMissing(Orders.BARE.with(Encryption.customerManaged("alias/prod-key")));

    assertThat(creation().sseSpecification())
        .isEqualTo(
            SSESpecification.builder()
                .enabled(true)
                .sseType("KMS")
                .kmsMasterKeyId("alias/prod-key")
                .build());
  }

  @Test
  void goesBackToAwsByDisablingWithoutTypeOrKey() {
    lab.standing(Orders.BARE.with(Encryption.awsManaged()))
        .apply(Orders.BARE.with(Encryption.awsOwned()));

    assertThat(lab.updates()).containsExactly(encryption(key -> key.enabled(false)));
  }

  @Test
  void isChangedToTheAccountsWithoutAKey() {
    lab.standing(Orders.BARE).apply(Orders.BARE.with(Encryption.awsManaged()));

    assertThat(lab.updates()).containsExactly(encryption(key -> key.enabled(true).sseType("KMS")));
  }

  @Test
  void isChangedToTheCustomersWithItsKey() {
    lab.standing(Orders.BARE.with(Encryption.customerManaged("one")))
        .apply(Orders.BARE.with(Encryption.customerManaged("two")));

    assertThat(lab.updates())
        .containsExactly(encryption(key -> key.enabled(true).sseType("KMS").kmsMasterKeyId("two")));
  }

  @Test
  void isTheSameByIdArnOrAlias() {
    lab.standing(Orders.BARE.with(Encryption.customerManaged("one")));

    assertThat(isUpToDate(Encryption.customerManaged("one"))).isTrue();
    assertThat(isUpToDate(Encryption.customerManaged("alias/any"))).isTrue();
    assertThat(isUpToDate(Encryption.customerManaged("arn:aws:kms:eu-west-1:123456789012:key/one")))
        .isTrue();
    assertThat(isUpToDate(Encryption.customerManaged("two"))).isFalse();
    assertThat(isUpToDate(Encryption.awsOwned())).isFalse();
  }

  @Test
  void isLeftAsItIsWhereNoKeyIsSaid() {
    lab.standing(Orders.BARE.with(Encryption.customerManaged("one")));

    assertThat(isUpToDate(Encryption.awsOwnedForNewTable())).isTrue();
  }

  @Test
  void isAtRestWhereAnEmulatorTellsNoStatus() {
    lab.standing(Orders.BARE);
    lab.plane
        .table("orders")
        .becomes(Duration.ZERO, t -> t.sseDescription(sse -> sse.sseType("KMS")));

    assertThat(isUpToDate(Encryption.awsOwned())).isTrue();
  }

  /** The ARN of a KMS key does not tell whose it is; some emulators tell the account's by name. */
  @ParameterizedTest
  @CsvSource({
    "alias/aws/dynamodb, AWS-managed key",
    "arn:aws:kms:eu-west-1:123456789012:alias/aws/dynamodb, AWS-managed key",
    "arn:aws:kms:eu-west-1:123456789012:key/aws-managed-dynamodb, AWS-managed key",
    "arn:aws:kms:eu-west-1:123456789012:key/0, KMS key arn:aws:kms:eu-west-1:123456789012:key/0",
    "arn:aws:kms:eu-west-1:123456789012:alias/prod-key,"
        + " KMS key arn:aws:kms:eu-west-1:123456789012:alias/prod-key",
  })
  void isCalledTheCustomersByNobodyWhoCannotTell(String arn, String words) {
    lab.standing(Orders.BARE.with(Encryption.awsManaged()));
    lab.plane
        .table("orders")
        .becomes(
            Duration.ZERO,
            t ->
                t.sseDescription(sse -> sse.sseType("KMS").status("ENABLED").kmsMasterKeyArn(arn)));

    assertThat(lab.provisioner().plan(Orders.BARE.with(Encryption.awsOwned())).text())
        .contains("~ encryption: " + words + " -> AWS-owned key");
    assertThat(isUpToDate(Encryption.awsManaged())).isTrue();
  }

  @Test
  void ofTheAccountIsTheSameUnderItsAlias() {
    lab.standing(Orders.BARE);
    lab.plane
        .table("orders")
        .becomes(
            Duration.ZERO, t -> t.sseDescription(sse -> sse.kmsMasterKeyArn("alias/aws/dynamodb")));

    assertThat(isUpToDate(Encryption.customerManaged("alias/aws/dynamodb"))).isTrue();
    assertThat(isUpToDate(Encryption.customerManaged("alias/prod-key"))).isFalse();
  }

  private boolean isUpToDate(Encryption encryption) {
    return lab.provisioner().plan(Orders.BARE.with(encryption)).isEmpty();
  }

  private CreateTableRequest creation() {
    return lab.dynamoDb.requests(CreateTableRequest.class).get(0);
  }

  private static UpdateTableRequest encryption(Consumer<SSESpecification.Builder> change) {
    return UpdateTableRequest.builder().tableName("orders").sseSpecification(change).build();
  }
}
