package io.ddbkit.provisioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ddbkit.provisioner.fake.ProvisionerFixture;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.SSEType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** What one CreateTable carries. */
class CreateTableTest {
  private final CreateTableRequest request = request();

  private static CreateTableRequest request() {
    var lab = new ProvisionerFixture();
    lab.provisioner().createMissing(Orders.FULL);
    assertThat(lab.dynamoDb.count("CreateTable")).isOne();
    assertThat(lab.dynamoDb.count("UpdateTable")).isZero();
    return lab.dynamoDb.requests(CreateTableRequest.class).get(0);
  }

  @Test
  void carriesTheNameAndTheKeys() {
    assertThat(request.tableName()).isEqualTo("orders");
    assertThat(request.keySchema())
        .containsExactly(key("customerId", KeyType.HASH), key("placedAt", KeyType.RANGE));
  }

  @Test
  void definesExactlyTheAttributesThatKeysUse() {
    assertThat(request.attributeDefinitions())
        .extracting(AttributeDefinition::attributeName, AttributeDefinition::attributeTypeAsString)
        .containsExactlyInAnyOrder(
            tuple("customerId", "S"),
            tuple("placedAt", "N"),
            tuple("status", "S"),
            tuple("sum", "N"));
  }

  @Test
  void carriesGlobalIndexes() {
    var index = request.globalSecondaryIndexes().get(0);
    assertThat(request.globalSecondaryIndexes()).hasSize(1);
    assertThat(index.indexName()).isEqualTo("by-status");
    assertThat(index.keySchema()).containsExactly(key("status", KeyType.HASH));
    assertThat(index.projection().projectionTypeAsString()).isEqualTo("INCLUDE");
    assertThat(index.projection().nonKeyAttributes()).containsExactly("sum");
    assertThat(index.provisionedThroughput()).isEqualTo(Orders.units(10, 5));
  }

  @Test
  void carriesLocalIndexes() {
    var index = request.localSecondaryIndexes().get(0);
    assertThat(request.localSecondaryIndexes()).hasSize(1);
    assertThat(index.indexName()).isEqualTo("by-sum");
    assertThat(index.keySchema())
        .isEqualTo(List.of(key("customerId", KeyType.HASH), key("sum", KeyType.RANGE)));
    assertThat(index.projection().projectionTypeAsString()).isEqualTo("KEYS_ONLY");
  }

  @Test
  void carriesBilling() {
    assertThat(request.billingMode()).isEqualTo(BillingMode.PROVISIONED);
    assertThat(request.provisionedThroughput()).isEqualTo(Orders.units(100, 50));
    assertThat(request.onDemandThroughput()).isNull();
  }

  @Test
  void carriesTheStream() {
    assertThat(request.streamSpecification().streamEnabled()).isTrue();
    assertThat(request.streamSpecification().streamViewType())
        .isEqualTo(StreamViewType.NEW_AND_OLD_IMAGES);
  }

  @Test
  void carriesEncryption() {
    assertThat(request.sseSpecification().enabled()).isTrue();
    assertThat(request.sseSpecification().sseType()).isEqualTo(SSEType.KMS);
    assertThat(request.sseSpecification().kmsMasterKeyId()).isEqualTo("alias/prod-key");
  }

  @Test
  void carriesDeletionProtection() {
    assertThat(request.deletionProtectionEnabled()).isTrue();
  }

  @Test
  void ofABareTableCarriesNothingThatNobodySaid() {
    var lab = new ProvisionerFixture();
    lab.provisioner().createMissing(Orders.BARE);
    assertThat(lab.dynamoDb.requests(CreateTableRequest.class))
        .containsExactly(
            CreateTableRequest.builder()
                .tableName("orders")
                .keySchema(List.of(key("id", KeyType.HASH)))
                .attributeDefinitions(
                    List.of(
                        AttributeDefinition.builder()
                            .attributeName("id")
                            .attributeType("S")
                            .build()))
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .build());
  }

  private static KeySchemaElement key(String attribute, KeyType type) {
    return KeySchemaElement.builder().attributeName(attribute).keyType(type).build();
  }
}
