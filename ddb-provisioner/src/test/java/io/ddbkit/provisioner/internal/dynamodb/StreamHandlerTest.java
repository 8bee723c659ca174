package io.ddbkit.provisioner.internal.dynamodb;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.Observation;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.handler.Target;
import io.ddbkit.provisioner.handler.UnreadableAnswerException;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.Streams.ChangeStream;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

class StreamHandlerTest {

  /** What is read as nothing would be changed to what is asked for, and never told. */
  @Test
  void doesNotReadAViewThatThisVersionDoesNotKnow() {
    var table =
        TableDescription.builder()
            .tableStatus(TableStatus.ACTIVE)
            .streamSpecification(s -> s.streamEnabled(true).streamViewType("A_NEW_VIEW"))
            .build();

    var seen = new Observation(Map.of(Source.TABLE, table));

    assertThatThrownBy(() -> new StreamHandler().read(seen))
        .isInstanceOf(UnreadableAnswerException.class)
        .hasMessage(
            "dynamodb:DescribeTable answered with StreamSpecification.StreamViewType A_NEW_VIEW,"
                + " which this version does not know");
  }

  @Test
  void aNewStreamOfWhichNobodySaysTheViewHoldsBothImages() {
    var table = TableSpec.named("orders").partitionKey("id", STRING).compose();
    var request = CreateTableRequest.builder();

    new StreamHandler()
        .inCreate(
            new ChangeStream.On(Optional.empty()),
            new HandlerContext(Target.of(Optional.empty(), table.name()), table, Optional.empty()))
        .orElseThrow()
        .accept(request);

    assertThat(request.build().streamSpecification().streamViewType())
        .isEqualTo(StreamViewType.NEW_AND_OLD_IMAGES);
  }
}
