package io.ddbkit.spec;

import static io.ddbkit.spec.Specs.orders;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.trait.Coordinate;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Setting.Scope;
import io.ddbkit.spec.trait.Settings;
import io.ddbkit.spec.trait.Speech;
import io.ddbkit.spec.trait.Violation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules that a setting brings along; this one finds whatever it may look at. */
class SettingRulesTest {
  private static final Setting<Boolean> LOCKED =
      Setting.of("locked", Boolean.class, Scope.REGION).ruledBy(SettingRulesTest::seen);
  private static final Setting<Boolean> QUIET = Setting.of("quiet", Boolean.class, Scope.REGION);
  private static final Setting<Map<String, String>> SITES =
      Setting.mapOf("sites", String.class, Scope.TABLE);
  private static final Speech LOCK =
      Speech.by("lock()", contributions -> contributions.value(LOCKED, true));
  private static final Speech QUIETLY =
      Speech.by("quietly()", contributions -> contributions.value(QUIET, true));

  private static Stream<Violation> seen(boolean locked, Settings all) {
    var ids = all.all().stream().map(Setting::id).collect(Collectors.joining(" "));
    return Stream.of(new Violation("index.name.unique", LOCKED.path(), ids));
  }

  @Test
  void aRuleOfTheTableSeesTheTable() {
    assertThat(found(orders().with(LOCK, QUIETLY)))
        .containsExactly("locked: billing locked name primaryKey quiet by lock()");
  }

  @Test
  void aRuleOfAnEntrySeesItAndWhatItSharesWithTheTable() {
    assertThat(found(orders().with(site(LOCK), QUIETLY)))
        .containsExactly(
            "sites[west].locked: billing locked name primaryKey sites by site(lock()) > lock()");
    assertThat(found(orders().with(site(LOCK), site(QUIETLY))).get(0)).contains(" quiet ");
  }

  private static Speech site(Speech inside) {
    return Speech.by(
        "site(" + inside + ")",
        contributions ->
            contributions
                .value(SITES, Map.of("west", "far"))
                .include(new Coordinate(SITES, "west"), inside));
  }

  private static Stream<String> lines(Finding finding) {
    return finding.statements().stream()
        .map(statement -> finding.place() + ": " + statement.toString().replaceAll(" at .*", ""));
  }

  private static List<String> found(TableSpec spec) {
    return spec.check().errors().stream().flatMap(SettingRulesTest::lines).toList();
  }
}
