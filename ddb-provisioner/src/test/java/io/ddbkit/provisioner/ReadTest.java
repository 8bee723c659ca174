package io.ddbkit.provisioner;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.Streams.ChangeStream;
import io.ddbkit.traits.TimeToLive;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** A table as it stands. */
class ReadTest {
  private final ProvisionerFixture lab = new ProvisionerFixture();

  @Test
  void isReadAsFarAsTheSpecSpeaksOfIt() {
    lab.standing(Orders.FULL);

    var live = lab.provisioner().read(Orders.BARE.with(Streams.on())).orElseThrow();

    assertThat(live.get(Streams.STREAM))
        .contains(new ChangeStream.On(Optional.of(Streams.View.NEW_AND_OLD_IMAGES)));
    assertThat(live.get(Protection.DELETION_PROTECTION)).isEmpty();
    assertThat(live.get(TimeToLive.TIME_TO_LIVE)).isEmpty();
    assertThat(live.outputs().status()).isEqualTo("ACTIVE");
    assertThat(lab.dynamoDb.count()).isOne();
  }

  @Test
  void thatIsMissingIsNone() {
    assertThat(lab.provisioner().read(Orders.FULL)).isEmpty();
    assertThat(lab.dynamoDb.count()).isOne();
  }

  @Test
  void thatIsBeingDeletedIsNoneAnyMore() {
    lab.standing(Orders.FULL);
    lab.plane.table("orders").becomes(Duration.ZERO, t -> t.tableStatus(TableStatus.DELETING));

    assertThat(lab.provisioner().read(Orders.FULL)).isEmpty();
  }
}
