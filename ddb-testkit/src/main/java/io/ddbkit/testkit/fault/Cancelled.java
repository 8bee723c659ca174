package io.ddbkit.testkit.fault;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** The cancellation of a transaction, with a reason for each of its actions. */
final class Cancelled {
  private Cancelled() {}

  static ErrorResponse refusal(List<Cancellation> said, ApiCall call) {
    var reasons =
        IntStream.range(0, call.actions().size())
            .mapToObj(i -> i < said.size() ? said.get(i) : Cancellation.NONE)
            .toList();
    return ErrorResponses.badRequest(
        "TransactionCanceledException",
        "Transaction cancelled, please refer cancellation reasons for specific reasons "
            + reasons.stream().map(Cancellation::code).collect(Collectors.joining(", ", "[", "]")),
        () ->
            TransactionCanceledException.builder()
                .cancellationReasons(reasons.stream().map(Cancelled::reason).toList()));
  }

  private static CancellationReason reason(Cancellation cancellation) {
    return CancellationReason.builder()
        .code(cancellation.code())
        .message(cancellation.message().orElse(null))
        .build();
  }
}
