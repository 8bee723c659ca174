package io.ddbkit.provisioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.report.WrongRegionException;
import org.junit.jupiter.api.Test;

/** A table is made, and found, in the region that its spec says. */
class RegionTest {
  private final ProvisionerFixture lab = new ProvisionerFixture();

  @Test
  void anotherThanTheClientsIsRefusedBeforeTheFirstCall() {
    assertThatThrownBy(
            () ->
                lab.provisioner(b -> b.region("us-east-1"))
                    .createMissing(Orders.BARE.region("eu-west-1")))
        .isInstanceOf(WrongRegionException.class)
        .hasMessage(
            "orders: the spec sets region eu-west-1, and the region of the client is us-east-1."
                + " Nothing was changed. Build the client with Region.of(\"eu-west-1\"), or remove"
                + " region(..) from the spec");
    assertThat(lab.dynamoDb.count()).isZero();
  }

  @Test
  void theClientsOwnIsWelcome() {
    var local = lab.provisioner(b -> b.region("eu-west-1"));

    assertThat(local.createMissing(Orders.BARE.region("eu-west-1")).kind())
        .isEqualTo(Outcome.Kind.CREATED);
  }

  @Test
  void aClientThatDoesNotTellMakesNoTable() {
    assertThatThrownBy(() -> lab.provisioner().createMissing(Orders.BARE.region("eu-west-1")))
        .isInstanceOf(WrongRegionException.class)
        .hasMessageContaining("TableProvisioner.Builder.region(\"eu-west-1\")");
    assertThat(lab.dynamoDb.writes()).isZero();
  }

  @Test
  void theArnOfATableThatStandsTellsWhereTheClientDoesNot() {
    lab.standing(Orders.BARE);

    assertThat(lab.provisioner().verify(Orders.BARE.region("eu-west-1")).kind())
        .isEqualTo(Outcome.Kind.UNCHANGED);
    assertThatThrownBy(() -> lab.provisioner().plan(Orders.BARE.region("us-east-1")))
        .isInstanceOf(WrongRegionException.class)
        .hasMessageContaining("found arn:aws:dynamodb:eu-west-1:123456789012:table/orders");
  }
}
