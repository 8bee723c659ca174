package io.ddbkit.examples;

import static io.ddbkit.spec.ScalarType.STRING;
import static io.ddbkit.testkit.assertion.DdbAssertions.assertThat;
import static io.ddbkit.testkit.assertion.ExpectedChange.insert;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.testkit.item.Item;
import io.ddbkit.testkit.item.ItemJson;
import io.ddbkit.testkit.item.Seed;
import io.ddbkit.testkit.junit.TestTable;
import io.ddbkit.testkit.junit.WithTables;
import io.ddbkit.testkit.stream.LambdaFunction;
import io.ddbkit.testkit.stream.StreamCapture;
import io.ddbkit.traits.Streams;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import tools.jackson.databind.json.JsonMapper;

/** A consumer of a stream that runs in Lambda and reports which record it could not handle. */
@WithTables
class LambdaConsumerTest {
  static final TableSpec ORDERS =
      TableSpec.named("orders")
          .partitionKey("customer", STRING)
          .sortKey("id", STRING)
          .with(Streams.on());

  /** Sends a mail for each order; the first that cannot be sent ends the batch. */
  static final class Mails implements LambdaFunction {
    private static final JsonMapper JSON = new JsonMapper();
    private final List<String> sent = new ArrayList<>();
    private int failures;

    Mails failingOnce() {
      failures = 1;
      return this;
    }

    @Override
    public String handle(String event) {
      for (var order : JSON.readTree(event).get("Records")) {
        var change = order.get("dynamodb");
        var id = change.get("Keys").get("id").get("S").asString();
        if (id.equals("o-2") && failures-- > 0) {
          var number = change.get("SequenceNumber").asString();
          return "{\"batchItemFailures\": [{\"itemIdentifier\": \"" + number + "\"}]}";
        }
        sent.add(id);
      }
      return "{\"batchItemFailures\": []}";
    }
  }

  // region lambda
  @Test
  void noMailIsSentTwiceWhenOneFails(TestTable orders, DynamoDbStreamsClient streams) {
    var capture = StreamCapture.fromNow(streams, orders);
    Seed.into(orders)
        .put(
            ItemJson.plain(
                """
                [{"customer": "ann", "id": "o-1"},
                 {"customer": "ann", "id": "o-2"},
                 {"customer": "ann", "id": "o-3"}]"""));
    assertThat(capture)
        .eventually()
        .containsInOrder(insert(order("o-1")), insert(order("o-2")), insert(order("o-3")));

    var mails = new Mails().failingOnce();
    var run = capture.replay().inBatchesOf(10).toLambda(mails);

    assertThat(mails.sent).containsExactly("o-1", "o-2", "o-3");
    assertThat(run.invocations()).hasSize(2);
    assertThat(run.discarded()).isEmpty();
  }

  // endregion

  private static Item order(String id) {
    return Item.of("customer", "ann").and("id", id);
  }
}
