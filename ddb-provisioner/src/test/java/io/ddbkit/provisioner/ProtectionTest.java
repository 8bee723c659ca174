package io.ddbkit.provisioner;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.traits.PointInTimeRecovery;
import io.ddbkit.traits.Protection;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** Deletion protection and recovery of a table that stands. */
class ProtectionTest {
  private final ProvisionerFixture lab = new ProvisionerFixture();

  @Test
  void thatIsLeftOutIsOnForANewTable() {
    lab.provisioner().createMissing(Orders.BARE.with(Protection.onForNewTable()));

    assertThat(lab.plane.table("orders").now().deletionProtectionEnabled()).isTrue();
    assertThat(recoveries()).hasSizeGreaterThan(0);
  }

  @Test
  void thatIsLeftOutStaysAsItIs() {
    lab.standing(Orders.BARE);

    assertThat(lab.provisioner().plan(Orders.BARE.with(Protection.onForNewTable())).isEmpty())
        .isTrue();
  }

  @Test
  void isSwitchedOnSideBySide() {
    lab.standing(Orders.BARE);
    var spec = Orders.BARE.with(Protection.deletionProtectionAndRecovery());

    assertThat(lab.provisioner().plan(spec).steps())
        .allSatisfy(s -> assertThat(s.after()).isEmpty());
    lab.apply(spec);

    assertThat(lab.updates())
        .containsExactly(
            UpdateTableRequest.builder()
                .tableName("orders")
                .deletionProtectionEnabled(true)
                .build());
    assertThat(recoveries()).containsExactly(recovery(null));
  }

  @Test
  void fromDeletionIsSwitchedOff() {
    lab.standing(Orders.BARE.with(Protection.deletionProtectionAndRecovery()));

    var plan = lab.provisioner().plan(Orders.BARE.with(Protection.recoveryOnly()));

    assertThat(plan.steps())
        .extracting(Step::title)
        .containsExactly("switch off deletion protection");
    assertThat(plan.permits()).containsExactly(Permit.disableDeletionProtection("orders"));
    assertThat(plan.text()).contains("[loosening, about 2 s]").contains("DeleteTable is no longer");
  }

  @Test
  void ofAShorterPeriodLosesPointsInTimeAndOfALongerOneDoesNot() {
    lab.standing(
        Orders.BARE.with(
            Protection.deletionProtectionAndRecovery().recoveryPeriod(Duration.ofDays(20))));

    assertThat(text(7))
        .contains("1 change the period of point-in-time recovery   [destructive, about 3 s]")
        .contains("would lose the points in time that are older than 7 days");
    assertThat(text(30)).contains("[in place, about 3 s]").doesNotContain("would lose");
  }

  private String text(int days) {
    return lab.provisioner()
        .plan(
            Orders.BARE.with(
                Protection.deletionProtectionAndRecovery().recoveryPeriod(Duration.ofDays(days))))
        .text();
  }

  @Test
  void ofAnyPeriodIsWhatRecoveryWithoutOneAsksFor() {
    lab.standing(
        Orders.BARE.with(
            Protection.deletionProtectionAndRecovery().recoveryPeriod(Duration.ofDays(7))));

    assertThat(
            lab.provisioner()
                .plan(Orders.BARE.with(Protection.deletionProtectionAndRecovery()))
                .isEmpty())
        .isTrue();
  }

  @Test
  void isGivenAnotherPeriodWithoutASwitchOff() {
    lab.standing(Orders.BARE.with(Protection.deletionProtectionAndRecovery()));

    lab.apply(
        Orders.BARE.with(
            Protection.deletionProtectionAndRecovery().recoveryPeriod(Duration.ofDays(7))));

    assertThat(recoveries()).containsExactly(recovery(7));
  }

  @Test
  void ofThePastAloneSaysNothingOfDeletion() {
    lab.standing(Orders.BARE);

    lab.apply(Orders.BARE.with(PointInTimeRecovery.on(Duration.ofDays(7))));

    assertThat(lab.updates()).isEmpty();
    assertThat(recoveries()).containsExactly(recovery(7));
  }

  private List<UpdateContinuousBackupsRequest> recoveries() {
    return lab.dynamoDb.requests(UpdateContinuousBackupsRequest.class);
  }

  private static UpdateContinuousBackupsRequest recovery(Integer days) {
    return UpdateContinuousBackupsRequest.builder()
        .tableName("orders")
        .pointInTimeRecoverySpecification(
            p -> p.pointInTimeRecoveryEnabled(true).recoveryPeriodInDays(days))
        .build();
  }
}
