package io.ddbkit.provisioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.fixtures.Golden;
import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.report.ConsoleListener;
import io.ddbkit.provisioner.report.IncompleteException;
import io.ddbkit.spec.ScalarType;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.TimeToLive;
import java.io.IOException;
import java.io.PipedWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person sees at a console. */
class ConsoleTest {
  private static final TableSpec SPEC = Orders.BARE.with(TimeToLive.on("expiresAt"));
  private static final TableSpec WARNED =
      TableSpec.named("states").partitionKey("status", ScalarType.STRING);

  private final ProvisionerFixture lab = new ProvisionerFixture();
  private final StringBuilder out = new StringBuilder();

  private ProvisionerFixture slow() {
    lab.plane.tempo(usual -> usual.creation(Duration.ofSeconds(25)));
    return lab;
  }

  /** As it is sent: what is erased stands in brackets, each line that replaces it below. */
  private String shown() {
    return out.toString().replace("\r\u001B[2K", "<erase>\n");
  }

  @Test
  void aTerminalHasALineAboutWhatIsUnderWay() {
    var console = ConsoleListener.inTerminal(out);
    slow().provisioner(b -> b.addListener(console)).createMissing(SPEC);
    slow().provisioner(b -> b.addListener(console)).createMissing(WARNED);

    Golden.check(ConsoleTest.class, "console.txt", shown());
  }

  @Test
  void noLineIsLongerThanATerminal() {
    var long200 = TableSpec.named("t".repeat(200)).partitionKey("id", ScalarType.STRING);
    slow().provisioner(b -> b.addListener(ConsoleListener.inTerminal(out))).createMissing(long200);

    assertThat(shown().lines().filter(line -> line.startsWith("t")).limit(3))
        .isNotEmpty()
        .allMatch(line -> line.replace("<erase>", "").length() == 79);
  }

  @Test
  void severalTablesAreCounted() {
    var console = ConsoleListener.inTerminal(out);
    slow().provisioner(b -> b.addListener(console)).createMissing(List.of(SPEC, WARNED));

    assertThat(shown()).contains("2 tables; ");
    assertThat(shown().lines().toList())
        .last()
        .asString()
        .matches("(orders|states): created in \\d+ s");
  }

  @Test
  void aFileHasALineForEachEvent() {
    lab.provisioner(b -> b.addListener(ConsoleListener.lines(out))).createMissing(Orders.BARE);

    assertThat(out.toString().lines()).first().isEqualTo("orders: started: 1 step");
    assertThat(out.toString()).doesNotContain("\u001B").endsWith("orders: finished: created\n");
  }

  @Test
  void aRunThatFailsEndsItsLine() {
    lab.plane.tempo(usual -> usual.creation(Duration.ofHours(1)));
    try (var console = ConsoleListener.inTerminal(out)) {
      var impatient =
          lab.provisioner(b -> b.addListener(console).stepTimeout(Duration.ofMinutes(1)));
      assertThatThrownBy(() -> impatient.createMissing(SPEC))
          .isInstanceOf(IncompleteException.class);
      assertThat(out.toString()).doesNotEndWith("\n");
    }

    assertThat(out.toString()).endsWith("\n");
  }

  @Test
  void anOutputThatIsGoneIsSaid() throws IOException {
    var gone = new PipedWriter();
    gone.close();
    lab.provisioner().createMissing(Orders.BARE);

    assertThatThrownBy(() -> ConsoleListener.lines(gone).on(lab.events.get(0)))
        .isInstanceOf(UncheckedIOException.class);
  }
}
