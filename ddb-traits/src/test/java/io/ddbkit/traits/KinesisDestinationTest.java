package io.ddbkit.traits;

import static io.ddbkit.traits.CheckedOrders.orders;
import static io.ddbkit.traits.KinesisDestination.KINESIS_DESTINATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.traits.KinesisDestination.Destination;
import io.ddbkit.traits.KinesisDestination.Precision;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KinesisDestinationTest {
  private static final String STREAM = "arn:aws:kinesis:eu-west-1:111122223333:stream/orders";
  private static final KinesisDestination TO = KinesisDestination.to(STREAM);

  @Test
  void timeIsToldInMillisecondsByDefault() {
    assertThat(orders(TO).compose().get(KINESIS_DESTINATION))
        .contains(connected(Precision.MILLISECOND));
    assertThat(orders(TO.precision(Precision.MICROSECOND)).compose().get(KINESIS_DESTINATION))
        .contains(connected(Precision.MICROSECOND));
  }

  @Test
  void aPrecisionThatStandsIsLeftAloneByDefault() {
    var live = Optional.of(connected(Precision.MICROSECOND));

    assertThat(orders(TO).compose().enforced(KINESIS_DESTINATION, live))
        .contains(new Destination.Connected(STREAM, Optional.empty()));
    assertThat(
            orders(TO).compose().enforced(KINESIS_DESTINATION, Optional.of(new Destination.None())))
        .contains(connected(Precision.MILLISECOND));
  }

  private static Destination connected(Precision precision) {
    return new Destination.Connected(STREAM, Optional.of(precision));
  }

  @Test
  void twoStreamsContradictAndSoDoOnAndOff() {
    var other = KinesisDestination.to(STREAM + "-2");

    assertThat(CheckedOrders.findings(TO, other))
        .containsExactly("compose.conflict at kinesisDestination.stream");
    assertThat(CheckedOrders.origins(TO, other))
        .containsExactlyInAnyOrder(TO.toString(), other.toString());
    assertThat(CheckedOrders.findings(TO, KinesisDestination.off()))
        .containsExactly("compose.conflict at kinesisDestination");
  }

  @Test
  void whatIsOffStaysOff() {
    assertThat(KinesisDestination.off().precision(Precision.MICROSECOND))
        .isEqualTo(KinesisDestination.off());
  }

  @Test
  void aNameIsNoArn() {
    assertThat(
            CheckedOrders.findings(KinesisDestination.to("a-data-stream-of-thirty-seven-or-more")))
        .containsExactly("kinesis.stream at traits[kinesisDestination].destination.stream");
  }
}
