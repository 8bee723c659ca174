package io.ddbkit.traits.internal.calls;

import io.ddbkit.spec.text.JavaCalls;
import io.ddbkit.traits.scaling.Scaler;
import io.ddbkit.traits.scaling.Scalers;
import java.time.Duration;
import java.util.Optional;

/** The calls that make scalers out of those of {@code Autoscaling.on()}, or the like. */
public final class ScalingCalls {
  private ScalingCalls() {}

  public static JavaCalls of(Scalers scalers) {
    var calls = JavaCalls.change("s");
    var read = scalers.read().flatMap(Scalers::on);
    var write = scalers.write().flatMap(Scalers::on);
    if (read.isPresent() && write.isPresent() && isShared(read.get(), write.get())) {
      return shared(calls, read.get(), write.get());
    }
    return calls
        .thenIfPresent("read", scalers.read().filter(ScalingCalls::isSpecial))
        .thenIfPresent("write", scalers.write().filter(ScalingCalls::isSpecial))
        .thenIf(scalers.write().isEmpty() && scalers.read().isPresent(), "readOnly")
        .thenIf(scalers.read().isEmpty() && scalers.write().isPresent(), "writeOnly");
  }

  private static boolean isSpecial(Scaler scaler) {
    return !scaler.equals(Scaler.on());
  }

  /** Whether calls for both sides at once make these. */
  private static boolean isShared(Scaler.On read, Scaler.On write) {
    return read.target().equals(write.target())
        && read.scaleInCooldownInSeconds().equals(write.scaleInCooldownInSeconds())
        && read.scaleOutCooldownInSeconds().equals(write.scaleOutCooldownInSeconds())
        && read.seed().isPresent() == write.seed().isPresent()
        && read.isComplete()
        && write.isComplete();
  }

  private static JavaCalls shared(JavaCalls calls, Scaler.On read, Scaler.On write) {
    var ranges = range(range(calls, "read", read), "write", write);
    return both(
        both(
            ranges.thenIfPresent("target", read.target()),
            "cooldowns",
            read.scaleInCooldownInSeconds().map(Duration::ofSeconds),
            read.scaleOutCooldownInSeconds().map(Duration::ofSeconds)),
        "seed",
        read.seed(),
        write.seed());
  }

  private static JavaCalls range(JavaCalls calls, String side, Scaler.On on) {
    return both(calls, side, on.minimum(), on.maximum());
  }

  private static JavaCalls both(JavaCalls calls, String method, Optional<?> one, Optional<?> two) {
    return one.isPresent() ? calls.then(method, one, two) : calls;
  }
}
