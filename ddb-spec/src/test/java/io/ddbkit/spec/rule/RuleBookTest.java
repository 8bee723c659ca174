package io.ddbkit.spec.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.spec.trait.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleBookTest {

  @Test
  void aTemplateNamesItsRule() {
    assertThat(RuleBook.ruleOf(RuleBook.template("table.name.length")))
        .contains("table.name.length");
    assertThat(RuleBook.ruleOf("{jakarta.validation.constraints.Min.message}")).isEmpty();
    assertThat(RuleBook.ruleOf("a text of a user's own")).isEmpty();
  }

  @Test
  void aFindingHasTheTextWayOutAndSourceOfItsRule() {
    var finding = RuleBook.finding("index.name.unique", Path.of("globalIndexes"), List.of());

    assertThat(finding.message())
        .isEqualTo("two indexes of a table, of whatever kind, cannot have the same name");
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.remedies()).containsExactly("rename one of them");
    assertThat(finding.source()).hasValueSatisfying(page -> assertThat(page).startsWith("https:"));
  }

  @Test
  void aRuleOfAUsersOwnNeedsNoEntry() {
    var finding = RuleBook.finding("theirs", Path.of("traits"), "their text", List.of());

    assertThat(finding.message()).isEqualTo("their text");
    assertThat(finding.remedies()).isEmpty();
    assertThat(finding.source()).isEmpty();
  }

  @Test
  void aRuleWithoutATextSaysWhichKeyIsMissingWhere() {
    assertThatThrownBy(() -> RuleBook.text("no.such"))
        .isInstanceOf(MissingRuleTextException.class)
        .hasMessageContaining("rule no.such has no text: key ddbkit.no.such is in none of")
        .hasMessageContaining("ContributorValidationMessages.properties")
        .hasMessageContaining("AppendingTransformer");
  }

  @Test
  void aTemplateThatAValidatorLeftAsItIsIsNoText() {
    var template = RuleBook.template("no.such");

    assertThatThrownBy(() -> RuleBook.finding("no.such", Path.of("x"), template, List.of()))
        .isInstanceOf(MissingRuleTextException.class)
        .hasMessageContaining("key ddbkit.no.such");
  }
}
