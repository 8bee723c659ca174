package io.ddbkit.traits.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.ddbkit.spec.ScalarType;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.Statement;
import io.ddbkit.traits.TimeToLive;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the Stackkit and the Planton seed would let pass, or refuse, in AWS's own terms. */
class SeedFormsTest {

  /** Basic Usage of the Stackkit seed: AWS refuses it. */
  private static final String USERS =
      """
      {'TableName': 'users',
       'AttributeDefinitions': [
         {'AttributeName': 'user_id', 'AttributeType': 'S'},
         {'AttributeName': 'created_at', 'AttributeType': 'S'},
         {'AttributeName': 'email', 'AttributeType': 'S'}],
       'KeySchema': [
         {'AttributeName': 'user_id', 'KeyType': 'HASH'},
         {'AttributeName': 'created_at', 'KeyType': 'RANGE'}],
       'BillingMode': 'PAY_PER_REQUEST'}
      """;

  private static final String UNITS = "{'ReadCapacityUnits': 5, 'WriteCapacityUnits': 5}";
  private static final String GLOBAL = "/GlobalSecondaryIndexes/0";
  private static final String STREAM = "/StreamSpecification";

  @Test
  void stackkitsFirstExampleDefinesAnAttributeThatNoKeyUses() {
    assertThat(RawForm.of(USERS).check().errors())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("attribute.definition.used");
              assertThat(finding.place()).isEqualTo("AttributeDefinitions[email]");
              assertThat(finding.statements())
                  .extracting(Statement::value)
                  .containsExactly("email");
              assertThat(finding.message()).startsWith("no key or filter uses this attribute");
            });
  }

  @ParameterizedTest
  @MethodSource("plantons")
  void plantonsRulesAreOurs(String theirs, String ours, RawForm form) {
    assertThat(form.check().errors()).as(theirs).extracting(Finding::rule).containsExactly(ours);
  }

  static Stream<Arguments> plantons() {
    return Stream.of(
        arguments(
            "billing_mode_set",
            "billing.mode",
            provisioned().with("/BillingMode", "'BILLING_MODE_UNSPECIFIED'")),
        arguments(
            "table_key_schema_shape",
            "key.schema.partition-key",
            plain().with("/KeySchema/1/KeyType", "'HASH'")),
        arguments(
            "provisioned_requires_throughput",
            "billing.units.both",
            provisioned().without("/ProvisionedThroughput")),
        arguments(
            "provisioned_requires_throughput",
            "billing.units.minimum",
            provisioned().with("/ProvisionedThroughput/ReadCapacityUnits", "0")),
        arguments(
            "provisioned_requires_throughput",
            "billing.units.provisioned-only",
            plain().with("/ProvisionedThroughput", UNITS)),
        arguments(
            "gsi_throughput_matches_billing",
            "billing.index.units.provisioned-only",
            orders().with(GLOBAL + "/ProvisionedThroughput", UNITS)),
        arguments(
            "gsi_throughput_matches_billing",
            "billing.index.units.both",
            orders().with("/BillingMode", "'PROVISIONED'").with("/ProvisionedThroughput", UNITS)),
        arguments(
            "gsi_key_schema_shape",
            "global-index.partition-keys.count",
            orders().with(GLOBAL + "/KeySchema/0/KeyType", "'RANGE'")),
        arguments(
            "lsi_key_schema_shape",
            "local-index.key",
            orders()
                .without("/LocalSecondaryIndexes/0/KeySchema/1")
                .without("/AttributeDefinitions/2")),
        arguments(
            "include_requires_attributes",
            "projection.include.size",
            orders().without(GLOBAL + "/Projection/NonKeyAttributes")),
        arguments(
            "include_requires_attributes",
            "projection.include.size",
            orders().with(GLOBAL + "/Projection/NonKeyAttributes", "[]")),
        arguments(
            "include_requires_attributes",
            "projection.attributes.include-only",
            orders().with(GLOBAL + "/Projection/ProjectionType", "'ALL'")),
        arguments(
            "include_requires_attributes",
            "projection.attribute.once",
            orders().with(GLOBAL + "/Projection/NonKeyAttributes/-", "'note'")),
        arguments(
            "stream_view_requires_enabled",
            "stream.view.present",
            orders().with(STREAM, "{'StreamEnabled': true}")),
        arguments(
            "stream_view_requires_enabled",
            "stream.view.enabled-only",
            orders().with(STREAM, "{'StreamEnabled': false, 'StreamViewType': 'KEYS_ONLY'}")));
  }

  /** {@code ttl_attribute_when_enabled}: CreateTable knows nothing of expiry, so it is a trait. */
  @Test
  void plantonsRuleOfExpiryIsThatOfTheTrait() {
    var form = orders().with("/TimeToLiveSpecification", "{'Enabled': true}");
    var sessions = TableSpec.named("sessions").partitionKey("id", ScalarType.STRING);

    assertThat(form.check().errors()).extracting(Finding::rule).containsExactly("raw.member.known");
    assertThat(sessions.with(TimeToLive.on("")).check().errors())
        .extracting(Finding::rule)
        .containsExactly("time-to-live.attribute.length");
  }

  private static RawForm orders() {
    return RawForm.orders();
  }

  private static RawForm plain() {
    return orders()
        .without("/LocalSecondaryIndexes")
        .without("/GlobalSecondaryIndexes")
        .without("/AttributeDefinitions/3")
        .without("/AttributeDefinitions/2");
  }

  private static RawForm provisioned() {
    return plain().with("/BillingMode", "'PROVISIONED'").with("/ProvisionedThroughput", UNITS);
  }
}
