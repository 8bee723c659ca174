package io.ddbkit.testkit.simulated;

import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** A client that is made when it is asked for first. */
final class Once<C extends SdkAutoCloseable> {
  private final Supplier<C> factory;
  private Optional<C> made = Optional.empty();

  Once(Supplier<C> factory) {
    this.factory = factory;
  }

  synchronized C get() {
    if (made.isEmpty()) {
      made = Optional.of(factory.get());
    }
    return made.get();
  }

  synchronized void close() {
    made.ifPresent(SdkAutoCloseable::close);
  }
}
