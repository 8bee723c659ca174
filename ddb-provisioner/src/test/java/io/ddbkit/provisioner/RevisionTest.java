package io.ddbkit.provisioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.report.ProvisioningEvent;
import io.ddbkit.provisioner.report.TableDiffersException;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.DeletionProtection;
import io.ddbkit.traits.PointInTimeRecovery;
import io.ddbkit.traits.StorageClass;
import io.ddbkit.traits.TableTags;
import io.ddbkit.traits.revision.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two definitions of one table, each of which has a revision. */
class RevisionTest {
  private static final TableSpec OLD =
      Orders.BARE.with(Revision.of(3), StorageClass.standard(), DeletionProtection.off());
  private static final TableSpec NEW =
      Orders.BARE.with(Revision.of(4), StorageClass.infrequentAccess(), DeletionProtection.on());

  private final ProvisionerFixture lab = new ProvisionerFixture();

  @Test
  void isThereFromTheBirthOfATable() {
    lab.provisioner().createMissing(NEW.with(TableTags.of("team", "shop")));

    assertThat(lab.dynamoDb.count("TagResource")).isZero();
    assertThat(lab.provisioner().plan(NEW.with(TableTags.of("team", "shop"))).isEmpty()).isTrue();
  }

  @Test
  void isRaisedBeforeAnythingElseIsChanged() {
    lab.standing(OLD);

    lab.provisioner().converge(NEW);

    assertThat(lab.events(ProvisioningEvent.Done.class))
        .extracting(done -> done.step().title())
        .startsWith("set the revision");
    assertThat(lab.provisioner().plan(NEW).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void isNotLoweredWithoutAPermit(Mode mode) {
    lab.standing(NEW);
    int before = lab.dynamoDb.writes();

    var e =
        catchThrowableOfType(
            TableDiffersException.class, () -> lab.provisioner().ensure(mode, OLD));

    assertThat(e).hasMessageContaining("Permit.lowerRevision(\"orders\")");
    assertThat(lab.dynamoDb.writes()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void mayBeLeftWhereItIsNewer(Mode mode) {
    lab.standing(NEW);
    var provisioner = lab.provisioner(b -> b.newerRevision(NewerRevision.IS_LEFT));

    var outcome = provisioner.ensure(mode, OLD);

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.NEWER);
    assertThat(outcome.text())
        .isEqualTo("orders: left as it is, since its revision is newer than that of the spec");
    assertThat(lab.dynamoDb.writes()).isZero();
  }

  @Test
  void isLoweredByARollbackThatIsMeant() {
    lab.standing(NEW);

    var outcome =
        lab.provisioner()
            .converge(
                OLD, Permit.lowerRevision("orders"), Permit.disableDeletionProtection("orders"));

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.UPDATED);
    assertThat(lab.provisioner().plan(OLD).isEmpty()).isTrue();
  }

  @Test
  void needsNoPermitWhereNobodySpeaksOfIt() {
    lab.standing(NEW);

    assertThat(lab.provisioner().plan(Orders.BARE.with(PointInTimeRecovery.on())).permits())
        .isEmpty();
  }

  @Test
  void ofNobodyIsNoTag() {
    lab.standing(NEW);

    assertThatThrownBy(() -> lab.provisioner().verify(OLD))
        .hasMessageContaining("~ revision: 4 -> 3");
  }
}
