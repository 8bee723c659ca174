package io.ddbkit.provisioner.own;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.own.Owner.Ownership;
import io.ddbkit.provisioner.report.MissingClientException;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.report.UnhandledSettingException;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.rule.InvalidTableException;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.Streams.View;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Traits of a user's own are as good as ours. */
class OwnTraitsTest {
  private static final TableSpec BARE = TableSpec.named("orders").partitionKey("id", STRING);

  private final ProvisionerFixture lab = new ProvisionerFixture();
  private final OwnerDirectory directory = new OwnerDirectory();
  private final TableProvisioner provisioner =
      lab.provisioner(
          b -> b.addHandler(new OwnerHandler()).client(OwnerDirectory.class, directory));

  @Test
  void aBundleIsProvisionedWithoutAHandler() {
    var spec = BARE.with(new Audited());

    var outcome = lab.provisioner().createMissing(spec);

    assertThat(outcome.outputs().streamArn()).isPresent();
    assertThat(lab.plane.table("orders").now().deletionProtectionEnabled()).isTrue();
    assertThat(lab.provisioner().verify(spec).kind()).isEqualTo(Outcome.Kind.UNCHANGED);
  }

  @Test
  void aBundleConflictsInItsOwnName() {
    assertThatThrownBy(
            () -> lab.provisioner().createMissing(BARE.with(new Audited(), Streams.off())))
        .isInstanceOf(InvalidTableException.class)
        .hasMessageContaining("new Audited() > Streams.of(NEW_AND_OLD_IMAGES)")
        .hasMessageContaining("Streams.off()");
    assertThat(lab.dynamoDb.count()).isZero();
  }

  @Test
  void aBundleAgreesWithWhoSaysTheSame() {
    var table = BARE.with(new Audited(), Streams.of(View.NEW_AND_OLD_IMAGES)).compose();

    assertThat(table.explain(Streams.STREAM))
        .contains("new Audited()")
        .contains(" and Streams.of(NEW_AND_OLD_IMAGES)");
  }

  @Test
  void aSettingOfTheirOwnIsMadeWithTheTable() {
    var outcome = provisioner.createMissing(BARE.with(Owner.of("payments")));

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.CREATED);
    assertThat(directory.read("orders"))
        .isEqualTo(new Ownership(Optional.of("payments"), Optional.of("payments@example.com")));
  }

  @Test
  void aSettingOfTheirOwnIsPlannedAndApplied() {
    lab.standing(BARE.with(Encryption.awsOwned()));
    var spec = BARE.with(Encryption.awsOwned(), Owner.of("payments").contact("ann"));

    var plan = provisioner.plan(spec);

    assertThat(plan.text())
        .isEqualTo(
            """
            orders: 1 step (0 to add, 1 to change, 0 to remove; about 1 s)
              1 change ownership   [in place, about 1 s]
                  + ownership.contact: ann
                  + ownership.team: payments
            """);
    assertThat(provisioner.apply(plan).kind()).isEqualTo(Outcome.Kind.UPDATED);
    assertThat(directory.writes()).isOne();
  }

  @Test
  void aDefaultOfTheirOwnLeavesAloneWhatStands() {
    provisioner.createMissing(BARE.with(Owner.of("payments").contact("ann")));

    assertThat(provisioner.plan(BARE.with(Owner.of("payments"))).isEmpty()).isTrue();
  }

  @Test
  void aSettingOfTheirOwnCostsOneRead() {
    var spec = BARE.with(Owner.of("payments"));
    provisioner.createMissing(spec);
    int before = directory.reads();

    var outcome = provisioner.createMissing(spec);

    assertThat(directory.reads() - before).isOne();
    assertThat(outcome.calls()).isEqualTo(new Outcome.Calls(2, 0));
  }

  @Test
  void aSettingOfTheirOwnConflictsAndIsExplained() {
    assertThatThrownBy(() -> BARE.with(Owner.of("payments"), Owner.of("sales")).compose())
        .isInstanceOf(InvalidTableException.class)
        .hasMessageContaining("Owner.of(\"payments\")")
        .hasMessageContaining("Owner.of(\"sales\")");
    assertThat(BARE.with(Owner.of("payments")).compose().explain(Owner.OWNERSHIP))
        .contains("ownership.team = payments  (explicit by Owner.of(\"payments\")")
        .contains("ownership.contact = payments@example.com  (default by");
  }

  @Test
  void aSettingNobodyHandlesIsRefusedBeforeTheFirstCallOfAnyTable() {
    var other = TableSpec.named("others").partitionKey("id", STRING).with(Owner.of("payments"));

    assertThatThrownBy(() -> lab.provisioner().createMissing(BARE, other))
        .isInstanceOf(UnhandledSettingException.class)
        .hasMessageStartingWith("others: there is no handler for ownership. Register one by");
    assertThat(lab.dynamoDb.count()).isZero();
  }

  @Test
  void aSettingHasOneHandler() {
    assertThatThrownBy(() -> provisioner.toBuilder().addHandler(new OwnerHandler()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("setting ownership has two handlers");
  }

  @Test
  void aMissingClientIsNamedBeforeTheFirstCallOfAnyTable() {
    var without = lab.provisioner(b -> b.addHandler(new OwnerHandler()));
    var owned = BARE.with(Owner.of("payments"));
    var other = TableSpec.named("others").partitionKey("id", STRING);

    assertThatThrownBy(() -> without.createMissing(other, owned))
        .isInstanceOfSatisfying(
            MissingClientException.class,
            e -> {
              assertThat(e.client()).isEqualTo(OwnerDirectory.class);
              assertThat(e.table()).isEqualTo("orders");
            })
        .hasMessage(
            "orders: setting ownership requires a client of type OwnerDirectory, and the"
                + " provisioner has none; nothing was sent. Pass one to"
                + " TableProvisioner.Builder.client(OwnerDirectory.class, ..)");
    assertThat(lab.dynamoDb.count()).isZero();
  }

  @Test
  void aClientThatNobodyUsesMayBeMissing() {
    var without = lab.provisioner(b -> b.addHandler(new OwnerHandler()));

    assertThat(without.createMissing(BARE).kind()).isEqualTo(Outcome.Kind.CREATED);
    assertThat(
            without.toBuilder()
                .leaveOut(Owner.OWNERSHIP, "it is kept elsewhere")
                .build()
                .verify(BARE.with(Owner.of("payments")))
                .kind())
        .isEqualTo(Outcome.Kind.UNCHANGED);
  }
}
