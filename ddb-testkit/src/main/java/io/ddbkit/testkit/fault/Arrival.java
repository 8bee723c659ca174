package io.ddbkit.testkit.fault;

import io.ddbkit.testkit.fault.FaultDetail.Late;
import io.ddbkit.testkit.internal.EngineTime;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;

/** What befalls the answer of a call that was carried out. */
final class Arrival {
  private Arrival() {}

  /** Whether such a fault lets the call be carried out. */
  static boolean isOf(Fault.Kind kind) {
    return switch (kind) {
      case LOST_RESPONSE, LATE_RESPONSE, CALLER_KILLED -> true;
      default -> false;
    };
  }

  static void befall(Fault fault, Context.AfterTransmission call, ExecutionAttributes attributes) {
    if (fault.detail() instanceof Late late) {
      await(late.by(), attributes);
    }
    if (fault.kind() == Fault.Kind.LOST_RESPONSE) {
      call.responseBody().ifPresent(Arrival::abandon);
      throw SdkClientException.create(
          "Unable to execute HTTP request: Read timed out" + ErrorResponse.MARK,
          new SocketTimeoutException("Read timed out"));
    }
  }

  /** On the clock of the engine. */
  private static void await(Duration duration, ExecutionAttributes attributes) {
    var scheduler = EngineTime.of(attributes);
    try {
      scheduler.await(scheduler.now().plus(duration));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw AbortedException.create("Thread was interrupted", e);
    }
  }

  /** The connection goes back to its pool. */
  private static void abandon(InputStream body) {
    try {
      body.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
