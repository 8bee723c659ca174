package io.ddbkit.testkit.stream;

import static io.ddbkit.spec.ScalarType.STRING;
import static io.ddbkit.testkit.assertion.DdbAssertions.assertThat;
import static io.ddbkit.testkit.assertion.ExpectedChange.insert;
import static io.ddbkit.testkit.assertion.ExpectedChange.modify;
import static io.ddbkit.testkit.assertion.ExpectedChange.remove;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.testkit.TestDatabase;
import io.ddbkit.testkit.item.Item;
import io.ddbkit.testkit.item.Seed;
import io.ddbkit.traits.Streams;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Against DynamoDB Local's streams. */
class StreamCaptureTest {
  private static final TableSpec ORDERS =
      TableSpec.named("orders").partitionKey("id", STRING).with(Streams.on());
  private static final Item FIRST = Item.of("id", "o-1").and("total", 5);
  private static final Item SECOND = Item.of("id", "o-2").and("total", 7);

  private final TestDatabase database = new TestDatabase();
  private final DynamoDbStreamsClient streams = database.streams();

  @AfterEach
  void close() {
    streams.close();
  }

  private String arn() {
    return StreamCapture.arn(database.client(), "orders");
  }

  private void put(Item item) {
    database.client().putItem(r -> r.tableName("orders").item(item.attributes()));
  }

  private void delete(String id) {
    var key = Item.of("id", id).attributes();
    database.client().deleteItem(r -> r.tableName("orders").key(key));
  }

  @Test
  void capturesEveryChangeInTheOrderOfItsItem() {
    database.provisioner().createMissing(ORDERS);
    put(FIRST);
    put(SECOND);
    put(FIRST.and("total", 6));
    delete("o-1");

    assertThat(StreamCapture.fromStart(streams, arn()))
        .eventually()
        .containsInOrder(
            insert(FIRST),
            modify(Item.of("id", "o-1").and("total", 6)),
            remove(Item.of("id", "o-1")))
        .containsInOrder(insert(SECOND))
        .hasNoMore()
        .hasNoDuplicates();
  }

  @Test
  void capturesFromNow() {
    database.provisioner().createMissing(ORDERS);
    put(FIRST);
    var capture = StreamCapture.fromNow(streams, arn());
    put(SECOND);

    assertThat(capture).eventually().containsInOrder(insert(SECOND)).hasNoMore();
  }

  @Test
  void tellsBothImages() {
    database.provisioner().createMissing(ORDERS);
    var capture = StreamCapture.fromStart(streams, arn());
    put(FIRST);
    put(FIRST.and("total", 6));

    assertThat(capture).eventually().containsInOrder(insert(FIRST), modify(FIRST.and("total", 6)));
    var change = capture.poll().get(1);
    assertThat(change.oldImage()).contains(FIRST);
    assertThat(change.newImage()).contains(FIRST.and("total", 6));
    assertThat(change.key()).isEqualTo(Item.of("id", "o-1"));
    assertThat(change.isExpiry()).isFalse();
  }

  @Test
  void knowsKeysOnlyWhereTheViewTellsNoMore() {
    database.provisioner().createMissing(ORDERS.with(Streams.of(Streams.View.KEYS_ONLY)));
    put(FIRST);

    assertThat(StreamCapture.fromStart(streams, arn()))
        .eventually()
        .containsInOrder(insert(Item.of("id", "o-1")));
  }

  @Test
  void deliversToAConsumerMoreThanOnce() {
    database.provisioner().createMissing(ORDERS);
    Seed.into(database.client(), "orders").put(FIRST, SECOND);
    put(FIRST.and("total", 6));
    var capture = StreamCapture.fromStart(streams, arn());
    assertThat(capture).eventually().containsInOrder(modify(FIRST.and("total", 6)));

    List<Record> received = new ArrayList<>();
    capture.replay().eachTwice().to(received::add);
    assertThat(received).hasSize(6);
    assertThat(received.get(0)).isEqualTo(received.get(1));
    assertThat(StreamRecords.received(received))
        .containsInOrder(insert(FIRST), modify(FIRST.and("total", 6)))
        .hasDuplicates(3);

    List<Integer> sizes = new ArrayList<>();
    capture.replay().inBatchesOf(2).each(3).batchesTo(batch -> sizes.add(batch.size()));
    assertThat(sizes).containsExactly(2, 2, 2, 1, 1, 1);
    assertThatThrownBy(() -> capture.replay().inBatchesOf(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void saysThatThereIsNoStream() {
    database.provisioner().createMissing(TableSpec.named("orders").partitionKey("id", STRING));

    assertThatThrownBy(this::arn)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("orders: the stream of this table is off. Add Streams.on() to its spec.");
  }
}
