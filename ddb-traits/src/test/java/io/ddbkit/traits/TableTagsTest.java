package io.ddbkit.traits;

import static io.ddbkit.traits.CheckedOrders.orders;
import static io.ddbkit.traits.TableTags.TAGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TableTagsTest {
  private static final TableTags TEAM = TableTags.of("team", "orders");

  @Test
  void tagsOfSeveralSpeakersAddUp() {
    var table = orders(TEAM, TableTags.of("stage", "live")).compose();

    assertThat(table.get(TAGS).orElseThrow())
        .containsExactly(entry("stage", "live"), entry("team", "orders"));
  }

  @Test
  void keysAreCaseSensitive() {
    assertThat(orders(TEAM, TableTags.of("Team", "mail")).compose().get(TAGS).orElseThrow())
        .containsOnlyKeys("team", "Team");
  }

  @Test
  void oneKeyWithTwoValuesIsAConflict() {
    var other = TableTags.of("team", "mail");

    assertThat(CheckedOrders.findings(TEAM, TEAM)).isEmpty();
    assertThat(CheckedOrders.findings(TEAM, other))
        .containsExactly("compose.conflict at tags[team]");
    assertThat(CheckedOrders.origins(TEAM, other))
        .containsExactlyInAnyOrder(TEAM.toString(), other.toString());
    assertThat(CheckedOrders.remedies(TEAM, other))
        .containsExactly(
            "remove TableTags.of(\"team\", \"mail\"), or TableTags.of(\"team\", \"orders\")",
            "or choose one: .override(TableTags.of(\"team\", \"mail\"), \"reason\") or"
                + " .override(TableTags.of(\"team\", \"orders\"), \"reason\")");
  }

  @Test
  void aTagThatShallGoContradictsWhoeverGivesIt() {
    var gone = TableTags.of().without("team");

    assertThat(orders(gone).compose().without(TAGS)).containsExactly("team");
    assertThat(orders(gone, TableTags.of("stage", "live")).compose().get(TAGS))
        .contains(Map.of("stage", "live"));
    assertThat(CheckedOrders.findings(TEAM, gone))
        .containsExactly("compose.conflict at tags[team]");
  }

  @Test
  void theLaterWordOnAKeyCountsWithinOneTrait() {
    assertThat(TEAM.without("team")).isEqualTo(TableTags.of().without("team"));
    assertThat(TableTags.of().without("team").and("team", "orders")).isEqualTo(TEAM);
    assertThat(TEAM.and("team", "mail")).isEqualTo(TableTags.of("team", "mail"));
  }

  @Test
  void theyAreCountedWhereTheyAddUp() {
    assertThat(CheckedOrders.findings(tags("a", 25), tags("b", 25))).isEmpty();
    assertThat(CheckedOrders.findings(tags("a", 25), tags("b", 26)))
        .containsExactly("tags.count at tags");
    assertThat(CheckedOrders.findings(tags("a", 26), tags("b", 25).without("a1"))).isNotEmpty();
  }

  private static TableTags tags(String prefix, int count) {
    var tags = new TreeMap<String, String>();
    for (int n = 1; n <= count; n++) {
      tags.put(prefix + n, "");
    }
    return TableTags.of(tags);
  }

  @Test
  void lengthsAreThoseOfCharactersAndNotOfTheirHalves() {
    var rare = "\uD835\uDD38"; // one letter, two chars

    assertThat(CheckedOrders.findings(TableTags.of(rare.repeat(128), rare.repeat(256)))).isEmpty();
    assertThat(CheckedOrders.findings(TableTags.of("k", rare.repeat(257))))
        .containsExactly("tags.value.length at tags[k]");
  }

  @Test
  void everyFaultOfATagIsToldAtOnce() {
    assertThat(CheckedOrders.findings(TableTags.of("aws:#", "#")))
        .containsExactlyInAnyOrder(
            "tags.key.reserved at tags[aws:#]",
            "tags.key.characters at tags[aws:#]",
            "tags.value.characters at tags[aws:#]");
  }

  @Test
  void noTagsSayNothing() {
    assertThat(orders(TableTags.of()).compose().get(TAGS)).isEmpty();
  }
}
