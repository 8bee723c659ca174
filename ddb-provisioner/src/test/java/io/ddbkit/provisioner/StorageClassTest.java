package io.ddbkit.provisioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.fake.AwsErrors;
import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.report.ControlPlaneException;
import io.ddbkit.traits.StorageClass;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.TableClass;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** The class of a table. */
class StorageClassTest {
  private final ProvisionerFixture lab = new ProvisionerFixture();

  @Test
  void isMadeWithTheTable() {
    var spec = Orders.BARE.with(StorageClass.infrequentAccess());

    lab.provisioner().createMissing(spec);

    assertThat(lab.dynamoDb.requests(CreateTableRequest.class))
        .extracting(CreateTableRequest::tableClass)
        .containsExactly(TableClass.STANDARD_INFREQUENT_ACCESS);
    assertThat(lab.provisioner().plan(spec).isEmpty()).isTrue();
  }

  @Test
  void thatNobodyToldIsStandard() {
    lab.standing(Orders.BARE);

    assertThat(lab.provisioner().plan(Orders.BARE.with(StorageClass.standard())).isEmpty())
        .isTrue();
  }

  @Test
  void isChangedByACallOfItsOwnAndBackAgain() {
    lab.standing(Orders.BARE);

    lab.apply(Orders.BARE.with(StorageClass.infrequentAccess()));
    lab.apply(Orders.BARE.with(StorageClass.standard()));

    assertThat(lab.updates())
        .containsExactly(
            update(TableClass.STANDARD_INFREQUENT_ACCESS), update(TableClass.STANDARD));
  }

  /** DynamoDB tells the last change only, and two are allowed: nobody knows before. */
  @Test
  void isPlannedWithTheLimitAndWithoutATime() {
    lab.standing(Orders.BARE);

    assertThat(lab.provisioner().plan(Orders.BARE.with(StorageClass.infrequentAccess())).text())
        .isEqualTo(
            """
            orders: 1 step (0 to add, 1 to change, 0 to remove; about 5 s)
              1 change storage class   [timed, about 5 s]
                  ~ storageClass: STANDARD -> STANDARD_INFREQUENT_ACCESS
                  DynamoDB allows two such changes in 30 days
            """);
  }

  /** A limit that another caller meets is gone in a moment; this one is not, for days. */
  @Test
  void thatWasChangedTooOftenIsNotWaitedFor() {
    lab.standing(Orders.BARE);
    lab.dynamoDb.failFirst(
        9,
        "UpdateTable",
        AwsErrors.of(
            "LimitExceededException",
            "Subscriber limit exceeded: Updates to TableClass are limited to 2 times in 30"
                + " day(s)."));
    var begun = lab.time.now();

    assertThatThrownBy(() -> lab.apply(Orders.BARE.with(StorageClass.infrequentAccess())))
        .isInstanceOf(ControlPlaneException.class)
        .hasMessageContaining("Updates to TableClass are limited to 2 times in 30 day(s)");
    assertThat(Duration.between(begun, lab.time.now())).isLessThan(Duration.ofMinutes(1));
    assertThat(lab.dynamoDb.count("UpdateTable")).isEqualTo(1);
  }

  @Test
  void waitsForOtherChangesOfTheAccount() {
    lab.standing(Orders.BARE);
    lab.dynamoDb.fail(
        "UpdateTable",
        1,
        AwsErrors.of(
            "LimitExceededException",
            "Subscriber limit exceeded: Only 500 tables can be created, updated, or deleted"
                + " simultaneously"));

    lab.apply(Orders.BARE.with(StorageClass.infrequentAccess()));

    assertThat(lab.plane.table("orders").now().tableClassSummary().tableClass())
        .isEqualTo(TableClass.STANDARD_INFREQUENT_ACCESS);
  }

  private static UpdateTableRequest update(TableClass tableClass) {
    return UpdateTableRequest.builder().tableName("orders").tableClass(tableClass).build();
  }
}
