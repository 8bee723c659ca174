package io.ddbkit.provisioner;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.report.Outcome;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A listener of the caller's cannot leave a table half made. */
class GuardedListenerTest {

  @Test
  void aListenerThatThrowsIsToldOnAndTheRunGoesOn() {
    var told = new AtomicInteger();
    var provisioner =
        new ProvisionerFixture()
            .provisioner(
                b ->
                    b.addListener(
                        event -> {
                          told.incrementAndGet();
                          throw new IllegalStateException("deaf");
                        }));

    var outcome = provisioner.createMissing(Orders.FULL);

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.CREATED);
    assertThat(told).hasValueGreaterThan(3);
  }
}
