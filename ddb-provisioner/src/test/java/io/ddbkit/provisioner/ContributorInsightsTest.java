package io.ddbkit.provisioner;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.fake.AwsErrors;
import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.ContributorInsights;
import io.ddbkit.traits.ContributorInsights.Mode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.DescribeContributorInsightsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateContributorInsightsRequest;

/** Contributor insights of a table and of its global indexes. */
class ContributorInsightsTest {
  private static final String BOTH = "ACCESSED_AND_THROTTLED_KEYS";
  private static final TableSpec ORDERS =
      Orders.BARE
          .globalIndex("by-day", index -> index.partitionKey("dayOfOrder", STRING))
          .globalIndex("by-mail", index -> index.partitionKey("mail", STRING));

  private final ProvisionerFixture lab = new ProvisionerFixture();

  @Test
  void areSwitchedOnWithBothKindsOfKeysWhereNoModeIsSaid() {
    lab.standing(ORDERS).apply(ORDERS.with(ContributorInsights.on()));

    assertThat(sent()).containsExactly(enable(null, BOTH));
  }

  @Test
  void keepTheModeTheyHaveWhereNoneIsSaid() {
    lab.standing(ORDERS.with(ContributorInsights.on().mode(Mode.THROTTLED_KEYS).everyIndex()));

    assertThat(isUpToDate(ORDERS.with(ContributorInsights.on().everyIndex()))).isTrue();
  }

  @Test
  void changeTheirModeInPlace() {
    lab.standing(ORDERS.with(ContributorInsights.on()));
    var spec = ORDERS.with(ContributorInsights.on().mode(Mode.THROTTLED_KEYS));

    assertThat(titles(spec)).containsExactly("change the mode of contributor insights");
    lab.apply(spec);

    assertThat(sent()).containsExactly(enable(null, "THROTTLED_KEYS"));
    assertThat(isUpToDate(spec)).isTrue();
  }

  @Test
  void ofEveryIndexAreThoseOfEachIndex() {
    lab.standing(ORDERS);
    var spec = ORDERS.with(ContributorInsights.on().indexesOnly().everyIndex());

    assertThat(lab.provisioner().plan(spec).text())
        .isEqualTo(
            """
            orders: 2 steps (2 to add, 0 to change, 0 to remove; about 5 s)
              1 switch on contributor insights of index by-day   [in place, about 5 s]
                  ~ contributorInsights.indexes[by-day]: off -> on
                  + contributorInsights.indexes[by-day].mode: ACCESSED_AND_THROTTLED_KEYS
              2 switch on contributor insights of index by-mail   [in place, about 5 s]
                  ~ contributorInsights.indexes[by-mail]: off -> on
                  + contributorInsights.indexes[by-mail].mode: ACCESSED_AND_THROTTLED_KEYS
            """);
    lab.apply(spec);

    assertThat(sent()).containsExactly(enable("by-day", BOTH), enable("by-mail", BOTH));
    assertThat(lab.provisioner().plan(spec).steps()).isEmpty();
  }

  @Test
  void ofAnIndexGoBeforeThoseOfEvery() {
    lab.standing(ORDERS.with(ContributorInsights.on().indexesOnly().index("by-mail")));

    lab.apply(
        ORDERS.with(
            ContributorInsights.on().indexesOnly().everyIndex(),
            ContributorInsights.off().indexesOnly().index("by-mail")));

    assertThat(sent()).containsExactlyInAnyOrder(enable("by-day", BOTH), disable("by-mail"));
  }

  @Test
  void thatAreOffAreNotSwitchedOffAgain() {
    lab.standing(ORDERS);

    assertThat(isUpToDate(ORDERS.with(ContributorInsights.off().everyIndex()))).isTrue();
  }

  @Test
  void areReadOnlyOfWhatIsSaid() {
    lab.standing(ORDERS);

    var unused = lab.provisioner().plan(ORDERS.with(ContributorInsights.on().index("by-mail")));
    assertThat(lab.dynamoDb.requests(DescribeContributorInsightsRequest.class))
        .extracting(request -> Optional.ofNullable(request.indexName()))
        .containsExactlyInAnyOrder(Optional.empty(), Optional.of("by-mail"));
  }

  @Test
  void areChangedSideBySide() {
    lab.standing(ORDERS);
    var begun = lab.time.now();

    lab.apply(ORDERS.with(ContributorInsights.on().everyIndex()));

    assertThat(sent()).hasSize(3);
    assertThat(Duration.between(begun, lab.time.now())).isLessThan(Duration.ofSeconds(4));
  }

  /** Of the table they are switched on at once, though an index takes minutes. */
  @Test
  void ofAnIndexWaitUntilItIsActive() {
    lab.standing(Orders.BARE);
    var spec =
        Orders.BARE
            .globalIndex("by-day", index -> index.partitionKey("dayOfOrder", STRING))
            .with(ContributorInsights.on().everyIndex());

    var steps = lab.provisioner().plan(spec).steps();
    assertThat(steps)
        .extracting(Step::title)
        .containsExactly(
            "switch on contributor insights",
            "add global index by-day",
            "switch on contributor insights of index by-day");
    assertThat(steps).extracting(Step::entry).last().isEqualTo(Optional.of("by-day"));
    assertThat(steps.get(0).after()).isEmpty();
    assertThat(steps.get(2).after()).containsExactly(2);
    assertThat(((Step.Apply) steps.get(2)).because())
        .singleElement()
        .asString()
        .contains("because insights of an index need one that is ACTIVE");
    lab.apply(spec);

    assertThat(lab.dynamoDb.count("UpdateContributorInsights")).isEqualTo(2);
    assertThat(isUpToDate(spec)).isTrue();
  }

  /** An index that goes and comes again under its name takes no call meanwhile. */
  @Test
  void ofAnIndexThatIsBuiltAnewWaitForTheNewOne() {
    lab.standing(ORDERS.with(ContributorInsights.on().everyIndex()));
    var spec =
        Orders.BARE
            .globalIndex("by-day", index -> index.partitionKey("dayOfOrder", STRING))
            .globalIndex("by-mail", index -> index.partitionKey("mailAddress", STRING))
            .with(ContributorInsights.on().mode(Mode.THROTTLED_KEYS).everyIndex());

    var steps = lab.provisioner().plan(spec).steps();
    assertThat(steps)
        .extracting(Step::title)
        .endsWith(
            "remove global index by-mail, to build it anew",
            "add global index by-mail",
            "change the mode of contributor insights of index by-mail");
    lab.apply(spec);

    assertThat(isUpToDate(spec)).isTrue();
  }

  /** No index, no insights of it: neither of a new table nor of one that stands. */
  @Test
  void ofIndexesThatAreLeftOutAreNotAskedFor() {
    var emulator = lab.provisioner(b -> b.leaveOut(CoreSettings.GLOBAL_INDEXES, "none here"));
    var spec = ORDERS.with(ContributorInsights.on().everyIndex());

    var outcome = emulator.createMissing(spec);

    assertThat(outcome.plan().text()).contains("left out: globalIndexes (none here)");
    assertThat(sent()).containsExactly(enable(null, BOTH));
    assertThat(emulator.plan(spec).isEmpty()).isTrue();
  }

  @Test
  void followTheCreationOfTheTable() {
    lab.apply(ORDERS.with(ContributorInsights.on().everyIndex()));

    assertThat(sent()).hasSize(3);
  }

  @Test
  void ofATableThatIsNotReadyAreAskedForAgain() {
    lab.standing(ORDERS);
    lab.dynamoDb.fail(
        "UpdateContributorInsights",
        1,
        AwsErrors.of(
            "ValidationException",
            "Table or Index is not in a valid state to update Key Access Insights: TableStatus must"
                + " be ACTIVE to enable ContributorInsights."));

    lab.apply(ORDERS.with(ContributorInsights.on()));

    assertThat(sent()).hasSize(2);
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
