package io.ddbkit.testkit.stream;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.internal.CheckReturnValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * Delivers records to a consumer as a stream does: in order, and some of them more than once. A
 * consumer of a stream gets a batch anew when it failed, or was stopped, before the batch was
 * marked as done.
 *
 * @param records what is delivered
 * @param batch how many records make a batch
 * @param deliveries how often each batch is delivered
 * @param retries how often Lambda tries a batch again that failed
 * @param streamArn the ARN of the stream; empty: not known
 */
public record StreamReplay(
    List<Record> records, int batch, int deliveries, int retries, Optional<String> streamArn) {
  private static final int RETRIES = 2;

  /**
   * A replay.
   *
   * @throws IllegalArgumentException if {@code batch} or {@code deliveries} is not positive, or
   *     {@code retries} is negative
   */
  public StreamReplay {
    requireNonNull(records, "records");
    requireNonNull(streamArn, "streamArn");
    records = List.copyOf(records);
    if (batch < 1 || deliveries < 1) {
      throw new IllegalArgumentException(
          "A batch must hold at least 1 record and be delivered at least once, not %d and %d."
              .formatted(batch, deliveries));
    }
    if (retries < 0) {
      throw new IllegalArgumentException("Retries must be 0 or more, not %d.".formatted(retries));
    }
  }

  /** These records, one by one, each once, and by Lambda again two times if they fail. */
  @CheckReturnValue
  public static StreamReplay of(List<CapturedRecord> records) {
    requireNonNull(records, "records");
    return new StreamReplay(
        records.stream().map(CapturedRecord::source).toList(), 1, 1, RETRIES, Optional.empty());
  }

  /** The same, of this stream: Lambda's events name it. */
  @CheckReturnValue
  public StreamReplay from(String streamArn) {
    requireNonNull(streamArn, "streamArn");
    return new StreamReplay(records, batch, deliveries, retries, Optional.of(streamArn));
  }

  /**
   * The same in batches of so many records; the last may be smaller.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  @CheckReturnValue
  public StreamReplay inBatchesOf(int size) {
    return new StreamReplay(records, size, deliveries, retries, streamArn);
  }

  /** The same, each batch delivered twice in a row. */
  @CheckReturnValue
  public StreamReplay eachTwice() {
    return each(2);
  }

  /**
   * The same, each batch delivered so many times in a row.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  @CheckReturnValue
  public StreamReplay each(int times) {
    return new StreamReplay(records, batch, times, retries, streamArn);
  }

  /**
   * The same, with a batch that failed handed to a Lambda function so many times more, which is the
   * {@code MaximumRetryAttempts} of its event source mapping.
   *
   * @throws IllegalArgumentException if it is negative
   */
  @CheckReturnValue
  public StreamReplay retrying(int times) {
    return new StreamReplay(records, batch, deliveries, times, streamArn);
  }

  /** Delivers the records one by one. What the consumer throws ends it. */
  public void to(Consumer<Record> consumer) {
    requireNonNull(consumer, "consumer");
    batchesTo(all -> all.forEach(consumer));
  }

  /** Delivers the records batch by batch. What the consumer throws ends it. */
  public void batchesTo(Consumer<List<Record>> consumer) {
    requireNonNull(consumer, "consumer");
    for (int from = 0; from < records.size(); from += batch) {
      var part = records.subList(from, Math.min(from + batch, records.size()));
      IntStream.range(0, deliveries).forEach(delivery -> consumer.accept(part));
    }
  }

  /**
   * Delivers the records to a Lambda function, batch by batch, as an event source mapping does that
   * has {@code ReportBatchItemFailures}: each batch is a DynamoDB stream event in JSON. Of a batch
   * of which records failed, the record with the lowest sequence number among them and all behind
   * it are delivered again; a batch is delivered again as a whole when the function throws, names a
   * record that is not of the batch or none, or answers what is not JSON. When the retries are
   * spent and not one record more is done, what is left of the batch is discarded, and the next
   * batch follows. There is no pause.
   *
   * @throws IllegalStateException if the stream's ARN is not known, or the thread is interrupted in
   *     the function
   */
  public LambdaRun toLambda(LambdaFunction function) {
    requireNonNull(function, "function");
    var stream =
        streamArn.orElseThrow(
            () ->
                new IllegalStateException(
                    "Lambda's events name the stream, and that of these records is not known. Call"
                        + " from(streamArn), or replay what a StreamCapture captured."));
    var mapping = new LambdaMapping(function, stream, retries);
    batchesTo(mapping::deliver);
    return mapping.run();
  }
}
