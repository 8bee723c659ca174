package io.ddbkit.provisioner;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.fake.AwsErrors;
import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.report.ControlPlaneException;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.report.SeveralTablesException;
import io.ddbkit.provisioner.report.TableDiffersException;
import io.ddbkit.provisioner.startup.Trouble;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.Streams;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

/** With which failures of its tables a service starts. */
class FailurePolicyTest {
  private static final TableSpec CHANGED = Orders.BARE.with(Streams.on());
  private static final TableSpec OTHER = TableSpec.named("other").partitionKey("id", STRING);

  private final ProvisionerFixture lab = new ProvisionerFixture();

  @Test
  void toleratesDriftOnlyWhereThatIsSaid() {
    lab.standing(Orders.BARE);

    assertThatThrownBy(() -> ensure(StartupSettings.DEFAULTS, CHANGED))
        .isInstanceOf(TableDiffersException.class);
    assertThatThrownBy(() -> ensure(warning(Trouble.MISSING), CHANGED))
        .isInstanceOf(TableDiffersException.class);
    assertThat(warned(warning(Trouble.DIFFERENT), CHANGED))
        .isInstanceOf(TableDiffersException.class);
  }

  @Test
  void tellsAMissingTableFromOneThatDiffers() {
    assertThatThrownBy(() -> ensure(warning(Trouble.DIFFERENT), OTHER))
        .isInstanceOf(TableDiffersException.class);
    assertThat(warned(warning(Trouble.MISSING), OTHER)).isInstanceOf(TableDiffersException.class);
  }

  @Test
  void doesNotTolerateATableThatWasChangedInVain() {
    lab.standing(Orders.BARE);
    var plan = lab.provisioner().plan(CHANGED);

    assertThat(Trouble.of(new TableDiffersException(plan, "it differs")))
        .contains(Trouble.DIFFERENT);
    assertThat(Trouble.of(new TableDiffersException(plan, "it differs still", true))).isEmpty();
  }

  @Test
  void startsWhileTheControlPlaneIsDown() {
    var refused = SdkClientException.create("Unable to execute HTTP request: Connection refused");
    lab.standing(Orders.BARE).dynamoDb.failFirst(3, "DescribeTable", refused);

    assertThat(warned(warning(Trouble.UNANSWERED), Orders.BARE))
        .isInstanceOf(ControlPlaneException.class);
  }

  @Test
  void startsWithoutThePermissionToRead() {
    lab.standing(Orders.BARE)
        .dynamoDb
        .fail("DescribeTable", 1, AwsErrors.of("AccessDeniedException", "not authorized"));

    assertThat(warned(warning(Trouble.DENIED), Orders.BARE))
        .isInstanceOf(ControlPlaneException.class);
  }

  @Test
  void doesNotStartWithATableHalfMade() {
    lab.dynamoDb.fail("CreateTable", 1, AwsErrors.of("AccessDeniedException", "not authorized"));

    assertThatThrownBy(() -> ensure(warning(Trouble.values()).mode(Mode.CREATE_MISSING), CHANGED))
        .isInstanceOf(ControlPlaneException.class);
  }

  @Test
  void judgesEachOfSeveralTables() {
    lab.standing(Orders.BARE);
    var tables = List.of(CHANGED, OTHER);

    assertThatThrownBy(() -> warning(Trouble.DIFFERENT).ensure(lab.provisioner(), tables))
        .isInstanceOf(SeveralTablesException.class);
    assertThat(
            warning(Trouble.DIFFERENT, Trouble.MISSING)
                .ensure(lab.provisioner(), tables)
                .tolerated())
        .hasSize(2);
    assertThat(
            warning(Trouble.DIFFERENT)
                .mode(Mode.CREATE_MISSING)
                .ensure(lab.provisioner(), tables)
                .outcomes())
        .extracting(Outcome::kind)
        .containsExactly(Outcome.Kind.CREATED);
  }

  private static StartupSettings warning(Trouble... troubles) {
    return StartupSettings.DEFAULTS.warningOn(troubles);
  }

  private RuntimeException warned(StartupSettings settings, TableSpec spec) {
    var report = settings.ensure(lab.provisioner(), List.of(spec));
    assertThat(report.outcomes()).isEmpty();
    assertThat(report.tolerated()).hasSize(1);
    return report.tolerated().get(0);
  }

  private void ensure(StartupSettings settings, TableSpec spec) {
    settings.ensure(lab.provisioner(), List.of(spec));
  }
}
