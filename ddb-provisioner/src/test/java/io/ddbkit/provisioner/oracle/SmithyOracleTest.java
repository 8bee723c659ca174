package io.ddbkit.provisioner.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.LocationTrait;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;

/** The oracle finds faults, and no others. */
class SmithyOracleTest {
  private static final SmithyOracle ORACLE = SmithyOracle.published();
  private static final KeySchemaElement KEY =
      KeySchemaElement.builder().attributeName("id").keyType(KeyType.HASH).build();

  private static CreateTableRequest.Builder good() {
    return CreateTableRequest.builder()
        .tableName("orders")
        .attributeDefinitions(
            AttributeDefinition.builder()
                .attributeName("id")
                .attributeType(ScalarAttributeType.S)
                .build())
        .keySchema(KEY)
        .billingMode(BillingMode.PAY_PER_REQUEST);
  }

  private static GlobalSecondaryIndex.Builder goodIndex() {
    return GlobalSecondaryIndex.builder()
        .indexName("by-mail")
        .keySchema(KEY)
        .projection(p -> p.projectionType(ProjectionType.ALL));
  }

  private static String createFault(CreateTableRequest.Builder request) {
    var faults = ORACLE.faults(request.build());
    assertThat(faults).hasSize(1);
    return faults.get(0);
  }

  private static String indexFault(GlobalSecondaryIndex.Builder index) {
    return createFault(good().globalSecondaryIndexes(index.build()));
  }

  private static List<String> names(int count) {
    return IntStream.range(0, count).mapToObj(i -> "a" + i).toList();
  }

  @Test
  void findsNothingInGoodRequests() {
    assertThat(ORACLE.faults(good().globalSecondaryIndexes(goodIndex().build()).build())).isEmpty();
    assertThat(ORACLE.faults(DescribeTableRequest.builder().tableName("orders").build())).isEmpty();
  }

  @Test
  void findsNumbersOutOfRange() {
    assertThat(
            createFault(
                good().provisionedThroughput(t -> t.readCapacityUnits(0L).writeCapacityUnits(1L))))
        .startsWith("CreateTableInput.ProvisionedThroughput.ReadCapacityUnits: ")
        .contains("greater than or equal to 1")
        .endsWith("[0]");
    assertThat(
            ORACLE.faults(
                UpdateContinuousBackupsRequest.builder()
                    .tableName("orders")
                    .pointInTimeRecoverySpecification(
                        p -> p.pointInTimeRecoveryEnabled(true).recoveryPeriodInDays(36))
                    .build()))
        .singleElement()
        .asString()
        .contains("PointInTimeRecoverySpecification.RecoveryPeriodInDays: ")
        .contains("less than or equal to 35")
        .endsWith("[36]");
  }

  @Test
  void findsStringsOfTheWrongLength() {
    assertThat(createFault(good().tableName("")))
        .startsWith("CreateTableInput.TableName: ")
        .contains(">= 1 characters")
        .endsWith("[\"\"]");
    assertThat(createFault(good().tableName("n".repeat(1025)))).contains("<= 1024 characters");
    assertThat(indexFault(goodIndex().indexName("n".repeat(256)))).contains("<= 255 characters");
    assertThat(
            ORACLE.faults(
                UpdateTimeToLiveRequest.builder()
                    .tableName("orders")
                    .timeToLiveSpecification(t -> t.enabled(true).attributeName(""))
                    .build()))
        .singleElement()
        .asString()
        .contains("TimeToLiveSpecification.AttributeName: ");
  }

  @Test
  void findsStringsThatMatchNoPattern() {
    assertThat(indexFault(goodIndex().indexName("by mail")))
        .startsWith("CreateTableInput.GlobalSecondaryIndexes.0.IndexName: ")
        .contains("must match regular expression")
        .endsWith("[\"by mail\"]");
  }

  @Test
  void findsListsOfTheWrongSize() {
    assertThat(createFault(good().keySchema(List.of())))
        .startsWith("CreateTableInput.KeySchema: ")
        .contains("at least 1 elements")
        .endsWith("[[]]");
    assertThat(
            indexFault(
                goodIndex()
                    .projection(
                        p -> p.projectionType(ProjectionType.INCLUDE).nonKeyAttributes(names(21)))))
        .contains(".Projection.NonKeyAttributes: ")
        .contains("no more than 20 elements");
  }

  @Test
  void findsRequiredMembersThatAreMissing() {
    assertThat(indexFault(goodIndex().keySchema(Collections.<KeySchemaElement>emptyList())))
        .contains("KeySchema: ");
    assertThat(
            indexFault(
                GlobalSecondaryIndex.builder()
                    .indexName("by-mail")
                    .projection(p -> p.projectionType(ProjectionType.ALL))))
        .startsWith("CreateTableInput.GlobalSecondaryIndexes.0: ")
        .contains("Missing required structure member `KeySchema`");
    assertThat(createFault(good().provisionedThroughput(t -> t.readCapacityUnits(1L))))
        .contains("Missing required structure member `WriteCapacityUnits`")
        .endsWith("[ProvisionedThroughput(ReadCapacityUnits=1)]");
    assertThat(createFault(good().tableName(null))).contains("`TableName`");
  }

  @Test
  void findsMissingMembersOfEveryOperation() {
    assertThat(
            List.of(
                ORACLE.faults(CreateTableRequest.builder().build()),
                ORACLE.faults(UpdateTableRequest.builder().build()),
                ORACLE.faults(UpdateTimeToLiveRequest.builder().tableName("orders").build()),
                ORACLE.faults(UpdateContinuousBackupsRequest.builder().tableName("orders").build()),
                ORACLE.faults(DescribeTableRequest.builder().build()),
                ORACLE.faults(DescribeTimeToLiveRequest.builder().build()),
                ORACLE.faults(DescribeContinuousBackupsRequest.builder().build())))
        .allSatisfy(
            faults ->
                assertThat(faults)
                    .singleElement()
                    .asString()
                    .contains("Missing required structure member"));
  }

  @Test
  void findsEnumValuesThatTheModelDoesNotHave() {
    assertThat(createFault(good().billingMode("FREE")))
        .startsWith("CreateTableInput.BillingMode: ")
        .contains("must be one of the following values: `PAY_PER_REQUEST`, `PROVISIONED`")
        .endsWith("[\"FREE\"]");
  }

  @Test
  void findsFaultsWithinTheUpdateOfAnIndex() {
    var request =
        UpdateTableRequest.builder()
            .tableName("orders")
            .globalSecondaryIndexUpdates(
                GlobalSecondaryIndexUpdate.builder().update(u -> u.indexName("ok.")).build(),
                GlobalSecondaryIndexUpdate.builder().update(u -> u.indexName("no")).build())
            .build();

    assertThat(ORACLE.faults(request))
        .singleElement()
        .asString()
        .startsWith("UpdateTableInput.GlobalSecondaryIndexUpdates.1.Update.IndexName: ");
  }

  @Test
  void findsUnknownMembersOnlyIfSet() {
    assertThat(ORACLE.faults(new Newer("x"), "DescribeTableInput"))
        .anySatisfy(fault -> assertThat(fault).contains("Member `Newest` does not exist"));
    assertThat(ORACLE.faults(new Newer(null), "DescribeTableInput"))
        .noneSatisfy(fault -> assertThat(fault).contains("Newest"));
  }

  @Test
  void knowsNoOtherOperations() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ORACLE.faults(GetRecordsRequest.builder().build()))
        .withMessageContaining("has no OperationShape GetRecords");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ORACLE.faults(good().build(), "CreateTableauInput"));
  }

  @Test
  void tellsEveryFaultAtOnce() {
    var index = goodIndex().indexName("no").projection(p -> p.projectionType("SOME")).build();
    var definitions = new ArrayList<AttributeDefinition>();
    definitions.add(AttributeDefinition.builder().attributeName("").build());

    assertThat(
            ORACLE.faults(
                good().attributeDefinitions(definitions).globalSecondaryIndexes(index).build()))
        .hasSize(4);
  }

  /** What an SDK has that is newer than the model. */
  private record Newer(String value) implements SdkPojo {
    @Override
    public List<SdkField<?>> sdkFields() {
      return List.of(
          SdkField.<String>builder(MarshallingType.STRING)
              .memberName("Newest")
              .getter(pojo -> ((Newer) pojo).value)
              .setter((pojo, value) -> {})
              .traits(
                  LocationTrait.builder()
                      .location(MarshallLocation.PAYLOAD)
                      .locationName("Newest")
                      .build())
              .build());
    }
  }
}
