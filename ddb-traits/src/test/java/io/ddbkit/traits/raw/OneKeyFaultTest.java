package io.ddbkit.traits.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.ddbkit.spec.rule.Finding;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One fault in a key is one error, and not one for each place that it touches. */
class OneKeyFaultTest {
  private static final String TABLE = "/KeySchema";
  private static final String LOCAL = "/LocalSecondaryIndexes/0/KeySchema";
  private static final String GLOBAL = "/GlobalSecondaryIndexes/0/KeySchema";
  private static final String DEFINED = "/AttributeDefinitions";

  @Test
  void aSoundFormHasNoError() {
    assertThat(orders().check().errors()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void isOneError(String error, RawForm form) {
    assertThat(form.check().errors())
        .extracting(finding -> finding.rule() + " at " + finding.place())
        .containsExactly(error);
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        arguments(
            "key.type at KeySchema[customer].KeyType",
            orders().with(TABLE + "/0/KeyType", "'hash'")),
        arguments("key.type at KeySchema[placed].KeyType", orders().without(TABLE + "/1/KeyType")),
        arguments(
            "key.schema.order at KeySchema",
            orders()
                .with(TABLE + "/0", key("placed", "RANGE"))
                .with(TABLE + "/1", key("customer", "HASH"))),
        arguments(
            "key.schema.partition-key at KeySchema",
            orders().with(TABLE + "/1", key("placed", "HASH"))),
        arguments(
            "key.schema.sort-key at KeySchema",
            orders().with(TABLE + "/-", key("amount", "RANGE"))),
        arguments("key.schema.present at KeySchema", orders().without(TABLE)),
        arguments("key.schema.present at KeySchema", orders().with(TABLE, "[]")),
        arguments(
            "local-index.table-sort-key at LocalSecondaryIndexes[by-amount]",
            orders().without(TABLE + "/1")),
        arguments(
            "key.attribute.defined at GlobalSecondaryIndexes[by-mail].KeySchema[mail].AttributeName",
            orders().without(DEFINED + "/3")),
        arguments(
            "key.attribute.defined at LocalSecondaryIndexes[by-amount].KeySchema[amount].AttributeName",
            orders().without(DEFINED + "/2")),
        arguments(
            "attribute.definitions.present at AttributeDefinitions", orders().without(DEFINED)),
        arguments(
            "attribute.definitions.present at AttributeDefinitions", orders().with(DEFINED, "[]")),
        arguments(
            "key.attribute.defined at KeySchema[placed].AttributeName",
            orders().without(DEFINED + "/1")),
        arguments(
            "key.attribute.defined at KeySchema[Customer].AttributeName",
            orders().with(TABLE + "/0/AttributeName", "'Customer'")),
        arguments(
            "key.attribute.defined at LocalSecondaryIndexes[by-amount].KeySchema[Customer].AttributeName",
            orders().with(LOCAL + "/0/AttributeName", "'Customer'")),
        arguments(
            "attribute.name.length at AttributeDefinitions[4].AttributeName",
            orders().with(DEFINED + "/-", attribute("", "S"))),
        arguments(
            "attribute.definition.used at AttributeDefinitions[note]",
            orders().with(DEFINED + "/-", attribute("note", "S"))),
        arguments(
            "attribute.definition.once at AttributeDefinitions[4]",
            orders().with(DEFINED + "/-", attribute("mail", "S"))),
        arguments(
            "attribute.definition.once at AttributeDefinitions[4]",
            orders().with(DEFINED + "/-", attribute("mail", "N"))),
        arguments(
            "attribute.type at AttributeDefinitions[customer].AttributeType",
            orders().with(DEFINED + "/0/AttributeType", "'s'")),
        arguments(
            "key.schema.order at GlobalSecondaryIndexes[by-mail].KeySchema",
            orders()
                .with(GLOBAL + "/0", key("placed", "RANGE"))
                .with(GLOBAL + "/1", key("mail", "HASH"))),
        arguments(
            "key.type at GlobalSecondaryIndexes[by-mail].KeySchema[mail].KeyType",
            orders().with(GLOBAL + "/0/KeyType", "'Hash'")),
        arguments(
            "global-index.partition-keys.count at GlobalSecondaryIndexes[by-mail].KeySchema",
            orders().with(GLOBAL + "/0/KeyType", "'RANGE'")),
        arguments(
            "key.attribute.once at GlobalSecondaryIndexes[by-mail]",
            orders().with(GLOBAL + "/-", key("placed", "RANGE"))),
        arguments(
            "key.schema.present at GlobalSecondaryIndexes[by-mail].KeySchema",
            orders().without(GLOBAL).without(DEFINED + "/3")),
        arguments(
            "local-index.key at LocalSecondaryIndexes[by-amount].KeySchema",
            orders().without(LOCAL + "/1").without(DEFINED + "/2")),
        arguments(
            "local-index.partition-key at LocalSecondaryIndexes[by-amount].KeySchema",
            orders().with(LOCAL + "/0/AttributeName", "'mail'")),
        arguments(
            "key.schema.order at LocalSecondaryIndexes[by-amount].KeySchema",
            orders()
                .with(LOCAL + "/0", key("amount", "RANGE"))
                .with(LOCAL + "/1", key("customer", "HASH"))),
        arguments(
            "key.attribute.once at KeySchema",
            orders().with(TABLE + "/1", key("customer", "RANGE"))));
  }

  @Test
  void aSecondFaultElsewhereIsNotLost() {
    var form =
        orders()
            .with(DEFINED + "/-", attribute("note", "S"))
            .with(GLOBAL + "/-", key("placed", "RANGE"))
            .with("/TableName", "'a b'");

    assertThat(form.check().errors())
        .extracting(Finding::rule)
        .containsExactlyInAnyOrder(
            "attribute.definition.used", "key.attribute.once", "table.name.characters");
  }

  private static RawForm orders() {
    return RawForm.orders();
  }

  private static String key(String name, String type) {
    return "{'AttributeName': '" + name + "', 'KeyType': '" + type + "'}";
  }

  private static String attribute(String name, String type) {
    return "{'AttributeName': '" + name + "', 'AttributeType': '" + type + "'}";
  }
}
