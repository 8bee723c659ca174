package io.ddbkit.testkit.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.testkit.item.Item;
import io.ddbkit.testkit.item.ItemJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.Record;
import tools.jackson.databind.json.JsonMapper;

class LambdaEventTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String STREAM =
      "arn:aws:dynamodb:us-east-2:123456789012:table/my-table/stream/2024-06-10T19:26:16.525";

  private static Record.Builder record(String kind) {
    return Record.builder()
        .eventID("1")
        .eventName(kind)
        .eventVersion("1.0")
        .eventSource("aws:dynamodb")
        .awsRegion("us-east-2");
  }

  /** The form of the example in Lambda's guide, with a removal by time to live. */
  @Test
  void isTheEventOfTheGuide() {
    var inserted =
        record("INSERT")
            .dynamodb(
                change ->
                    change
                        .approximateCreationDateTime(Instant.ofEpochMilli(1_428_537_600_000L))
                        .keys(Item.of("Id", 101).attributes())
                        .newImage(Item.of("Id", 101).and("Message", "New item!").attributes())
                        .sequenceNumber("111")
                        .sizeBytes(26L)
                        .streamViewType("NEW_AND_OLD_IMAGES"))
            .build();
    var expired =
        record("REMOVE")
            .userIdentity(who -> who.principalId("dynamodb.amazonaws.com").type("Service"))
            .dynamodb(
                change ->
                    change
                        .keys(Item.of("Id", 101).attributes())
                        .oldImage(Item.of("Id", 101).attributes())
                        .sequenceNumber("222")
                        .sizeBytes(38L)
                        .streamViewType("NEW_AND_OLD_IMAGES"))
            .build();

    assertThat(JSON.readTree(LambdaEvent.of(List.of(inserted, expired), STREAM)))
        .isEqualTo(
            JSON.readTree(
                """
                {"Records": [
                  {
                    "eventID": "1",
                    "eventName": "INSERT",
                    "eventVersion": "1.0",
                    "eventSource": "aws:dynamodb",
                    "awsRegion": "us-east-2",
                    "dynamodb": {
                      "ApproximateCreationDateTime": 1428537600,
                      "Keys": {"Id": {"N": "101"}},
                      "NewImage": {"Message": {"S": "New item!"}, "Id": {"N": "101"}},
                      "SequenceNumber": "111",
                      "SizeBytes": 26,
                      "StreamViewType": "NEW_AND_OLD_IMAGES"
                    },
                    "eventSourceARN": "%1$s"
                  },
                  {
                    "eventID": "1",
                    "eventName": "REMOVE",
                    "eventVersion": "1.0",
                    "eventSource": "aws:dynamodb",
                    "awsRegion": "us-east-2",
                    "dynamodb": {
                      "Keys": {"Id": {"N": "101"}},
                      "OldImage": {"Id": {"N": "101"}},
                      "SequenceNumber": "222",
                      "SizeBytes": 38,
                      "StreamViewType": "NEW_AND_OLD_IMAGES"
                    },
                    "userIdentity": {"principalId": "dynamodb.amazonaws.com", "type": "Service"},
                    "eventSourceARN": "%1$s"
                  }]}"""
                    .formatted(STREAM)));
  }

  @Test
  void tellsEveryTypeOfAttributeAsDynamoDbDoes() {
    var item =
        Item.of("text", "é\"\n")
            .and("number", new BigDecimal("123456789012345678901234567890.5"))
            .and("yes", true)
            .and("nothing", null)
            .and("bytes", new byte[] {0, -1, 63})
            .and("texts", Set.of("a", "b"))
            .and("numbers", Set.of(1, 2))
            .and("binaries", Set.of(new byte[] {1}))
            .and("list", List.of("a", 1, List.of()))
            .and("map", Map.of("empty", Map.of(), "deep", Map.of("n", 1)));
    var told = record("INSERT").dynamodb(c -> c.newImage(item.attributes())).build();

    var event = JSON.readTree(LambdaEvent.of(List.of(told), STREAM));

    var image = event.get("Records").get(0).get("dynamodb").get("NewImage").toString();
    assertThat(ItemJson.dynamoDb(image)).containsExactly(item);
  }
}
