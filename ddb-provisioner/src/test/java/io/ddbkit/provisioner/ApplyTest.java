package io.ddbkit.provisioner;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.report.PlanRefusedException;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.Streams;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A plan that somebody hands over. */
class ApplyTest {
  private final ProvisionerFixture lab = new ProvisionerFixture().standing(Orders.BARE);
  private final TableProvisioner provisioner = lab.provisioner();

  @Test
  void isTakenWhateverTheMode() {
    var spec = Orders.BARE.with(Streams.on(), Protection.deletionProtectionAndRecovery());
    var plan = provisioner.plan(spec);

    var outcome = provisioner.apply(plan);

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.UPDATED);
    assertThat(provisioner.verify(spec).kind()).isEqualTo(Outcome.Kind.UNCHANGED);
    assertThat(outcome.outputs().streamArn()).isPresent();
  }

  @Test
  void makesATableToo() {
    lab.plane.drop("orders");

    var outcome = provisioner.apply(provisioner.plan(Orders.FULL));

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.CREATED);
  }

  @Test
  void thatIsEmptyChangesNothing() {
    var outcome = provisioner.apply(provisioner.plan(Orders.BARE));

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.UNCHANGED);
    assertThat(lab.dynamoDb.writes()).isZero();
  }

  @Test
  void thatWouldDestroyTheTableIsRefused() {
    var plan = provisioner.plan(Orders.BARE.sortKey("placedAt", NUMBER));

    assertThatThrownBy(() -> provisioner.apply(plan))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessageContaining("permit it: provisioner.apply(plan, Permit.replaceTable(\"orders\"))")
        .hasMessageContaining(plan.text());
    assertThat(lab.dynamoDb.writes()).isZero();
  }

  @Test
  void thatWouldDropRecoverableDataIsRefused() {
    lab.another()
        .apply(lab.another().plan(Orders.BARE.with(Protection.deletionProtectionAndRecovery())));
    var plan = provisioner.plan(Orders.BARE.with(Protection.deletionProtectionOnly()));

    assertThatThrownBy(() -> provisioner.apply(plan))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessageContaining("would lose every point in time");
    assertThat(lab.dynamoDb.writes()).isZero();
  }

  @Test
  void isRefusedIfTheTableHasChangedSince() {
    var stale = provisioner.plan(Orders.BARE.with(Streams.on()));
    lab.another().apply(lab.another().plan(Orders.BARE.with(Streams.of(Streams.View.KEYS_ONLY))));

    assertThatThrownBy(() -> provisioner.apply(stale))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessageContaining("changed since the plan was made")
        .hasMessageContaining("orders: no changes");
    assertThat(lab.dynamoDb.writes()).isZero();
  }

  @Test
  void isRefusedIfTheTableWasMadeAnewSince() {
    var stale = provisioner.plan(Orders.BARE.with(Streams.on()));
    lab.plane.drop("orders");
    lab.standing(Orders.BARE);

    assertThatThrownBy(() -> provisioner.apply(stale)).isInstanceOf(PlanRefusedException.class);
    assertThat(lab.dynamoDb.writes()).isZero();
  }

  @Test
  void isTakenHoweverOldItIsIfNothingHasChanged() {
    var plan = provisioner.plan(Orders.BARE.with(Streams.on()));
    lab.time.pass(Duration.ofDays(30));

    assertThat(provisioner.apply(plan).kind()).isEqualTo(Outcome.Kind.UPDATED);
  }
}
