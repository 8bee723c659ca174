package io.ddbkit.traits.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What IAM reads in a policy, and whether it may allow more than another. */
class PolicyDocumentTest {
  private static final String READ = "'Effect':'Allow','Principal':'*','Action':'dynamodb:GetItem'";
  private static final String DENY = "'Effect':'Deny','Principal':'*','Action':'dynamodb:PutItem'";

  private static PolicyDocument policy(String... statements) {
    return document(
        "'Version':'2012-10-17','Statement':[{" + String.join("},{", statements) + "}]");
  }

  private static PolicyDocument document(String members) {
    return new PolicyDocument("{" + members.replace('\'', '"') + "}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'Action':'dynamodb:GetItem'            | 'Action':['dynamodb:GetItem']",
        "'Action':['a:B','a:C']                 | 'Action':['a:C','a:B','a:C']",
        "'Action':'dynamodb:getitem'            | 'Action':'dynamodb:GetItem'",
        "'NotAction':'a:B'                      | 'NotAction':['a:B']",
        "'Resource':'*'                         | 'Resource':['*']",
        "'NotResource':['x','y']                | 'NotResource':['y','x']",
        "'Principal':'*'                        | 'Principal':{'AWS':'*'}",
        "'Principal':{'AWS':['*']}              | 'Principal':{'AWS':'*'}",
        "'NotPrincipal':{'AWS':'123456789012'}  | 'NotPrincipal':{'AWS':['123456789012']}",
        "'Principal':{'AWS':'123456789012'}     | 'Principal':{'AWS':'arn:aws:iam::123456789012:root'}",
        "'Principal':{'AWS':'123456789012'}     | 'Principal':{'AWS':'arn:aws-cn:iam::123456789012:root'}",
        "'Effect':'allow'                       | 'Effect':'Allow'",
        "'Condition':{'Bool':{'k':true}}        | 'Condition':{'Bool':{'k':['true']}}",
        "'Condition':{'NumericEquals':{'k':5}}  | 'Condition':{'NumericEquals':{'k':'5'}}",
        "'Condition':{'A':{'k':['x','y']}}      | 'Condition':{'A':{'k':['y','x']}}",
      })
  void isSatisfiedByWhatMeansTheSame(String one, String other) {
    assertThat(policy(one).satisfiedBy(policy(other))).isTrue();
    assertThat(policy(other).satisfiedBy(policy(one))).isTrue();
  }

  @Test
  void isSatisfiedByTheSameStatementsInAnotherOrder() {
    assertThat(policy(READ, DENY).satisfiedBy(policy(DENY, READ))).isTrue();
    assertThat(
            document("'Version':'2012-10-17','Statement':{" + READ + "}").satisfiedBy(policy(READ)))
        .isTrue();
  }

  @Test
  void isOfTheOldestVersionWhereItNamesNone() {
    var none = document("'Statement':[{" + READ + "}]");

    assertThat(none.satisfiedBy(document("'Version':'2008-10-17','Statement':[{" + READ + "}]")))
        .isTrue();
    assertThat(none.satisfiedBy(policy(READ))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'Action':'a:B'                    | 'Action':['a:B','a:C']",
        "'Action':'a:B'                    | 'NotAction':'a:B'",
        "'Resource':'x'                    | 'Resource':'X'",
        "'Principal':'*'                   | 'Principal':{'Service':'*'}",
        "'Principal':{'AWS':'111122223333'}| 'Principal':{'AWS':'arn:aws:iam::111122223333:role/x'}",
        "'Effect':'Allow'                  | 'Effect':'Deny'",
        "'Sid':'a'                         | 'Sid':'b'",
        "'Condition':{'A':{'k':'x'}}       | 'Condition':{'B':{'k':'x'}}",
        "'Action':['a:B',['a:C']]          | 'Action':['a:B','a:C']",
        "'Condition':'x'                   | 'Condition':'y'",
      })
  void isNotSatisfiedByWhatMeansAnother(String one, String other) {
    assertThat(policy(one).satisfiedBy(policy(other))).isFalse();
    assertThat(policy(other).satisfiedBy(policy(one))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "[]", "{\"Statement\": [\"x\"]}", "{\"a\": null}"})
  void thatCannotBeReadIsSatisfiedByItselfAlone(String json) {
    var odd = new PolicyDocument(json);

    assertThat(odd.satisfiedBy(new PolicyDocument(json))).isTrue();
    assertThat(odd.satisfiedBy(policy(READ))).isFalse();
    assertThat(odd.mayAllowMoreThan(policy(READ))).isTrue();
    assertThat(policy(READ).mayAllowMoreThan(odd)).isTrue();
  }

  @Test
  void allowsNoMoreWithFewerStatementsThatAllowOrMoreThatDeny() {
    var before = policy(READ, "'Effect':'Allow','Action':'a:B'");

    assertThat(before.mayAllowMoreThan(before)).isFalse();
    assertThat(policy(READ).mayAllowMoreThan(before)).isFalse();
    assertThat(policy(DENY, READ).mayAllowMoreThan(before)).isFalse();
    assertThat(document("").mayAllowMoreThan(before)).isFalse();
    assertThat(policy(DENY).mayAllowMoreThan(document(""))).isFalse();
    assertThat(policy(READ + ",'Sid':'renamed'").mayAllowMoreThan(before)).isFalse();
  }

  @Test
  void mayAllowMoreWithAnotherStatementThatAllowsOrWithoutOneThatDenies() {
    assertThat(policy(READ).mayAllowMoreThan(document(""))).isTrue();
    assertThat(policy(READ, "'Effect':'Allow','Action':'a:B'").mayAllowMoreThan(policy(READ)))
        .isTrue();
    assertThat(policy(READ).mayAllowMoreThan(policy(READ, DENY))).isTrue();
    assertThat(policy(READ, DENY + ",'Condition':{}").mayAllowMoreThan(policy(READ, DENY)))
        .isTrue();
    assertThat(document("").mayAllowMoreThan(policy(DENY))).isTrue();
  }

  /** In the older version a policy variable is a text like any other. */
  @Test
  void mayAllowMoreInAnotherVersion() {
    assertThat(policy(READ).mayAllowMoreThan(document("'Statement':[{" + READ + "}]"))).isTrue();
  }
}
