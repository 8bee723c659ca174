package io.ddbkit.traits;

import static io.ddbkit.traits.CheckedOrders.orders;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Coordinate;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Setting.Scope;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every region has for itself can be said of one of several. */
class RegionalTraitsTest {
  private static final Setting<Map<String, Boolean>> SITES =
      Setting.mapOf("sites", Boolean.class, Scope.TABLE);

  /** Says a trait of one region. */
  private record InLondon(Trait trait) implements Trait {
    @Override
    public TraitType<InLondon> type() {
      return TraitType.of("inLondon", InLondon.class, "A trait of one region.");
    }

    @Override
    public void contribute(Contributions contributions) {
      contributions.value(SITES, Map.of("eu-west-2", true));
      contributions.include(new Coordinate(SITES, "eu-west-2"), trait);
    }

    @Override
    public String toString() {
      return "inLondon(" + trait + ")";
    }
  }

  @ParameterizedTest
  @MethodSource("regional")
  <T> void aRegionHasItsOwn(Trait here, Trait there, Setting<T> setting) {
    var table = orders(here, new InLondon(there)).compose();

    assertThat(table.get(setting)).isEqualTo(orders(here).compose().get(setting));
    assertThat(table.entry(SITES, "eu-west-2").get(setting))
        .isEqualTo(orders(there).compose().get(setting))
        .isNotEqualTo(table.get(setting));
  }

  static Stream<Arguments> regional() {
    return Stream.of(
        arguments(TableTags.of("site", "Dublin"), TableTags.of("site", "London"), TableTags.TAGS),
        arguments(
            ContributorInsights.off(),
            ContributorInsights.on(),
            ContributorInsights.CONTRIBUTOR_INSIGHTS),
        arguments(ResourcePolicy.json("{}"), ResourcePolicy.off(), ResourcePolicy.RESOURCE_POLICY),
        arguments(
            KinesisDestination.off(),
            KinesisDestination.to("arn:aws:kinesis:eu-west-2:111122223333:stream/orders"),
            KinesisDestination.KINESIS_DESTINATION));
  }

  @Test
  void itIsJudgedThere() {
    assertThat(CheckedOrders.findings(new InLondon(TableTags.of("aws:site", "London"))))
        .containsExactly("tags.key.reserved at sites[eu-west-2].tags[aws:site]");
    assertThat(CheckedOrders.findings(new InLondon(ResourcePolicy.json("no JSON"))))
        .containsExactly("resource-policy.json at sites[eu-west-2].resourcePolicy.policy");
    assertThat(CheckedOrders.findings(new InLondon(KinesisDestination.to("orders"))))
        .containsExactly("kinesis.stream at sites[eu-west-2].kinesisDestination.stream");
    assertThat(
            CheckedOrders.findings(
                new InLondon(Protection.onForNewTable().deletionProtection(false))))
        .containsExactly("protection.recovery.unsaid at sites[eu-west-2].deletionProtection");
  }

  @Test
  void theIndexesOfTheTableAreKnownThereWithoutBeingJudged() {
    assertThat(CheckedOrders.findings(new InLondon(ContributorInsights.on().index("by-mail"))))
        .isEmpty();
  }

  @Test
  void aKeyIsMadeForTheWholeTable() {
    assertThat(CheckedOrders.findings(new InLondon(TableKey.alias("alias/orders"))))
        .containsExactly("compose.shared at sites[eu-west-2].tableKey");
  }
}
