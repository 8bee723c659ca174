package io.ddbkit.provisioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.report.ProvisioningEvent;
import io.ddbkit.provisioner.report.TableDiffersException;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.TimeToLive;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** What others have begun is taken over. */
class AdoptTest {
  private final ProvisionerFixture lab = new ProvisionerFixture();

  @Test
  void aTableThatIsBeingMadeIsWaitedForAndFinished() {
    lab.begun(Orders.FULL);

    var outcome = lab.provisioner().createMissing(Orders.FULL);

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.UPDATED);
    assertThat(lab.dynamoDb.count("CreateTable")).isZero();
    assertThat(lab.dynamoDb.count("UpdateTimeToLive")).isOne();
    assertThat(lab.events(ProvisioningEvent.Adopted.class))
        .first()
        .satisfies(event -> assertThat(event.text()).contains("the table is CREATING"));
  }

  @Test
  void aLostRaceIsNoFailure() {
    lab.dynamoDb.before("CreateTable", 1, () -> lab.begun(Orders.FULL));

    var outcome = lab.provisioner().createMissing(Orders.FULL);

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.UPDATED);
    assertThat(lab.plane.made()).isOne();
    assertThat(lab.dynamoDb.count("CreateTable")).isOne();
  }

  @Test
  void aLostRaceAgainstAnotherDefinitionIsToldInTheEnd() {
    lab.dynamoDb.before(
        "CreateTable", 1, () -> lab.begun(Orders.BARE.with(Protection.deletionProtectionOnly())));

    assertThatThrownBy(
            () -> lab.provisioner().createMissing(Orders.BARE.with(Protection.recoveryOnly())))
        .isInstanceOf(TableDiffersException.class)
        .hasMessageContaining("deletionProtection");
  }

  @Test
  void aTableThatIsBeingDeletedIsMadeAnewWhenItIsGone() {
    lab.standing(Orders.BARE);
    lab.plane.table("orders").becomes(Duration.ZERO, t -> t.tableStatus(TableStatus.DELETING));
    lab.time.after(Duration.ofSeconds(4), () -> lab.plane.drop("orders"));

    var outcome = lab.provisioner().createMissing(Orders.BARE);

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.CREATED);
    assertThat(lab.plane.made()).isEqualTo(2);
  }

  @Test
  void aYoungTableIsFinished() {
    lab.another().createMissing(Orders.BARE);
    lab.time.pass(Duration.ofMinutes(4));

    var outcome = lab.provisioner().createMissing(Orders.BARE.with(TimeToLive.on("expiresAt")));

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.UPDATED);
    assertThat(lab.plane.table("orders").timeToLive().now().attributeName()).isEqualTo("expiresAt");
  }

  @Test
  void anOldTableIsNot() {
    lab.another().createMissing(Orders.BARE);
    lab.time.pass(Duration.ofMinutes(6));

    assertThatThrownBy(
            () -> lab.provisioner().createMissing(Orders.BARE.with(TimeToLive.on("expiresAt"))))
        .isInstanceOf(TableDiffersException.class);
    assertThat(lab.dynamoDb.writes()).isZero();
  }

  @Test
  void validationFinishesNothing() {
    lab.another().createMissing(Orders.BARE);

    assertThatThrownBy(() -> lab.provisioner().verify(Orders.BARE.with(TimeToLive.on("ttl"))))
        .isInstanceOf(TableDiffersException.class);
    assertThat(lab.dynamoDb.writes()).isZero();
  }

  @Test
  void aYoungTableIsNotChangedWhereItWasFinishedOtherwise() {
    lab.another().createMissing(Orders.BARE.with(TimeToLive.on("ttl"), Protection.recoveryOnly()));

    assertThatThrownBy(
            () -> lab.provisioner().createMissing(Orders.BARE.with(TimeToLive.on("other"))))
        .isInstanceOf(TableDiffersException.class);
    assertThatThrownBy(() -> lab.provisioner().createMissing(Orders.BARE.with(TimeToLive.off())))
        .isInstanceOf(TableDiffersException.class);
    assertThatThrownBy(() -> lab.provisioner().createMissing(Orders.BARE.with(Protection.off())))
        .isInstanceOf(TableDiffersException.class);
    assertThat(lab.dynamoDb.writes()).isZero();
  }
}
