package io.ddbkit.testkit.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ddbkit.provisioner.Mode;
import io.ddbkit.provisioner.report.ControlPlaneException;
import io.ddbkit.provisioner.report.MissingPermission;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.testkit.simulated.SimulatedEngine;
import io.ddbkit.testkit.simulated.SimulatedSpace;
import java.util.TreeSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A role that may describe, and nothing else: what it may do, and what it is told. */
class DescribingRoleTest {
  private static final String ORDERS = "arn:aws:dynamodb:us-east-1:123456789012:table/orders";

  @AutoClose private final SimulatedEngine engine = SimulatedEngine.start();
  private final SimulatedSpace space = engine.space("describing");

  @BeforeEach
  void theTableStands() {
    space.provisioner().createMissing(Tables.FULL);
  }

  private void mayDescribe() {
    var provisioner = space.provisioner();
    var denied =
        new TreeSet<>(
            provisioner
                .permissions(Mode.UPDATE, Tables.CHANGED)
                .and(provisioner.permissions(Mode.UPDATE, Tables.OFF))
                .and(provisioner.permissionsToDelete(Tables.FULL))
                .actions());
    denied.removeAll(provisioner.permissions(Mode.VALIDATE, Tables.FULL).actions());
    denied.removeIf(action -> !action.startsWith("dynamodb:"));
    denied.forEach(action -> space.deny(action.substring("dynamodb:".length())));
    assertThat(denied).contains("dynamodb:CreateTable", "dynamodb:UpdateTable");
  }

  @Test
  void verifies() {
    mayDescribe();

    assertThat(space.provisioner().verify(Tables.FULL).kind()).isEqualTo(Outcome.Kind.UNCHANGED);
  }

  @Test
  void makesSureOfTablesThatStand() {
    mayDescribe();

    var outcome = space.provisioner().ensure(Mode.CREATE_MISSING, Tables.FULL);

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.UNCHANGED);
  }

  @Test
  void isToldWhatItLacksForTheTableThatIsMissing() {
    mayDescribe();
    var others = Tables.FULL.toBuilder().name("others").build();

    var failure =
        catchThrowableOfType(
            ControlPlaneException.class,
            () -> space.provisioner().ensure(Mode.CREATE_MISSING, others));

    assertThat(failure.missing())
        .containsExactly(
            new MissingPermission(
                "dynamodb:CreateTable", ORDERS.replace("table/orders", "table/others")));
  }

  @Test
  void isToldAtOnceOfAllReadsThatAreDenied() {
    space.deny("DescribeTimeToLive");
    space.deny("ListTagsOfResource");

    var failure =
        catchThrowableOfType(
            ControlPlaneException.class, () -> space.provisioner().verify(Tables.FULL));

    assertThat(failure.missing())
        .containsExactlyInAnyOrder(
            new MissingPermission("dynamodb:DescribeTimeToLive", ORDERS),
            new MissingPermission("dynamodb:ListTagsOfResource", ORDERS));
  }

  /** Who may not look does not know that there is no table, and creates none. */
  @Test
  void neverTakesADeniedDescribeForAMissingTable() {
    space.deny("DescribeTable");

    var failure =
        catchThrowableOfType(
            ControlPlaneException.class, () -> space.provisioner().createMissing(Tables.FULL));

    assertThat(failure.missing())
        .containsExactly(new MissingPermission("dynamodb:DescribeTable", ORDERS));
    assertThat(failure).hasMessageContaining("Nothing was changed");
  }
}
