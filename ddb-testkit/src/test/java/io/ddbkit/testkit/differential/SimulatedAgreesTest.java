package io.ddbkit.testkit.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.testkit.internal.simulated.wire.WireRequest;
import io.ddbkit.testkit.internal.simulated.world.World;
import io.ddbkit.testkit.simulated.setting.SimulatedSettings;
import io.ddbkit.traits.raw.RawJson;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tags, class, warm throughput and policy, of which DynamoDB Local takes whatever it is given, held
 * against the simulated engine, which refuses as DynamoDB was seen to refuse.
 */
class SimulatedAgreesTest {
  private static final String TABLE =
      """
      {'TableName': 'orders', 'BillingMode': 'PAY_PER_REQUEST',
       'AttributeDefinitions': [{'AttributeName': 'id', 'AttributeType': 'S'}],
       'KeySchema': [{'AttributeName': 'id', 'KeyType': 'HASH'}],
       'GlobalSecondaryIndexes': [{'IndexName': 'by-id',
         'KeySchema': [{'AttributeName': 'id', 'KeyType': 'HASH'}],
         'Projection': {'ProjectionType': 'ALL'}%s}]%s}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'Tags': []",
        "'Tags': [{'Key': 'team', 'Value': 'shop'}, {'Key': 'Team', 'Value': ''}]",
        "'TableClass': 'STANDARD'",
        "'TableClass': 'STANDARD_INFREQUENT_ACCESS'",
        "'WarmThroughput': {'ReadUnitsPerSecond': 12000, 'WriteUnitsPerSecond': 4000}",
        "'WarmThroughput': {'WriteUnitsPerSecond': 4001}",
        "'ResourcePolicy': '{}'"
      })
  void whatWeAcceptItAccepts(String member) {
    var json = json("", ", " + member);

    assertThat(RawJson.check(json).errors()).isEmpty();
    assertThat(answer(json)).startsWith("{\"TableDescription\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "tags.key.length | 'Tags': [{'Key': '', 'Value': 'shop'}] | tags.1.member.key",
        "tags.key.length | 'Tags': [{'Value': 'shop'}] | Value null at 'tags.1.member.key'",
        "tags.value.present | 'Tags': [{'Key': 'team'}] | Value null at 'tags.1.member.value'",
        "tags.key.reserved | 'Tags': [{'Key': 'aws:a', 'Value': ''}] | cannot be prefixed with aws:",
        "tags.key.unique | 'Tags': [{'Key': 'a', 'Value': '1'}, {'Key': 'a', 'Value': '2'}]"
            + " | Duplicate Tag Key found a",
        "storage-class.known | 'TableClass': 'Standard' | Value 'Standard' at 'tableClass'",
        "warm-throughput.on-demand.minimum | 'WarmThroughput': {'ReadUnitsPerSecond': 11999}"
            + " | lower than initial throughput",
        "warm-throughput.on-demand.minimum | 'WarmThroughput': {'WriteUnitsPerSecond': 3999}"
            + " | lower than initial throughput",
        "resource-policy.json | 'ResourcePolicy': '{' | invalid Json"
      })
  void whatWeRefuseItRefuses(String rule, String member, String words) {
    isRefused(rule, json("", ", " + member), words);
  }

  @Test
  void lengthsAndSizesAreTheSame() {
    var key = "'Tags': [{'Key': '%s', 'Value': ''}]".formatted("k".repeat(129));
    var value = "'Tags': [{'Key': 'k', 'Value': '%s'}]".formatted("v".repeat(257));
    var policy = "'ResourcePolicy': '{}%s'".formatted(" ".repeat(20_479));

    isRefused("tags.key.length", json("", ", " + key), "length less than or equal to 128");
    isRefused("tags.value.length", json("", ", " + value), "length less than or equal to 256");
    isRefused("resource-policy.size", json("", ", " + policy), "Maximum policy size of 20480");
  }

  @Test
  void fiftyTagsAreTheMost() {
    assertThat(answer(json("", tags(50)))).startsWith("{\"TableDescription\"");
    isRefused("tags.count", json("", tags(51)), "Number of Tags exceed the current limit");
  }

  /** The engine takes any of an index: how the service words its refusal was not captured. */
  @Test
  void indexesHaveWarmThroughputToo() {
    var json = json(", 'WarmThroughput': {'ReadUnitsPerSecond': 12000}", "");

    assertThat(RawJson.check(json).errors()).isEmpty();
    assertThat(answer(json)).startsWith("{\"TableDescription\"");
  }

  private static void isRefused(String rule, String json, String words) {
    assertThat(RawJson.check(json).errors()).extracting(Finding::rule).containsExactly(rule);
    assertThat(answer(json)).contains("ValidationException", words);
  }

  private static String tags(int count) {
    return IntStream.range(0, count)
        .mapToObj(n -> "{'Key': 'tag-%d', 'Value': ''}".formatted(n))
        .collect(Collectors.joining(", ", ", 'Tags': [", "]"));
  }

  private static String json(String ofIndex, String ofTable) {
    return TABLE.formatted(ofIndex, ofTable).replace('\'', '"');
  }

  private static String answer(String json) {
    return new World(SimulatedSettings.DEFAULTS, 0)
        .answer(new WireRequest("DynamoDB_20120810", "CreateTable", "key", "eu-west-1", json))
        .body();
  }
}
