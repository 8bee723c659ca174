package io.ddbkit.testkit.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;

/** Following shards that end. */
class ShardsTest {
  private final FakeStreams streams = new FakeStreams();

  private static String told(StreamCapture capture) {
    return capture.poll().toString();
  }

  @Test
  void readsAParentToItsEndBeforeItsChildren() {
    streams.open("a");
    streams.add("a", "x", 1);
    streams.add("a", "x", 2);
    streams.add("a", "x", 3);
    streams.close("a");
    streams.open("b", "a");
    streams.add("b", "x", 4);

    assertThat(told(StreamCapture.fromStart(streams, "arn")))
        .isEqualTo(
            "[INSERT {id: \"x\", version: 1}, MODIFY {id: \"x\", version: 2}, MODIFY {id: \"x\","
                + " version: 3}, MODIFY {id: \"x\", version: 4}]");
  }

  @Test
  void waitsForAParentThatIsOpen() {
    streams.open("a");
    streams.add("a", "x", 1);
    streams.open("b", "a");
    streams.add("b", "x", 3);
    var capture = StreamCapture.fromStart(streams, "arn");

    assertThat(capture.poll()).hasSize(1);

    streams.add("a", "x", 2);
    streams.close("a");
    assertThat(told(capture)).containsSubsequence("version: 1", "version: 2", "version: 3");
  }

  @Test
  void readsChildrenFromTheirStartThatComeAfterTheCaptureBegan() {
    streams.open("a");
    streams.add("a", "x", 1);
    var capture = StreamCapture.fromNow(streams, "arn");
    streams.add("a", "x", 2);
    streams.close("a");
    streams.open("b", "a");
    streams.add("b", "x", 3);

    assertThat(told(capture))
        .isEqualTo("[MODIFY {id: \"x\", version: 2}, MODIFY {id: \"x\", version: 3}]");
  }

  @Test
  void readsAShardWhoseParentIsForgotten() {
    streams.open("b", "forgotten");
    streams.add("b", "x", 1);

    assertThat(StreamCapture.fromStart(streams, "arn").poll()).hasSize(1);
  }

  @Test
  void goesOnAfterTheLastRecordWhenAnIteratorExpires() {
    streams.open("a");
    streams.add("a", "x", 1);
    var capture = StreamCapture.fromStart(streams, "arn");
    capture.poll();
    streams.expireIterators();
    streams.add("a", "x", 2);

    assertThat(told(capture)).containsSubsequence("version: 1", "version: 2");
    assertThat(capture.poll()).hasSize(2);
  }

  @Test
  void cannotGoOnWhereNothingWasRead() {
    streams.open("a");
    var capture = StreamCapture.fromNow(streams, "arn");
    streams.expireIterators();

    assertThatThrownBy(capture::poll).isInstanceOf(ExpiredIteratorException.class);
  }
}
