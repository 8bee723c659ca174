package io.ddbkit.testkit.fault;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ddbkit.fixtures.Golden;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Faults that could never befall a call, and what is said of them, to the letter. */
class WrongUseTest {
  private final StringBuilder texts = new StringBuilder();

  @Test
  void saysWhatAFaultCanBefall() {
    for (var fault :
        List.of(
            Fault.conditionalCheckFailed(),
            Fault.transactionConflict(),
            Fault.transactionCanceled(Cancellation.VALIDATION_ERROR),
            Fault.itemCollectionSizeLimitExceeded(),
            Fault.throughputExceededOfIndex("by-mail"),
            Fault.unprocessed(1))) {
      tell(() -> fault.on("GetItem"));
    }
    tell(() -> Fault.throttling().on("MakeTable"));
    tell(() -> Fault.lateResponse(Duration.ZERO));
    tell(() -> Fault.lateResponse(Duration.ofSeconds(-1)));
    tell(() -> Fault.callerKilled().times(2));
    tell(() -> Fault.transactionCanceled());
    tell(() -> Fault.transactionCanceled(Cancellation.NONE));
    tell(() -> Fault.unprocessed(0));
    tell(() -> Fault.throttling().times(0));
    tell(() -> Fault.throttling().afterCalls(-1));
    tell(() -> Fault.throttling().atCall(0));
    tell(
        () ->
            new Fault(
                Fault.Kind.UNPROCESSED,
                new FaultDetail.OfIndex("by-mail"),
                Optional.empty(),
                Optional.empty(),
                0,
                1));

    Golden.check(WrongUseTest.class, "wrong-use.txt", texts.toString());
  }

  private void tell(ThrowingCallable wrong) {
    var refused = catchThrowableOfType(IllegalArgumentException.class, wrong);
    texts.append(refused.getMessage()).append('\n');
  }
}
