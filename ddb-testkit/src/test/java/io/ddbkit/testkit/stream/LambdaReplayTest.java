package io.ddbkit.testkit.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.testkit.item.Item;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** How a function gets its batches, and again what it did not do. */
class LambdaReplayTest {
  private static final Pattern NUMBER = Pattern.compile("\"SequenceNumber\":\"(\\d+)\"");

  /** What each call of the function was about. */
  private final List<String> calls = new ArrayList<>();

  private static StreamReplay replay(int records) {
    return StreamReplay.of(
            IntStream.rangeClosed(1, records).mapToObj(i -> new CapturedRecord(record(i))).toList())
        .from("arn:aws:dynamodb:eu-west-1:123456789012:table/orders/stream/1");
  }

  private static Record record(int number) {
    return Record.builder()
        .eventName("INSERT")
        .dynamodb(c -> c.keys(Item.of("id", number).attributes()).sequenceNumber("" + number))
        .build();
  }

  /** A function that answers so, one after the other, and then that all is done. */
  private LambdaFunction answering(String... answers) {
    var left = Arrays.asList(answers).iterator();
    return event -> {
      calls.add(numbers(event).collect(Collectors.joining(" ")));
      return left.hasNext() ? left.next() : "{\"batchItemFailures\":[]}";
    };
  }

  private static Stream<String> numbers(String event) {
    return NUMBER.matcher(event).results().map((MatchResult found) -> found.group(1));
  }

  private static String failed(String... numbers) {
    return Arrays.stream(numbers)
        .map(number -> "{\"itemIdentifier\": \"" + number + "\"}")
        .collect(Collectors.joining(", ", "{\"batchItemFailures\": [", "]}"));
  }

  private static List<String> numbers(List<Record> records) {
    return records.stream().map(record -> record.dynamodb().sequenceNumber()).toList();
  }

  @Test
  void deliversBatches() {
    var run = replay(5).inBatchesOf(2).toLambda(answering());

    assertThat(calls).containsExactly("1 2", "3 4", "5");
    assertThat(run.failures()).isEmpty();
    assertThat(run.discarded()).isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "null",
        "{}",
        "\"done\"",
        "{\"batchItemFailures\": null}",
        "{\"batchItemFailures\": []}",
        "{\"batchItemFailure\": [{\"itemIdentifier\": \"1\"}]}"
      })
  void theseAnswersSayThatAllIsDone(@Nullable String answer) {
    var run = replay(2).inBatchesOf(2).toLambda(event -> answer);

    assertThat(run.invocations()).extracting(LambdaInvocation::done).containsExactly(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"batchItemFailures\": [{\"itemIdentifier\": \"\"}]}",
        "{\"batchItemFailures\": [{\"itemIdentifier\": null}]}",
        "{\"batchItemFailures\": [{\"itemIdentifier\": 2}]}",
        "{\"batchItemFailures\": [{\"ItemIdentifier\": \"2\"}]}",
        "{\"batchItemFailures\": [{\"itemIdentifier\": \"2\"}, {}]}",
        "{\"batchItemFailures\": [\"2\"]}",
        "{\"batchItemFailures\": [{\"itemIdentifier\": \"7\"}]}",
        "{\"batchItemFailures\": [",
        "done"
      })
  void theseAnswersFailTheWholeBatch(String answer) {
    var run = replay(2).inBatchesOf(2).toLambda(answering(answer));

    assertThat(calls).containsExactly("1 2", "1 2");
    assertThat(run.failures()).singleElement().extracting(LambdaInvocation::done).isEqualTo(0);
  }

  @Test
  void deliversAgainFromTheLowestThatFailed() {
    var run = replay(4).inBatchesOf(4).toLambda(answering(failed("4", "2")));

    assertThat(calls).containsExactly("1 2 3 4", "2 3 4");
    assertThat(run.failures()).hasToString("[1 of 4 done: record 2 failed]");
    assertThat(numbers(run.failures().get(0).left())).containsExactly("2", "3", "4");
  }

  @Test
  void deliversTheWholeBatchAgainWhenTheFunctionThrows() {
    var first = new ArrayList<>(List.of(true));
    var run =
        replay(2)
            .inBatchesOf(2)
            .toLambda(
                event -> {
                  calls.add(numbers(event).collect(Collectors.joining(" ")));
                  if (!first.isEmpty()) {
                    first.clear();
                    throw new IOException("no mail server");
                  }
                  return null;
                });

    assertThat(calls).containsExactly("1 2", "1 2");
    assertThat(run.failures())
        .hasToString("[0 of 2 done: the function threw java.io.IOException: no mail server]");
  }

  @Test
  void discardsWhatIsLeftWhenTheRetriesAreSpent() {
    var poison = answering(failed("2"), failed("2"), failed("2"));
    var run = replay(4).inBatchesOf(3).retrying(1).toLambda(poison);

    assertThat(calls).containsExactly("1 2 3", "2 3", "2 3", "4");
    assertThat(numbers(run.discarded())).containsExactly("2", "3");
  }

  @Test
  void discardsAtOnceWithoutRetries() {
    var run = replay(2).inBatchesOf(2).retrying(0).toLambda(answering(failed("1")));

    assertThat(calls).containsExactly("1 2");
    assertThat(numbers(run.discarded())).containsExactly("1", "2");
    assertThatThrownBy(() -> replay(1).retrying(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void deliversDoneBatchesAgainToo() {
    replay(3).inBatchesOf(2).eachTwice().toLambda(answering());

    assertThat(calls).containsExactly("1 2", "1 2", "3", "3");
  }

  @Test
  void anAssertionThatFailsInTheFunctionFailsTheTest() {
    assertThatThrownBy(
            () ->
                replay(1)
                    .toLambda(
                        event -> {
                          throw new AssertionError("wrong");
                        }))
        .isInstanceOf(AssertionError.class)
        .hasMessage("wrong");
  }

  @Test
  void endsWhenItIsInterrupted() {
    assertThatThrownBy(
            () ->
                replay(1)
                    .toLambda(
                        event -> {
                          throw new InterruptedException();
                        }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("interrupted in the function");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void saysThatTheStreamIsNotKnown() {
    var replay = StreamReplay.of(List.of(new CapturedRecord(record(1))));

    assertThatThrownBy(() -> replay.toLambda(answering()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Call from(streamArn)");
  }
}
