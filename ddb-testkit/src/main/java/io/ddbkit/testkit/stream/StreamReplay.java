package io.ddbkit.testkit.stream;

import static java.util.Objects.requireNonNull;

import java.util.List;
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
 */
public record StreamReplay(List<Record> records, int batch, int deliveries) {

  /**
   * A replay.
   *
   * @throws IllegalArgumentException if {@code batch} or {@code deliveries} is not positive
   */
  public StreamReplay {
    requireNonNull(records, "records");
    records = List.copyOf(records);
    if (batch < 1 || deliveries < 1) {
      throw new IllegalArgumentException(
          "A batch holds at least one record and is delivered once at least: not %d and %d."
              .formatted(batch, deliveries));
    }
  }

  /** These records, one by one, each once. */
  public static StreamReplay of(List<CapturedRecord> records) {
    requireNonNull(records, "records");
    return new StreamReplay(records.stream().map(CapturedRecord::source).toList(), 1, 1);
  }

  /**
   * The same in batches of so many records; the last may be smaller.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public StreamReplay inBatchesOf(int size) {
    return new StreamReplay(records, size, deliveries);
  }

  /** The same, each batch delivered twice in a row. */
  public StreamReplay eachTwice() {
    return each(2);
  }

  /**
   * The same, each batch delivered so many times in a row.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public StreamReplay each(int times) {
    return new StreamReplay(records, batch, times);
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
}
