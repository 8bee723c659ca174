package consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.report.TableDiffersException;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.testkit.engine.Engines;
import io.ddbkit.testkit.engine.Space;
import io.ddbkit.traits.Streams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Starts the application as production does, against the embedded engine. */
@ExtendWith(OutputCaptureExtension.class)
class StartTest {
  private final Space space = Engines.shared().space("start");

  /** What the environment tells the AWS SDK elsewhere. */
  @BeforeEach
  void isReached() {
    var connection = space.connection();
    var keys = connection.credentials().resolveCredentials();
    System.setProperty("aws.endpointUrlDynamoDb", connection.endpoint().orElseThrow().toString());
    System.setProperty("aws.region", connection.region().id());
    System.setProperty("aws.accessKeyId", keys.accessKeyId());
    System.setProperty("aws.secretAccessKey", keys.secretAccessKey());
  }

  @AfterEach
  void close() {
    space.close();
  }

  @Test
  void makesItsTables() {
    try (var shop = SpringApplication.run(Shop.class, "--ddbkit.mode=CREATE_MISSING")) {
      assertThat(shop.getBean(Orders.class).found()).isZero();
    }
    try (var again = SpringApplication.run(Shop.class)) {
      assertThat(again.getBean(Orders.class).found()).isZero();
    }
  }

  private static TableSpec older(TableSpec spec) {
    return spec.override(Streams.off(), "an older one had none");
  }

  @Test
  void doesNotStartWhereATableDiffersAndSaysInWhat(CapturedOutput output) {
    space.provisioner().createMissing(older(new Shop().ordersTable()));

    assertThatThrownBy(() -> SpringApplication.run(Shop.class))
        .hasRootCauseInstanceOf(TableDiffersException.class);

    assertThat(output)
        .contains("APPLICATION FAILED TO START")
        .contains("~ stream: off -> on")
        .contains("Set ddbkit.mode=UPDATE")
        .doesNotContain("\tat ");
  }
}
