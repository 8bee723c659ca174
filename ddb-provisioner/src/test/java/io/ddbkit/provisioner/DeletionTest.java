package io.ddbkit.provisioner;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.report.PlanRefusedException;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.Protection;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** Rule 30: a deletion looks first whether it can be done, and says what stays. */
class DeletionTest {
  private static final TableSpec GUARDED = Orders.BARE.with(Protection.deletionProtectionOnly());
  private static final Permit DELETE = Permit.deleteTable("orders");
  private static final Permit UNPROTECT = Permit.disableDeletionProtection("orders");

  private final ProvisionerFixture lab = new ProvisionerFixture();

  @Test
  void deletesTheTableAndWaitsUntilItIsGone() {
    lab.standing(Orders.BARE);

    var outcome = lab.provisioner().delete(Orders.BARE, DELETE).orElseThrow();

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.DELETED);
    assertThat(outcome.text()).startsWith("orders: deleted in ");
    assertThat(lab.provisioner().read(Orders.BARE)).isEmpty();
  }

  @Test
  void hasNothingToDoWhereThereIsNoTable() {
    assertThat(lab.provisioner().delete(Orders.BARE)).isEmpty();
    assertThat(lab.provisioner().planDeletion(Orders.BARE).steps()).isEmpty();
    assertThat(lab.dynamoDb.writes()).isZero();
  }

  @Test
  void isRefusedWithoutItsPermits() {
    lab.standing(GUARDED);

    for (var given : List.of(List.<Permit>of(), List.of(DELETE), List.of(UNPROTECT))) {
      assertThatThrownBy(() -> lab.provisioner().delete(GUARDED, given.toArray(Permit[]::new)))
          .isInstanceOf(PlanRefusedException.class)
          .hasMessageContaining("nothing was changed. Permit it: provisioner.delete(spec, Permit.");
    }
    assertThat(lab.dynamoDb.writes()).isZero();
  }

  @Test
  void saysWhatItWouldDoAndWhatStays() {
    lab.standing(GUARDED);

    assertThat(lab.provisioner().planDeletion(GUARDED).text())
        .startsWith("orders: 2 steps (0 to add, 0 to change, 2 to remove; about 7 s)\n")
        .contains(
            """
              2 delete the table   [destructive, about 5 s, after 1]
                  would lose the table and its items
                  needs Permit.deleteTable("orders")
            """)
        .contains("note: recovery: backups made on demand stay");
  }

  @Test
  void switchesProtectionOffImmediatelyBefore() {
    lab.standing(GUARDED);

    lab.provisioner().delete(GUARDED, DELETE, UNPROTECT);

    assertThat(lab.dynamoDb.requests())
        .filteredOn(DeletionTest::isWrite)
        .<Class<?>>extracting(Object::getClass)
        .containsExactly(UpdateTableRequest.class, DeleteTableRequest.class);
  }

  private static boolean isWrite(SdkRequest request) {
    return request instanceof UpdateTableRequest || request instanceof DeleteTableRequest;
  }

  /** DynamoDB refuses it meanwhile, and the table would stand unprotected. */
  @Test
  void waitsForAnIndexThatIsBeingBuilt() {
    var indexed = GUARDED.globalIndex("by-mail", index -> index.partitionKey("mail", STRING));
    lab.standing(GUARDED);
    lab.begunUpdate(indexed);

    lab.provisioner().delete(GUARDED, DELETE, UNPROTECT);

    assertThat(lab.dynamoDb.count("DeleteTable")).isOne();
    assertThat(lab.dynamoDb.count("UpdateTable")).isOne();
    assertThat(lab.time.passed()).isGreaterThan(Duration.ofDays(1).plusMinutes(1));
  }

  @Test
  void aStoredPlanIsApplied() {
    lab.standing(Orders.BARE);
    var plan = lab.provisioner().planDeletion(Orders.BARE);

    assertThat(lab.provisioner().apply(plan, DELETE).kind()).isEqualTo(Outcome.Kind.DELETED);
  }

  @Test
  void aPlanForAnotherTableOfThatNameIsRefused() {
    lab.standing(Orders.BARE);
    var plan = lab.provisioner().planDeletion(Orders.BARE);
    lab.another().delete(Orders.BARE, DELETE);
    lab.another().createMissing(Orders.BARE);

    assertThatThrownBy(() -> lab.provisioner().apply(plan, DELETE))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessageContaining("the table was replaced by another of its name");
    assertThat(lab.dynamoDb.writes()).isZero();
  }
}
