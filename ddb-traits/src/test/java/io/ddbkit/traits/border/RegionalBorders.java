package io.ddbkit.traits.border;

import static io.ddbkit.spec.ScalarType.STRING;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.ContributorInsights;
import io.ddbkit.traits.KinesisDestination;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.ResourcePolicy;
import io.ddbkit.traits.TableTags;
import io.ddbkit.traits.raw.RawForm;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The borders of what every region has for itself: tags, insights, policy, Kinesis. */
final class RegionalBorders {
  private static final TableSpec TABLE = Borders.TABLE;
  private static final String STREAM = "arn:aws:kinesis:eu-west-1:111122223333:stream/";

  private RegionalBorders() {}

  static Stream<Border> all() {
    return Stream.of(ofTags(), ofInsights(), ofPolicies(), ofKinesis(), ofProtection())
        .flatMap(List::stream);
  }

  private static List<Border> ofTags() {
    return List.of(
        Border.of("tags.count", tagged(tags(50)), tagged(tags(51))),
        Border.of("tags.key.length", tagged("k", "v"), tagged("", "v")),
        Border.of("tags.key.length", tagged("k".repeat(128), "v"), tagged("k".repeat(129), "v")),
        Border.of("tags.key.characters", tagged("a b+-=._:/@\u00fc1", "v"), tagged("a#b", "v")),
        tags("tags.key.unique", "{'Key': 'Team', 'Value': ''}", "{'Key': 'team', 'Value': ''}"),
        tags("tags.value.present", "{'Key': 'a', 'Value': ''}", "{'Key': 'a'}"),
        Border.of("tags.key.reserved", tagged("my:aws:tag", "v"), tagged("aws:tag", "v")),
        Border.of("tags.value.length", tagged("k", "v".repeat(256)), tagged("k", "v".repeat(257))),
        Border.of("tags.value.characters", tagged("k", "team@example.com"), tagged("k", "a & b")));
  }

  /** A border that only AWS's own form has: of a tag beside another. */
  private static Border tags(String rule, String within, String beyond) {
    var form = RawForm.orders().with("/Tags", "[{'Key': 'team', 'Value': 'shop'}]");
    return new Border(
        rule, form.with("/Tags/-", within).check(), form.with("/Tags/-", beyond).check());
  }

  private static Map<String, String> tags(int count) {
    var tags = new TreeMap<String, String>();
    for (int n = 1; n <= count; n++) {
      tags.put("tag-" + n, "");
    }
    return tags;
  }

  private static TableSpec tagged(Map<String, String> tags) {
    return TABLE.with(TableTags.of(tags));
  }

  private static TableSpec tagged(String key, String value) {
    return TABLE.with(TableTags.of(key, value));
  }

  private static List<Border> ofInsights() {
    var mail = TABLE.globalIndex("by-mail", index -> index.partitionKey("mail", STRING));
    return List.of(
        Border.of(
            "insights.index.known",
            mail.with(ContributorInsights.on().index("by-mail")),
            mail.with(ContributorInsights.on().index("by-mial"))),
        Border.of(
            "insights.index.known",
            TABLE.with(ContributorInsights.on().everyIndex()),
            TABLE.with(ContributorInsights.on().index("by-mail"))));
  }

  private static List<Border> ofPolicies() {
    return List.of(
        Border.of("resource-policy.present", with("{}"), with(" ")),
        Border.of("resource-policy.json", with("{\"Version\": \"2012-10-17\"}"), with("[]")),
        Border.of("resource-policy.json", with("{\"a\": 1}"), with("{\"Version\": }")),
        Border.of("resource-policy.size", with(sized("x", 20_480)), with(sized("x", 20_481))),
        Border.of("resource-policy.size", with(sized(" ", 20_480)), with(sized(" ", 20_481))),
        Border.of("resource-policy.endpoint", from("vpce-1a2b3c4d"), from("vpc-1a2b3c4d")));
  }

  private static String sized(String character, int bytes) {
    return "{\"a\":\"" + character.repeat(bytes - 8) + "\"}";
  }

  private static TableSpec with(String policy) {
    return TABLE.with(ResourcePolicy.json(policy));
  }

  private static TableSpec from(String endpoint) {
    return TABLE.with(
        ResourcePolicy.onlyFromVpcEndpoint(
            endpoint, "arn:aws:dynamodb:eu-west-1:111122223333:table/orders"));
  }

  private static List<Border> ofKinesis() {
    int longest = 1024 - STREAM.length();
    return List.of(
        Border.of("kinesis.stream", to("arn:aws:kinesis:x:111122223333:stream/s"), to("")),
        Border.of(
            "kinesis.stream",
            to(STREAM + "s".repeat(longest)),
            to(STREAM + "s".repeat(longest + 1))),
        Border.of("kinesis.stream", to(STREAM + "orders"), to(STREAM)),
        Border.of(
            "kinesis.stream",
            to(STREAM.replace("aws", "aws-us-gov") + "orders"),
            to(STREAM.replace("kinesis", "dynamodb") + "orders")));
  }

  private static TableSpec to(String stream) {
    return TABLE.with(KinesisDestination.to(stream));
  }

  private static List<Border> ofProtection() {
    return List.of(
        Border.of(
            "protection.recovery.unsaid",
            TABLE.with(Protection.recoveryOnly()),
            TABLE.with(Protection.onForNewTable().deletionProtection(false))));
  }
}
