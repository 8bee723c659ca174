package io.ddbkit.provisioner;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.report.Outcome.Calls;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.DescribeContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;

/** What a table costs that stands as it was said. */
class UpToDateTest {

  @Test
  void aBareTableCostsOneCall() {
    var lab = new ProvisionerFixture().standing(Orders.BARE);

    var outcome = lab.provisioner().createMissing(Orders.BARE);

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.UNCHANGED);
    assertThat(outcome.calls()).isEqualTo(new Calls(1, 0));
    assertThat(lab.dynamoDb.requests())
        .containsExactly(DescribeTableRequest.builder().tableName("orders").build());
  }

  @Test
  void aFullTableCostsOneReadMoreForEachSideSetting() {
    var lab = new ProvisionerFixture().standing(Orders.FULL);

    var outcome = lab.provisioner().createMissing(Orders.FULL);

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.UNCHANGED);
    assertThat(outcome.elapsed()).isEqualTo(Duration.ZERO);
    assertThat(lab.dynamoDb.requests())
        .containsExactlyInAnyOrder(
            DescribeTableRequest.builder().tableName("orders").build(),
            DescribeTimeToLiveRequest.builder().tableName("orders").build(),
            DescribeContinuousBackupsRequest.builder().tableName("orders").build());
  }

  @Test
  void validationFindsItUpToDateToo() {
    var lab = new ProvisionerFixture().standing(Orders.FULL);

    var outcome = lab.provisioner().verify(Orders.FULL);

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.UNCHANGED);
    assertThat(outcome.plan().isEmpty()).isTrue();
    assertThat(lab.dynamoDb.writes()).isZero();
  }

  @Test
  void itsPlanSaysSo() {
    var lab = new ProvisionerFixture().standing(Orders.FULL);

    assertThat(lab.provisioner().plan(Orders.FULL).text())
        .startsWith(
            """
            orders: no changes
              note: encryption: KMS key alias/prod-key cannot be compared with the live key \
            """)
        .contains("\n  warning: ");
  }
}
