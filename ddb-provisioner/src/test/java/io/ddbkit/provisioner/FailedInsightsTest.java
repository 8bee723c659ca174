package io.ddbkit.provisioner;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.report.IncompleteException;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.ContributorInsights;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.UpdateContributorInsightsRequest;

/** Contributor insights that cannot be switched on, and that were not. */
class FailedInsightsTest {
  private static final String BOTH = "ACCESSED_AND_THROTTLED_KEYS";
  private static final TableSpec ORDERS =
      Orders.BARE
          .globalIndex("by-day", index -> index.partitionKey("dayOfOrder", STRING))
          .globalIndex("by-mail", index -> index.partitionKey("mail", STRING));

  private final ProvisionerFixture lab = new ProvisionerFixture();

  /** The quota of CloudWatch's rules shows only later, and nothing comes of waiting. */
  @Test
  void thatFailEndTheRunInTheWordsOfTheService() {
    lab.standing(ORDERS);
    lab.plane.table("orders").insights().failing("The maximum number of rules is 100");
    var begun = lab.time.now();

    assertThatThrownBy(() -> lab.apply(ORDERS.with(ContributorInsights.on().index("by-day"))))
        .isInstanceOf(IncompleteException.class)
        .hasMessageContaining("step 1, switch on contributor insights, failed")
        .hasMessageContaining(
            "contributor insights are FAILED: LimitExceededException: The maximum number of rules"
                + " is 100")
        .hasMessageContaining("switch on contributor insights of index by-day");
    assertThat(Duration.between(begun, lab.time.now())).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void thatFailedAreSwitchedOffAndOn() {
    failed();
    lab.plane.table("orders").insights().failing(null);
    var spec = ORDERS.with(ContributorInsights.on());

    assertThat(titles(spec))
        .containsExactly(
            "switch off contributor insights, which failed", "switch on contributor insights");
    lab.apply(spec);

    assertThat(sent()).endsWith(disable(null), enable(null, BOTH));
    assertThat(isUpToDate(spec)).isTrue();
  }

  /** A read that lags still tells the failure of before. */
  @Test
  void thatFailedBeforeDoNotEndARunThatReadsLate() {
    failed();
    lab.plane.table("orders").insights().failing(null);
    lab.plane.tempo(usual -> usual.lag(Duration.ofSeconds(1)));

    lab.apply(ORDERS.with(ContributorInsights.on()));

    assertThat(lab.plane.table("orders").insights().now().contributorInsightsStatusAsString())
        .isEqualTo("ENABLED");
  }

  @Test
  void thatFailedAreSwitchedOffWhereThatIsSaid() {
    failed();

    lab.apply(ORDERS.with(ContributorInsights.off()));

    assertThat(sent()).endsWith(disable(null));
    assertThat(lab.plane.table("orders").insights().now().contributorInsightsStatusAsString())
        .isEqualTo("DISABLED");
  }

  /** What has failed elsewhere is nobody's concern here. */
  @Test
  void thatFailedHoldUpNoOtherIndex() {
    failed();
    lab.plane.table("orders").insights().failing(null);

    lab.apply(ORDERS.with(ContributorInsights.on().indexesOnly().everyIndex()));

    assertThat(sent()).endsWith(enable("by-day", BOTH), enable("by-mail", BOTH));
  }

  private void failed() {
    lab.standing(ORDERS);
    lab.plane.table("orders").insights().failing("The maximum number of rules is 100");
    assertThatThrownBy(() -> lab.apply(ORDERS.with(ContributorInsights.on())))
        .isInstanceOf(IncompleteException.class);
    lab.time.pass(Duration.ofMinutes(1));
  }

  private boolean isUpToDate(TableSpec spec) {
    return lab.provisioner().plan(spec).isEmpty();
  }

  private List<String> titles(TableSpec spec) {
    return lab.provisioner().plan(spec).steps().stream().map(Step::title).toList();
  }

  private List<UpdateContributorInsightsRequest> sent() {
    return lab.dynamoDb.requests(UpdateContributorInsightsRequest.class);
  }

  private static UpdateContributorInsightsRequest enable(String index, String mode) {
    return request(index).contributorInsightsAction("ENABLE").contributorInsightsMode(mode).build();
  }

  private static UpdateContributorInsightsRequest disable(String index) {
    return request(index).contributorInsightsAction("DISABLE").build();
  }

  private static UpdateContributorInsightsRequest.Builder request(String index) {
    var request = UpdateContributorInsightsRequest.builder().tableName("orders");
    return index == null ? request : request.indexName(index);
  }
}
