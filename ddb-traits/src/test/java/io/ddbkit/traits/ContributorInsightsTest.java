package io.ddbkit.traits;

import static io.ddbkit.traits.CheckedOrders.orders;
import static io.ddbkit.traits.ContributorInsights.CONTRIBUTOR_INSIGHTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.trait.Trait;
import io.ddbkit.traits.ContributorInsights.Insights;
import io.ddbkit.traits.ContributorInsights.Mode;
import io.ddbkit.traits.ContributorInsights.Monitoring;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContributorInsightsTest {
  private static final Monitoring ALL = on(Mode.ACCESSED_AND_THROTTLED_KEYS);
  private static final Monitoring THROTTLED = on(Mode.THROTTLED_KEYS);
  private static final Monitoring OFF = new Monitoring.Off();

  private static Monitoring on(Mode mode) {
    return new Monitoring.On(Optional.of(mode));
  }

  @Test
  void aTableIsWatchedInEveryRespectByDefaultAndItsIndexesAreNot() {
    assertThat(insights(ContributorInsights.on()))
        .isEqualTo(new Insights(Optional.of(ALL), Optional.empty(), Map.of()));
  }

  @Test
  void whatIsSwitchedOffHasNoMode() {
    assertThat(insights(ContributorInsights.off().everyIndex()))
        .isEqualTo(new Insights(Optional.of(OFF), Optional.empty(), Map.of("by-mail", OFF)));
  }

  @Test
  void anIndexIsWatchedAsTheTableIs() {
    assertThat(insights(ContributorInsights.on().mode(Mode.THROTTLED_KEYS).index("by-mail")))
        .isEqualTo(
            new Insights(Optional.of(THROTTLED), Optional.empty(), Map.of("by-mail", THROTTLED)));
  }

  @Test
  void indexesCanBeSpokenOfAlone() {
    assertThat(insights(ContributorInsights.on().indexesOnly().everyIndex()))
        .isEqualTo(new Insights(Optional.empty(), Optional.empty(), Map.of("by-mail", ALL)));
  }

  @Test
  void theNameOfAnIndexGoesBeforeEveryIndex() {
    var every = ContributorInsights.on().indexesOnly().everyIndex();
    var notByMail = ContributorInsights.off().indexesOnly().index("by-mail");

    assertThat(insights(every, notByMail)).isEqualTo(ofByMail(OFF));
    assertThat(insights(notByMail, every)).isEqualTo(ofByMail(OFF));
  }

  /** Of an index that is named, all is told by who names it. */
  @Test
  void theModeOfEveryIndexIsNotThatOfOneByName() {
    assertThat(
            insights(
                ContributorInsights.on().indexesOnly().mode(Mode.THROTTLED_KEYS).everyIndex(),
                ContributorInsights.on().indexesOnly().index("by-mail")))
        .isEqualTo(ofByMail(ALL));
  }

  private static Insights ofByMail(Monitoring monitoring) {
    return new Insights(Optional.empty(), Optional.empty(), Map.of("by-mail", monitoring));
  }

  @Test
  void everyIndexIsEachIndexOfTheTable() {
    var every = new Insights(Optional.empty(), Optional.of(ALL), Map.of("by-mail", OFF));

    assertThat(every.monitoringOf("by-mail")).contains(OFF);
    assertThat(every.monitoringOf("by-name")).contains(ALL);
    assertThat(every.spread(Set.of("by-mail", "by-name")))
        .isEqualTo(
            new Insights(
                Optional.empty(), Optional.empty(), Map.of("by-mail", OFF, "by-name", ALL)));
    assertThat(insights(ContributorInsights.on()).monitoringOf("by-name")).isEmpty();
  }

  /** What each index has is asked of it by itself: a default changes none that runs. */
  @Test
  void aDefaultModeIsForWhatIsSwitchedOn() {
    var running = new Insights(Optional.empty(), Optional.empty(), Map.of("by-mail", THROTTLED));
    var table = orders(ContributorInsights.on().indexesOnly().everyIndex()).compose();

    assertThat(table.enforced(CONTRIBUTOR_INSIGHTS, Optional.of(running)))
        .contains(ofByMail(new Monitoring.On(Optional.empty())));
    assertThat(table.enforced(CONTRIBUTOR_INSIGHTS, Optional.of(ofByMail(OFF))))
        .contains(ofByMail(ALL));
  }

  @Test
  void aModeSwitchesOn() {
    assertThat(ContributorInsights.off().mode(Mode.THROTTLED_KEYS))
        .isEqualTo(ContributorInsights.on().mode(Mode.THROTTLED_KEYS));
  }

  @Test
  void onAndOffAndTwoModesContradict() {
    var off = ContributorInsights.off();

    assertThat(CheckedOrders.findings(ContributorInsights.on(), off))
        .containsExactly("compose.conflict at contributorInsights.table");
    assertThat(CheckedOrders.origins(ContributorInsights.on(), off))
        .containsExactlyInAnyOrder("ContributorInsights.on()", "ContributorInsights.off()");
    assertThat(
            CheckedOrders.findings(
                ContributorInsights.on().mode(Mode.THROTTLED_KEYS),
                ContributorInsights.on().mode(Mode.ACCESSED_AND_THROTTLED_KEYS)))
        .containsExactly("compose.conflict at contributorInsights.table.mode");
  }

  @Test
  void anIndexMustBeOneOfTheTable() {
    var misspelt = ContributorInsights.on().index("by-mial");

    assertThat(CheckedOrders.findings(misspelt))
        .containsExactly("insights.index.known at contributorInsights.indexes[by-mial]");
    assertThat(orders(misspelt).check().errors().get(0).statements().get(0).value())
        .isEqualTo("by-mial, not one of: by-mail");
  }

  private static Insights insights(Trait... traits) {
    return orders(traits).compose().get(CONTRIBUTOR_INSIGHTS).orElseThrow();
  }
}
