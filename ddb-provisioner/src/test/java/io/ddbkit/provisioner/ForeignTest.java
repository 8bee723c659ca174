package io.ddbkit.provisioner;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.trait.Path;
import org.junit.jupiter.api.Test;

/** What stands and nobody here speaks of. */
class ForeignTest {
  private static final TableSpec OURS =
      Orders.BARE.globalIndex("ours", i -> i.partitionKey("phase", STRING));
  private final ProvisionerFixture lab =
      new ProvisionerFixture()
          .standing(OURS.globalIndex("theirs", i -> i.partitionKey("day", STRING)));

  @Test
  void isReported() {
    var plan = lab.provisioner().plan(OURS);

    assertThat(plan.unmanaged()).containsExactly(Path.of("globalIndexes").entry("theirs"));
    assertThat(plan.text())
        .isEqualTo(
            """
            orders: no changes
              not in the spec, left alone: globalIndexes[theirs]
            """);
  }

  @Test
  void isLeftAlone() {
    var outcome = lab.provisioner().createMissing(OURS);

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.UNCHANGED);
    assertThat(lab.dynamoDb.writes()).isZero();
  }

  @Test
  void isNamedInASwitchOfBillingSinceAwsAsksForIt() {
    assertThat(lab.provisioner().plan(OURS.provisioned(3, 2)).text())
        .contains("+ billing.indexes[theirs].read: 3")
        .contains("not in the spec, left alone: globalIndexes[theirs]");
  }

  @Test
  void isNothingWhereIndexesAreUnmanaged() {
    assertThat(lab.provisioner().plan(Orders.BARE).unmanaged()).isEmpty();
  }
}
