package io.ddbkit.testkit.item;

import static io.ddbkit.spec.ScalarType.STRING;
import static io.ddbkit.testkit.assertion.DdbAssertions.assertThat;
import static io.ddbkit.testkit.assertion.ExpectedChange.insert;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.testkit.junit.TestTable;
import io.ddbkit.testkit.junit.WithTables;
import io.ddbkit.testkit.stream.StreamCapture;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TimeToLive;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** What takes a client and a name takes the table of a test too. */
@WithTables
class OfATestTableTest {
  static final TableSpec SESSIONS =
      TableSpec.named("sessions")
          .partitionKey("id", STRING)
          .with(Streams.on(), TimeToLive.on("expiresAt"));

  private static final Instant THEN = Instant.parse("2040-03-01T12:00:00Z");
  private static final Item SESSION = Item.of("id", "s-1").and("expiresAt", THEN.getEpochSecond());

  @Test
  void itIsSeededReadAndExpires(TestTable sessions) {
    Seed.into(sessions).put(SESSION);
    assertThat(Items.of(sessions).read()).containsExactly(SESSION);

    assertThat(ExpiredItems.at(THEN).deleteFrom(sessions)).containsExactly(Item.of("id", "s-1"));
    assertThat(Items.of(sessions).read()).isEmpty();
  }

  @Test
  void itsStreamIsCaptured(TestTable sessions, DynamoDbStreamsClient streams) {
    Seed.into(sessions).put(SESSION);
    var later = StreamCapture.fromNow(streams, sessions);
    var next = Item.of("id", "s-2");
    Seed.into(sessions).put(next);

    assertThat(StreamCapture.fromStart(streams, sessions))
        .eventually()
        .containsInOrder(insert(SESSION))
        .containsInOrder(insert(next));
    assertThat(later).eventually().containsInOrder(insert(next)).hasNoMore();
  }
}
