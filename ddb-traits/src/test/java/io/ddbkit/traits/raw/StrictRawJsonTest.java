package io.ddbkit.traits.raw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.rule.Finding;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Definitions are read strictly, and what is wrong is told at its place. */
class StrictRawJsonTest {
  private static final String UNITS =
      "'ProvisionedThroughput': {'ReadCapacityUnits': %s, 'WriteCapacityUnits': 5}";

  @Test
  void anIndexInPiecesIsToldByNumbers() throws IOException {
    var errors = errors(resource("one-index-in-pieces.json"));

    assertThat(errors)
        .contains(
            "document.value at GlobalSecondaryIndexes[2].Projection:"
                + " expected an object, found \"ALL\"",
            "index.name.length at GlobalSecondaryIndexes[1].IndexName:"
                + " nothing: a required member is missing",
            "index.name.length at GlobalSecondaryIndexes[2].IndexName:"
                + " nothing: a required member is missing",
            "index.name.length at GlobalSecondaryIndexes[3].IndexName:"
                + " nothing: a required member is missing")
        .noneMatch(error -> error.contains("index.name.unique") || error.contains("[]"));
  }

  @Test
  void membersOfCloudFormationAreToldWithTheWayToSayThem() throws IOException {
    var text = RawJson.check(resource("members-of-cloudformation.json")).text();

    assertThat(text)
        .contains(
            "  SSESpecification.SSEEnabled: ",
            "-> did you mean Enabled?",
            "  TimeToLiveSpecification: ",
            "-> set it on the spec: .with(TimeToLive.on(\"leftAt\"))",
            "  PointInTimeRecoverySpecification: ",
            "-> set it on the spec: .with(PointInTimeRecovery.on())")
        .doesNotContain("[encryption.enabled]");
  }

  @Test
  void halfAUnitIsNoUnit() throws IOException {
    assertThat(errors(resource("half-a-unit.json")))
        .containsExactly(
            "document.value at ProvisionedThroughput.ReadCapacityUnits:"
                + " expected a whole number, found 5.5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "5e-1 | document.value | expected a whole number, found 0.5",
        "5.0 | document.value | expected a whole number, found 5.0",
        "'5' | document.value | expected a whole number, found \"5\"",
        "true | document.value | expected a whole number, found true",
        "[5] | document.value | expected a whole number, found a list",
        "{} | document.value | expected a whole number, found an object",
        "null | document.json | null is not allowed",
        "9223372036854775808 | document.json | 9223372036854775808 is out of range",
        "-9223372036854775809 | document.json | -9223372036854775809 is out of range",
        "1e999 | document.json | 1e999 is out of range",
        "1e-999 | document.json | 1e-999 is out of range"
      })
  void aNumberIsNeitherRoundedNorMade(String json, String rule, String told) {
    assertThat(errors(table(UNITS.formatted(json))))
        .singleElement()
        .asString()
        .startsWith(rule + " at ProvisionedThroughput.ReadCapacityUnits: " + told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'BillingMode': 1 | document.value at BillingMode: expected a string, found 1",
        "'BillingMode': ['PROVISIONED'] | document.value at BillingMode: expected a string, found a list",
        "'DeletionProtectionEnabled': 'true' | document.value at DeletionProtectionEnabled: expected true or false, found \"true\"",
        "'StreamSpecification': {'StreamEnabled': 1, 'StreamViewType': 'KEYS_ONLY'} | document.value at StreamSpecification.StreamEnabled: expected true or false, found 1",
        "'SSESpecification': {'Enabled': 'true', 'SSEType': 'KMS'} | document.value at SSESpecification.Enabled: expected true or false, found \"true\"",
        "'GlobalSecondaryIndexes': {} | document.value at GlobalSecondaryIndexes: expected a list, found an object",
        "'GlobalSecondaryIndexes': [null] | document.json at GlobalSecondaryIndexes[0]: null is not allowed",
        "'LocalSecondaryIndexes': [5] | document.value at LocalSecondaryIndexes[0]: expected an object, found 5",
        "'TableName': 'others' | document.json at TableName: duplicate name",
        "'Tags': {'team': 'shop'} | document.value at Tags: expected a list, found an object",
        "'Tags': ['team'] | document.value at Tags[0]: expected an object, found \"team\"",
        "'Tags': [null] | document.json at Tags[0]: null is not allowed",
        "'Tags': [{'Key': 5, 'Value': 'shop'}] | document.value at Tags[0].Key: expected a string, found 5",
        "'Tags': [{'Key': 'cost', 'Value': 5}] | document.value at Tags[cost].Value: expected a string, found 5",
        "'Tags': [{'Key': 'cost', 'Value': null}] | document.json at Tags[cost].Value: null is not allowed",
        "'TableClass': true | document.value at TableClass: expected a string, found true",
        "'TableClass': null | document.json at TableClass: null is not allowed",
        "'WarmThroughput': 12000 | document.value at WarmThroughput: expected an object, found 12000",
        "'WarmThroughput': {'ReadUnitsPerSecond': '12000'} | document.value at WarmThroughput.ReadUnitsPerSecond: expected a whole number, found \"12000\"",
        "'WarmThroughput': {'WriteUnitsPerSecond': 4000.5} | document.value at WarmThroughput.WriteUnitsPerSecond: expected a whole number, found 4000.5",
        "'WarmThroughput': {'ReadUnits': 12000} | raw.member.known at WarmThroughput.ReadUnits: ReadUnits, not one of: ReadUnitsPerSecond, WriteUnitsPerSecond",
        "'ResourcePolicy': {'Version': '2012-10-17'} | document.value at ResourcePolicy: expected a string, found an object",
        "'ResourcePolicy': null | document.json at ResourcePolicy: null is not allowed",
      })
  void anotherKindIsToldAndNothingThatFollows(String member, String told) {
    var units = member.contains("BillingMode") ? "" : "'BillingMode': 'PAY_PER_REQUEST', ";

    assertThat(errors(table(units + member))).singleElement().asString().startsWith(told);
  }

  @Test
  void anUnreadableModeDoesNotTellHowMuchWarmThroughputThereIsAnyway() {
    var warm = "'BillingMode': 5, 'WarmThroughput': {'ReadUnitsPerSecond': 1}, ";

    assertThat(errors(table(warm + UNITS.formatted("5"))))
        .containsExactly("document.value at BillingMode: expected a string, found 5");
  }

  @Test
  void elementsWithoutANameAreToldByNumberInEveryList() {
    var json =
        """
        {'TableName': 'orders', 'BillingMode': 'PAY_PER_REQUEST',
         'AttributeDefinitions': [{'AttributeName': 'id', 'AttributeType': 'S'}, {}],
         'KeySchema': [{'AttributeName': 'id', 'KeyType': 'HASH'}, {'KeyType': 'RANGE'}],
         'LocalSecondaryIndexes': [{'KeySchema': 1}]}
        """;

    assertThat(errors(json))
        .anyMatch(error -> error.contains(" at AttributeDefinitions[1].AttributeName: nothing"))
        .anyMatch(error -> error.contains(" at KeySchema[1].AttributeName: nothing"))
        .anyMatch(error -> error.contains(" at LocalSecondaryIndexes[0].IndexName: nothing"))
        .anyMatch(
            error -> error.contains(" at LocalSecondaryIndexes[0].KeySchema: expected a list"))
        .noneMatch(error -> error.contains("[]"));
  }

  @Test
  void allFaultsAreToldAtOnceWithWhatTheRulesFind() {
    var json = table("'BillingMode': 'PAY_PER_REQUEST', 'StreamSpecification': 'on', 'Tgas': []");

    assertThat(errors(json.replace("orders", "a b")))
        .extracting(error -> error.replaceFirst(":.*", ""))
        .containsExactlyInAnyOrder(
            "raw.member.known at Tgas",
            "document.value at StreamSpecification",
            "table.name.characters at TableName");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'KMSMasterKeyId': 'alias/payments', 'SSEType': 'KMS'} | KMSMasterKeyId: alias/payments",
        "{'Enabled': false, 'KMSMasterKeyId': 'alias/payments'} | KMSMasterKeyId: alias/payments",
        "{'SSEType': 'KMS'} | SSEType: KMS"
      })
  void aKeyBesideNoEncryptionIsToldSoon(String block, String told) {
    assertThat(errors(table("'BillingMode': 'PAY_PER_REQUEST', 'SSESpecification': " + block)))
        .containsExactly("encryption.enabled at SSESpecification." + told);
  }

  @Test
  void aNameInOtherLettersIsReadAndTold() {
    var json = table("'BillingMode': 'PAY_PER_REQUEST'").replace("TableName", "tableName");

    assertThat(RawJson.check(json.replace('\'', '"')).errors())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.place()).isEqualTo("tableName");
              assertThat(finding.remedies()).contains("did you mean TableName?");
            });
  }

  @Test
  void aDocumentInLowerCamelCaseIsOneFinding() {
    var json =
        """
        {'tableName': 'orders', 'billingMode': 'PAY_PER_REQUEST',
         'attributeDefinitions': [{'attributeName': 'id', 'attributeType': 'S'}],
         'keySchema': [{'attributeName': 'id', 'keyType': 'HASH'}],
         'sseSpecification': {'enabled': true, 'kmsMasterKeyId': 'alias/a'}}
        """;

    assertThat(errors(json))
        .singleElement()
        .asString()
        .startsWith("raw.member.known at document: tableName, billingMode, ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'TimeToLiveSpecification': {'Enabled': false} | TimeToLive.off()",
        "'timeToLiveSpecification': {'attributeName': 'a'} | TimeToLive.on(\"a\")",
        "'ContributorInsightsSpecification': {'Enabled': true} | ContributorInsights.on()",
        "'Replicas': [{'Region': 'eu-west-1'}, {'Region': 'us-east-1'}] | GlobalReplicas.in(\"eu-west-1\", \"us-east-1\")",
        "'KinesisStreamSpecification': {'StreamArn': 'arn:aws:kinesis:a:1:stream/s'} | KinesisDestination.to(\"arn:aws:kinesis:a:1:stream/s\")",
        "'PointInTimeRecoverySpecification': {'PointInTimeRecoveryEnabled': false} | PointInTimeRecovery.off()",
        "'PointInTimeRecoverySpecification': {'RecoveryPeriodInDays': 7} | PointInTimeRecovery.on(Duration.ofDays(7))",
        "'ContinuousBackups': true | PointInTimeRecovery.on()"
      })
  void whatATraitSaysIsToldWithItsCall(String member, String call) {
    var errors =
        RawJson.check(table("'BillingMode': 'PAY_PER_REQUEST', " + member).replace('\'', '"'))
            .errors();

    assertThat(errors).singleElement().extracting(Finding::remedies).asString().contains(call);
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheDocument() {
    var json = table("'BillingMode': 'PAY_PER_REQUEST'").replace('\'', '"');

    assertThat(RawJson.read("\ufeff" + json)).isEqualTo(RawJson.read(json));
  }

  private static String table(String members) {
    return """
        {'TableName': 'orders',
         'AttributeDefinitions': [{'AttributeName': 'id', 'AttributeType': 'S'}],
         'KeySchema': [{'AttributeName': 'id', 'KeyType': 'HASH'}],
         %s}
        """
        .formatted(members);
  }

  private static List<String> errors(String json) {
    return RawJson.check(json.replace('\'', '"')).errors().stream()
        .map(f -> f.rule() + " at " + f.place() + ": " + f.statements().get(0).value())
        .toList();
  }

  private static String resource(String name) throws IOException {
    try (var in = StrictRawJsonTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    }
  }
}
