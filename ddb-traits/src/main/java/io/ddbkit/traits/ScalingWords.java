package io.ddbkit.traits;

import io.ddbkit.traits.scaling.Scaler;
import io.ddbkit.traits.scaling.Scalers;
import java.util.Optional;

/** The calls that make scalers, as people write them. */
final class ScalingWords {
  private ScalingWords() {}

  /** The calls that follow {@code Autoscaling.on()}, or the like, to make these. */
  static String of(Scalers scalers) {
    var read = scalers.read().flatMap(Scalers::on);
    var write = scalers.write().flatMap(Scalers::on);
    if (read.isPresent() && write.isPresent() && isTold(read.get(), write.get())) {
      return range("read", read.get())
          + range("write", write.get())
          + shared(read.get(), write.get());
    }
    return each("read", scalers.read()) + each("write", scalers.write()) + only(scalers);
  }

  /** Whether calls that speak of both can tell them. */
  private static boolean isTold(Scaler.On read, Scaler.On write) {
    return read.target().equals(write.target())
        && read.cooldowns().equals(write.cooldowns())
        && read.seed().isPresent() == write.seed().isPresent();
  }

  private static String range(String what, Scaler.On on) {
    return on.minimum().isEmpty() && on.maximum().isEmpty()
        ? ""
        : "." + what + "(" + on.range() + ")";
  }

  private static String shared(Scaler.On read, Scaler.On write) {
    var cooldowns = read.scaleInCooldown().isPresent() || read.scaleOutCooldown().isPresent();
    return read.target().map(percent -> ".target(" + percent + ")").orElse("")
        + (cooldowns ? ".cooldowns(" + read.cooldowns() + ")" : "")
        + read.seed().map(seed -> ".seed(" + seed + ", " + write.seed().get() + ")").orElse("");
  }

  private static String each(String what, Optional<Scaler> scaler) {
    return scaler
        .filter(said -> !said.equals(Scaler.on()))
        .map(said -> "." + what + "(" + said + ")")
        .orElse("");
  }

  private static String only(Scalers scalers) {
    if (scalers.read().isPresent() == scalers.write().isPresent()) {
      return "";
    }
    return scalers.read().isPresent() ? ".readOnly()" : ".writeOnly()";
  }
}
