package io.ddbkit.testkit.simulated;

import static io.ddbkit.testkit.simulated.Account.adding;
import static io.ddbkit.testkit.simulated.Account.assertRefused;
import static io.ddbkit.testkit.simulated.Account.deleting;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** How UpdateTable words what it refuses, as it was captured from real DynamoDB. */
@SuppressWarnings("unchecked") // the SDK has varargs of consumers
class UpdateTableRefusalsTest {
  private static final String P = "One or more parameter values were invalid: ";

  private static void assertInvalid(
      Account account, Consumer<UpdateTableRequest.Builder> change, String text) {
    assertRefused(() -> account.update("orders", change), "ValidationException", text);
  }

  private static Consumer<UpdateTableRequest.Builder> units(long read, long write) {
    return r -> r.provisionedThroughput(t -> t.readCapacityUnits(read).writeCapacityUnits(write));
  }

  private static Consumer<UpdateTableRequest.Builder> index(GlobalSecondaryIndexUpdate... updates) {
    return r -> r.globalSecondaryIndexUpdates(updates);
  }

  @Test
  void ofATableThatIsOnDemand() {
    try (var account = new Account()) {
      account.onDemand("orders");
      assertInvalid(
          account,
          r -> {},
          "At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled,"
              + " GlobalSecondaryIndexUpdates, SSESpecification, ReplicaUpdates,"
              + " MultiAccountReplicaReady, ReplicaTransitRoleArn, MultiRegionConsistency,"
              + " DeletionProtectionEnabled, OnDemandThroughput, WarmThroughput or TableClass is"
              + " required");
      assertInvalid(
          account,
          units(1, 1),
          P
              + "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode"
              + " is PAY_PER_REQUEST");
      assertInvalid(
          account,
          r -> r.billingMode(BillingMode.PROVISIONED),
          P + "ProvisionedThroughput must be specified when BillingMode is PROVISIONED");
      assertInvalid(
          account,
          r -> r.streamSpecification(s -> s.streamEnabled(true)),
          P + "If stream is being enabled then UpdateViewType is required");
      assertInvalid(
          account,
          r -> r.warmThroughput(w -> w.readUnitsPerSecond(1L)),
          P
              + "Requested ReadUnitsPerSecond for WarmThroughput for table is lower than current"
              + " WarmThroughput, decreasing WarmThroughput is not supported");
    }
  }

  /** Said again, on-demand is accepted, and changes nothing. */
  @Test
  void onDemandSaidAgainChangesNothing() {
    try (var account = new Account()) {
      account.onDemand("orders");
      account.update("orders", r -> r.billingMode(BillingMode.PAY_PER_REQUEST));

      assertThat(account.status("orders")).isEqualTo("ACTIVE");
    }
  }

  @Test
  void ofATableThatIsProvisioned() {
    try (var account = new Account()) {
      account.provisioned("orders");
      assertInvalid(
          account,
          units(10, 10),
          "The provisioned throughput for the table will not change. The requested value equals the"
              + " current value. Current ReadCapacityUnits provisioned for the table: 10. Requested"
              + " ReadCapacityUnits: 10. Current WriteCapacityUnits provisioned for the table: 10."
              + " Requested WriteCapacityUnits: 10. Refer to the Amazon DynamoDB Developer Guide"
              + " for current limits and how to request higher limits.");
      assertInvalid(
          account,
          r -> r.onDemandThroughput(t -> t.maxReadRequestUnits(5L)),
          P
              + "MaxReadRequestUnits for OnDemandThroughput cannot be specified when the table"
              + " BillingMode is PROVISIONED");
    }
  }

  @Test
  void ofAStream() {
    try (var account = new Account()) {
      account.onDemand("orders");
      assertInvalid(
          account,
          r -> r.streamSpecification(s -> s.streamEnabled(false)),
          "Table has no stream to disable: TableName: orders");
      account.update(
          "orders",
          r ->
              r.streamSpecification(
                  s -> s.streamEnabled(true).streamViewType(StreamViewType.KEYS_ONLY)));
      account.pass("PT5S");
      assertInvalid(
          account,
          r ->
              r.streamSpecification(
                  s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE)),
          "Table already has an enabled stream: TableName: orders");
    }
  }

  @Test
  void ofIndexes() {
    try (var account = new Account()) {
      account.onDemand("orders");
      assertInvalid(
          account,
          index(GlobalSecondaryIndexUpdate.builder().build()),
          P
              + "One of GlobalSecondaryIndexUpdate.Update, GlobalSecondaryIndexUpdate.Create,"
              + " GlobalSecondaryIndexUpdate.Delete must not be null");
      assertInvalid(
          account,
          r -> {
            adding("mail").accept(r);
            r.attributeDefinitions(Account.definition("id"));
          },
          P
              + "Some index key attributes are not defined in AttributeDefinitions. Keys: [mail],"
              + " AttributeDefinitions: [id]");
      assertRefused(
          () -> account.update("orders", deleting("mail")),
          "ResourceNotFoundException",
          "Requested resource not found: Index: mail not found");
      assertInvalid(
          account,
          index(
              GlobalSecondaryIndexUpdate.builder()
                  .update(
                      u -> u.indexName("mail").onDemandThroughput(t -> t.maxReadRequestUnits(5L)))
                  .build()),
          "This operation cannot be performed with given input values. Please contact DynamoDB"
              + " service team for more info: Action Blocked: IndexUpdate");

      account.update("orders", adding("mail"));
      account.pass("PT9M");
      assertInvalid(account, adding("mail"), "Attempting to create an index which already exists");
      var delete = deleting("mail");
      assertInvalid(
          account,
          r -> {
            delete.accept(r);
            var one = r.build().globalSecondaryIndexUpdates().get(0);
            r.globalSecondaryIndexUpdates(one, one);
          },
          P
              + "Only one global secondary index update per index is allowed simultaneously. Index:"
              + " mail");
    }
  }

  @Test
  void ofATableThatIsNotThere() {
    try (var account = new Account()) {
      assertRefused(
          () -> account.update("orders", units(1, 1)),
          "ResourceNotFoundException",
          "Requested resource not found: Table: orders not found");
    }
  }

  /** Definitions are a delta: one that stands keeps its type. */
  @Test
  void aDefinitionThatStandsKeepsItsType() {
    try (var account = new Account()) {
      account.onDemand("orders");
      account.update(
          "orders",
          r ->
              r.attributeDefinitions(d -> d.attributeName("id").attributeType("N"))
                  .deletionProtectionEnabled(true));
      account.pass("PT2S");

      assertThat(account.describe("orders").attributeDefinitions())
          .containsExactly(Account.definition("id"));
    }
  }
}
