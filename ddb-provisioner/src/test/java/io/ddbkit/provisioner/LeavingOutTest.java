package io.ddbkit.provisioner;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.fake.AwsErrors;
import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.Protection;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/** Settings that an endpoint cannot hold. */
class LeavingOutTest {
  private final ProvisionerFixture lab = new ProvisionerFixture();
  private final TableProvisioner emulator =
      lab.provisioner(
          b ->
              b.leaveOut(Protection.RECOVERY, "the emulator keeps no backups")
                  .leaveOut(Encryption.ENCRYPTION, "nor keys"));

  @Test
  void areNeitherReadNorWritten() {
    lab.dynamoDb.fail(
        "DescribeContinuousBackups", 1, AwsErrors.of("UnknownOperationException", ""));

    var outcome = emulator.createMissing(Orders.FULL);

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.CREATED);
    assertThat(lab.dynamoDb.count("DescribeContinuousBackups")).isZero();
    assertThat(lab.dynamoDb.count("UpdateContinuousBackups")).isZero();
    assertThat(lab.dynamoDb.requests(CreateTableRequest.class).get(0).sseSpecification()).isNull();
  }

  @Test
  void areNamedInThePlan() {
    assertThat(emulator.plan(Orders.FULL).text())
        .contains("  left out: encryption (nor keys)\n")
        .contains("  left out: recovery (the emulator keeps no backups)\n")
        .doesNotContain("point-in-time recovery");
  }

  @Test
  void areNamedWhereNothingElseHasToBeDone() {
    emulator.createMissing(Orders.FULL);

    assertThat(emulator.createMissing(Orders.FULL).plan().text())
        .startsWith(
            """
            orders: no changes
              left out: encryption (nor keys)
              left out: recovery (the emulator keeps no backups)
            """);
  }

  @Test
  void areNotNamedWhereNobodySpeaksOfThem() {
    assertThat(emulator.plan(Orders.BARE).leftOut()).isEmpty();
  }
}
