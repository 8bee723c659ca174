package io.ddbkit.testkit.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.handler.OrderRule;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.testkit.internal.Provisioned;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the plans in {@code src/test/resources/plans} have to show. What is missing is a folder to
 * add there, with a live.json, a spec.json and a why.txt: see {@link PlanCases}.
 */
class PlanCoverageTest {
  private static final Path PLANS = Path.of("src", "test", "resources", "plans");
  private static final int LEAST = 60;

  /** The rules of a planner, as the documentation of the provisioner's package numbers them. */
  private static final Set<Integer> RULES_THAT_A_PLAN_SHOWS =
      Set.of(1, 2, 3, 6, 7, 8, 10, 11, 13, 14, 15, 23, 24);

  private static final Pattern RULES = Pattern.compile("^Rules? (\\d+)(?: and (\\d+))?: ");

  private static List<String> all(String file) throws IOException {
    try (Stream<Path> files = Files.walk(PLANS)) {
      return files.filter(each -> each.endsWith(file)).map(PlanCoverageTest::text).toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void everyPlanSaysWhyItIsThere() throws IOException {
    var plans = all("plan.txt");

    assertThat(plans).hasSizeGreaterThanOrEqualTo(LEAST);
    assertThat(all("why.txt")).hasSameSizeAs(plans).allMatch(why -> why.matches("[^\\n]+\\.\\n"));
  }

  @Test
  void theRulesOfAPlannerAreShown() throws IOException {
    var shown =
        all("why.txt").stream()
            .flatMap(why -> RULES.matcher(why).results())
            .flatMap(PlanCoverageTest::numbers)
            .collect(Collectors.toSet());

    assertThat(shown).containsAll(RULES_THAT_A_PLAN_SHOWS);
  }

  private static Stream<Integer> numbers(MatchResult rules) {
    return Stream.of(rules.group(1), rules.group(2))
        .flatMap(Stream::ofNullable)
        .map(Integer::valueOf);
  }

  /** Of a rule about anything no plan tells the reason. */
  @Test
  void everyOrderRuleIsShown() throws IOException {
    var plans = all("plan.txt");
    var hidden =
        Provisioned.handlers().stream()
            .flatMap(handler -> handler.order().stream())
            .filter(rule -> !rule.isAboutAnything())
            .map(OrderRule::because)
            .filter(reason -> plans.stream().noneMatch(plan -> plan.contains(reason)));

    assertThat(hidden).as("reasons of order rules that no plan shows").isEmpty();
  }

  @Test
  void everySettingIsChanged() throws IOException {
    var plans = all("plan.txt");
    var unchanged =
        Provisioned.handlers().stream()
            .map(SettingHandler::setting)
            .filter(setting -> plans.stream().noneMatch(plan -> changes(plan, setting.id())));

    assertThat(unchanged).as("settings that no plan changes").isEmpty();
  }

  /** Other than by making the table. */
  private static boolean changes(String plan, String setting) {
    return Pattern.compile("\\n      [~+-] " + setting + "\\b").matcher(plan).find()
        && !plan.contains("1 create the table");
  }
}
