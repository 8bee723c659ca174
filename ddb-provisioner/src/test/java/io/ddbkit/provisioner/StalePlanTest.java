package io.ddbkit.provisioner;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.report.PlanRefusedException;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.DeletionProtection;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.ProvisionedCapacity;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.Streams.View;
import io.ddbkit.traits.TimeToLive;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A plan whose start has changed, though its steps would be the same. */
class StalePlanTest {
  private static final TableSpec INDEXED =
      Orders.BARE.globalIndex("by-mail", i -> i.partitionKey("mail", STRING));
  private static final TableSpec SMALL = Orders.BARE.provisioned(5, 5);

  private final ProvisionerFixture lab = new ProvisionerFixture();

  /** What stood, what is planned, what stands by then, and what is told of that. */
  static Stream<Arguments> starts() {
    return Stream.of(
        Arguments.of(
            SMALL,
            Orders.BARE.onDemand(),
            Orders.BARE.provisioned(50, 7),
            "  ~ billing.read: 5 -> 50\n  ~ billing.write: 5 -> 7\n"),
        Arguments.of(
            Orders.BARE.with(TimeToLive.on("a")),
            Orders.BARE.with(TimeToLive.on("c")),
            Orders.BARE.with(TimeToLive.on("b")),
            "  ~ timeToLive.attribute: a -> b\n"),
        Arguments.of(
            Orders.BARE.with(TimeToLive.on("a")),
            Orders.BARE.with(TimeToLive.off()),
            Orders.BARE.with(TimeToLive.on("b")),
            "  ~ timeToLive.attribute: a -> b\n"),
        Arguments.of(
            Orders.BARE.with(Streams.of(View.KEYS_ONLY)),
            Orders.BARE.with(Streams.of(View.NEW_IMAGE)),
            Orders.BARE.with(Streams.of(View.OLD_IMAGE)),
            "  ~ stream.view: KEYS_ONLY -> OLD_IMAGE\n"),
        Arguments.of(
            Orders.BARE.with(
                Protection.deletionProtectionAndRecovery().recoveryPeriod(Duration.ofDays(20))),
            Orders.BARE.with(
                Protection.deletionProtectionAndRecovery().recoveryPeriod(Duration.ofDays(30))),
            Orders.BARE.with(
                Protection.deletionProtectionAndRecovery().recoveryPeriod(Duration.ofDays(25))),
            "  ~ recovery.periodInDays: 20 -> 25\n"),
        // Not the unit that changes, but of the same setting.
        Arguments.of(
            SMALL,
            Orders.BARE.with(ProvisionedCapacity.of().read(9)),
            Orders.BARE.provisioned(5, 50),
            "  ~ billing.write: 5 -> 50\n"),
        // Of a setting without a step: the index would start with what the table has.
        Arguments.of(
            SMALL,
            INDEXED.with(ProvisionedCapacity.of().read(5)),
            Orders.BARE.provisioned(5, 50),
            "  ~ billing.write: 5 -> 50\n"));
  }

  @ParameterizedTest
  @MethodSource("starts")
  void isRefusedWithWhatHasChanged(TableSpec then, TableSpec desired, TableSpec now, String told) {
    lab.standing(then);
    var plan = lab.provisioner().plan(desired);
    lab.applyAsAnother(now);
    lab.time.pass(Duration.ofDays(1));

    assertThat(lab.provisioner().plan(desired).steps().stream().map(Object::toString))
        .isEqualTo(plan.steps().stream().map(Object::toString).toList());
    assertThatThrownBy(() -> lab.provisioner().apply(plan))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessageStartingWith(
            "orders: the table has changed since the plan was made; nothing was changed\n" + told)
        .hasMessageContaining("\n\nReview the plan as it is now, and apply that:\n\norders: ");
    assertThat(lab.dynamoDb.writes()).isZero();
  }

  @Test
  void isRefusedWhereAnotherTableStandsUnderItsName() {
    lab.standing(SMALL);
    var plan = lab.provisioner().plan(Orders.BARE.onDemand());
    lab.plane.drop("orders");
    var gone = lab.provisioner().plan(Orders.BARE.onDemand());

    assertThatThrownBy(() -> lab.provisioner().apply(plan))
        .hasMessageContaining("\n  the table no longer exists\n");
    lab.standing(SMALL);
    assertThatThrownBy(() -> lab.provisioner().apply(plan))
        .hasMessageContaining("\n  the table was replaced by another of its name: arn:");
    assertThatThrownBy(() -> lab.provisioner().apply(gone))
        .hasMessageContaining(
            "\n  the table exists now, and did not exist when the plan was made\n");
  }

  @Test
  void isRefusedWhereItLeftOutWhatCanBeHeldNow() {
    lab.standing(Orders.BARE);
    var spec = Orders.BARE.with(Streams.on(), DeletionProtection.on());
    var plan = lab.provisioner(b -> b.leaveOut(Streams.STREAM, "it is made elsewhere")).plan(spec);

    assertThatThrownBy(() -> lab.provisioner().apply(plan))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessageContaining(
            "by a provisioner that has other handlers or leaves out other settings");
  }

  @Test
  void isAppliedWhereOnlyWhatItDoesNotConcernHasChanged() {
    lab.standing(Orders.BARE.with(TimeToLive.on("a")));
    var plan = lab.provisioner().plan(Orders.BARE.with(Streams.on(), TimeToLive.on()));
    lab.applyAsAnother(Orders.BARE.with(TimeToLive.on("b")));

    lab.provisioner().apply(plan);

    assertThat(lab.plane.table("orders").now().streamSpecification().streamEnabled()).isTrue();
  }
}
