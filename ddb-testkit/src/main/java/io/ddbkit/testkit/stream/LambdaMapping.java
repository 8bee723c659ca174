package io.ddbkit.testkit.stream;

import io.ddbkit.spec.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** An event source mapping: hands batches to a function, and again what it did not do. */
final class LambdaMapping {
  private final LambdaFunction function;
  private final String stream;
  private final int retries;
  private final List<LambdaInvocation> invocations = new ArrayList<>();
  private final List<Record> discarded = new ArrayList<>();

  LambdaMapping(LambdaFunction function, String stream, int retries) {
    this.function = function;
    this.stream = stream;
    this.retries = retries;
  }

  void deliver(List<Record> batch) {
    var left = batch;
    int retried = 0;
    while (!left.isEmpty()) {
      var invocation = invoke(left);
      invocations.add(invocation);
      if (invocation.done() == 0 && retried == retries) {
        discarded.addAll(left);
        return;
      }
      // Where some are done, the others are a batch of their own.
      retried = invocation.done() == 0 ? retried + 1 : 0;
      left = invocation.left();
    }
  }

  LambdaRun run() {
    return new LambdaRun(invocations, discarded);
  }

  private LambdaInvocation invoke(List<Record> records) {
    var response = answer(LambdaEvent.of(records, stream));
    var numbers = records.stream().map(record -> record.dynamodb().sequenceNumber()).toList();
    var fault = response.fault().or(() -> unknown(response.failed(), numbers));
    if (fault.isPresent()) {
      return new LambdaInvocation(records, 0, fault);
    }
    var left = numbers.stream().dropWhile(number -> !response.failed().contains(number)).toList();
    return new LambdaInvocation(
        records,
        numbers.size() - left.size(),
        left.stream().findFirst().map(number -> "record " + Printable.value(number) + " failed"));
  }

  private static Optional<String> unknown(List<String> failed, List<String> numbers) {
    return failed.stream()
        .filter(id -> !numbers.contains(id))
        .findFirst()
        .map(
            id ->
                "itemIdentifier %s is not the sequence number of a record of the batch"
                    .formatted(Printable.value(id)));
  }

  private LambdaResponse answer(String event) {
    try {
      return LambdaResponse.of(function.handle(event));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted in the function", e);
    } catch (Exception e) {
      return LambdaResponse.failure("the function threw " + Printable.sentence(e.toString()));
    }
  }
}
