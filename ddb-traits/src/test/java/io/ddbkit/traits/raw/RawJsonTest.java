package io.ddbkit.traits.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.InvalidTableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Definitions as JSON. */
class RawJsonTest {
  private static final String ORDERS =
      """
      {
        "TableName" : "orders",
        "AttributeDefinitions" : [ {
          "AttributeName" : "id",
          "AttributeType" : "S"
        }, {
          "AttributeName" : "mail",
          "AttributeType" : "S"
        } ],
        "KeySchema" : [ {
          "AttributeName" : "id",
          "KeyType" : "HASH"
        } ],
        "GlobalSecondaryIndexes" : [ {
          "IndexName" : "by-mail",
          "KeySchema" : [ {
            "AttributeName" : "mail",
            "KeyType" : "HASH"
          } ],
          "Projection" : {
            "ProjectionType" : "INCLUDE",
            "NonKeyAttributes" : [ "name" ]
          },
          "WarmThroughput" : {
            "WriteUnitsPerSecond" : 5000
          }
        } ],
        "BillingMode" : "PAY_PER_REQUEST",
        "StreamSpecification" : {
          "StreamEnabled" : true,
          "StreamViewType" : "KEYS_ONLY"
        },
        "SSESpecification" : {
          "Enabled" : true,
          "SSEType" : "KMS",
          "KMSMasterKeyId" : "alias/prod-key"
        },
        "Tags" : [ {
          "Key" : "stage",
          "Value" : ""
        }, {
          "Key" : "team",
          "Value" : "orders"
        } ],
        "TableClass" : "STANDARD_INFREQUENT_ACCESS",
        "DeletionProtectionEnabled" : true,
        "WarmThroughput" : {
          "ReadUnitsPerSecond" : 20000,
          "WriteUnitsPerSecond" : 8000
        },
        "ResourcePolicy" : "{\\"Version\\": \\"2012-10-17\\"}"
      }
      """;

  @Test
  void isReadAndWrittenUnchanged() {
    assertThat(RawJson.write(RawJson.read(ORDERS))).isEqualTo(ORDERS);
  }

  @Test
  void becomesASpecAndTheSameJsonAgain() {
    var spec = RawJson.read(ORDERS).toSpec();

    assertThat(RawJson.write(RawTable.of(spec))).isEqualTo(ORDERS);
  }

  @Test
  void tellsMembersThatItDoesNotKnow() {
    var found = RawJson.check(ORDERS.replace("\"BillingMode\"", "\"BilingMode\""));

    assertThat(found.errors())
        .extracting(Finding::rule)
        .contains("raw.member.known", "billing.units.both");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{} []", "{\"TableName\": orders}", "{'TableName': 1}", "{]"})
  void whatIsNoJsonIsToldWithLineAndColumn(String json) {
    assertThatExceptionOfType(InvalidTableException.class)
        .isThrownBy(() -> RawJson.read(json))
        .withMessageContaining("line 1, column ")
        .withMessageContaining("[document.json]")
        .withMessageNotContaining("character");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "5", "\"orders\"", "true", "1e999"})
  void whatIsNoObjectIsNoTable(String json) {
    assertThatExceptionOfType(InvalidTableException.class)
        .isThrownBy(() -> RawJson.read(json))
        .withMessageContaining("  document: ");
  }
}
