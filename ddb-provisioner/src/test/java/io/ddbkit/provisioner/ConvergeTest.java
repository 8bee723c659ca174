package io.ddbkit.provisioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.report.TableDiffersException;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.Streams;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The mode that changes tables. */
class ConvergeTest {
  private static final TableSpec STREAMING = Orders.BARE.with(Streams.on());
  private static final Permit NO_STREAM = Permit.disableStream("orders");

  private final ProvisionerFixture lab = new ProvisionerFixture();

  @Test
  void createsATableThatIsMissing() {
    assertThat(lab.provisioner().converge(STREAMING).kind()).isEqualTo(Outcome.Kind.CREATED);
  }

  @Test
  void changesATableThatDiffers() {
    lab.standing(Orders.BARE);

    assertThat(lab.provisioner().converge(STREAMING).kind()).isEqualTo(Outcome.Kind.UPDATED);
    assertThat(lab.provisioner().converge(STREAMING).kind()).isEqualTo(Outcome.Kind.UNCHANGED);
  }

  @Test
  void changesNothingWhereAPermitIsMissing() {
    lab.standing(STREAMING);
    var spec = Orders.BARE.with(Streams.off(), Protection.deletionProtectionOnly());

    assertThatThrownBy(() -> lab.provisioner().converge(spec))
        .isInstanceOf(TableDiffersException.class)
        .hasMessageContaining("nothing was changed")
        .hasMessageContaining("provisioner.converge(spec, Permit.disableStream(\"orders\"))");
    assertThat(lab.dynamoDb.writes()).isZero();
  }

  @Test
  void takesAPermitWithTheCallOrWithTheProvisioner() {
    lab.standing(STREAMING);
    var without = Orders.BARE.with(Streams.off());

    assertThat(lab.provisioner().converge(without, NO_STREAM).kind())
        .isEqualTo(Outcome.Kind.UPDATED);
    lab.provisioner().converge(STREAMING);
    lab.time.pass(Duration.ofDays(1));
    var permitted = lab.provisioner(builder -> builder.addPermit(NO_STREAM));
    assertThat(permitted.ensure(Mode.UPDATE, List.of(without)))
        .extracting(Outcome::kind)
        .containsExactly(Outcome.Kind.UPDATED);
  }

  @Test
  void finishesWhatAnotherLeftHalfDone() {
    lab.begun(STREAMING.with(Protection.deletionProtectionAndRecovery()));

    var outcome =
        lab.provisioner().converge(STREAMING.with(Protection.deletionProtectionAndRecovery()));

    assertThat(outcome.kind()).isIn(Outcome.Kind.UPDATED, Outcome.Kind.ADOPTED);
  }
}
