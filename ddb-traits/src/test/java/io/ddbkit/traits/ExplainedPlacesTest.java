package io.ddbkit.traits;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.compose.ComposedTable;
import io.ddbkit.spec.trait.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A place is asked for as it is printed. */
class ExplainedPlacesTest {
  private static final ComposedTable TABLE =
      TableSpec.named("users")
          .partitionKey("id", STRING)
          .globalIndex("by-mail", index -> index.partitionKey("mail", STRING))
          .with(
              Autoscaling.on().everyIndex(),
              GlobalReplicas.in("eu-west-1", r -> r.with(Protection.off())),
              TableTags.of("a.b/c", "1"))
          .compose();

  @Test
  void everyPlaceThatItPrints() {
    assertThat(TABLE.provenance().resolutions().keySet())
        .hasSizeGreaterThan(15)
        .allSatisfy(
            path -> assertThat(TABLE.explain(Path.of(path.toString()))).startsWith(path + " = "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "billing",
        "billing.read",
        "globalIndexes",
        "globalIndexes[by-mail]",
        "globalIndexes[by-mail].projection",
        "replicas[eu-west-1]",
        "replicas[eu-west-1].deletionProtection",
        "tags"
      })
  void aParentTellsOfAllThatStandsBelow(String place) {
    assertThat(TABLE.explain(Path.of(place)).lines())
        .filteredOn(line -> !line.startsWith(" "))
        .isNotEmpty()
        .allMatch(line -> line.startsWith(place));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "timeToLive.attribute",
        "region",
        "localIndexes[by-sum]",
        "globalIndexes[by-name].projection.attributes",
        "billing.indexes[by-name].read",
        "replicas[us-west-2].tags[team]",
        "replicas[us-west-2].recovery.periodInDays"
      })
  void whatNobodySaidIsUnmanaged(String place) {
    assertThat(TABLE.explain(Path.of(place))).isEqualTo(place + " is unmanaged: nothing sets it\n");
  }

  @ParameterizedTest
  @CsvSource({
    "billing.reed, billing.read",
    "timeToLife, timeToLive",
    "timeToLive.atribute, timeToLive.attribute",
    "globalIndexes[by-mail].projektion, globalIndexes[by-mail].projection",
    "globalIndexes.by-mail, globalIndexes[..]",
    "replicas[eu-west-1].deletionProtektion, replicas[eu-west-1]."
  })
  void whatNoTableCanHaveIsRefused(String place, String nearest) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TABLE.explain(Path.of(place)))
        .withMessageStartingWith("unknown path " + place + "; the nearest known: ")
        .withMessageContaining(nearest);
  }
}
