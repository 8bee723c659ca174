package io.ddbkit.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.provisioner.plan.LeftOut;
import io.ddbkit.testkit.engine.Engine;
import io.ddbkit.testkit.engine.Engines;
import io.ddbkit.testkit.engine.Space;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

@WithTables(ShopTables.class)
class WithTablesTest {
  @Injected("orders")
  TestTable field;

  private String seenBefore = "";

  @BeforeEach
  void tablesStandBefore(@Injected("orders") TestTable orders) {
    seenBefore = orders.name();
  }

  @Test
  void everythingCanBeAskedFor(
      @Injected("sessions") TestTable sessions,
      DynamoDbClient client,
      DynamoDbAsyncClient async,
      DynamoDbStreamsClient streams,
      TableProvisioner provisioner,
      Space space,
      Engine engine) {
    assertThat(sessions.client()).isSameAs(client).isSameAs(space.client());
    assertThat(async.listTables().join().tableNames())
        .containsExactlyInAnyOrder(field.name(), sessions.name());
    assertThat(streams.listStreams(r -> r.tableName(field.name())).streams()).hasSize(1);
    assertThat(provisioner.plan(space.specFor(ShopTables.ORDERS)).isEmpty()).isTrue();
    assertThat(engine).isSameAs(Engines.shared());
  }

  @Test
  void tablesAreThoseOfTheTest(@Injected("orders") TestTable orders) {
    assertThat(orders).isEqualTo(field);
    assertThat(orders.name()).isEqualTo(seenBefore);
    assertThat(orders.spec()).isEqualTo(ShopTables.ORDERS);
    assertThat(orders.outputs().streamArn()).isPresent();
  }

  @Test
  void whatTheEngineCannotHoldIsLeftOut(@Injected("sessions") TestTable sessions) {
    assertThat(sessions.leftOut())
        .extracting(LeftOut::setting)
        .containsExactlyInAnyOrderElementsOf(
            Engines.shared().unsupportedSettings().keySet().stream()
                .filter(setting -> sessions.spec().compose().get(setting).isPresent())
                .toList());
  }

  @Nested
  class Inside {
    @Injected("sessions")
    TestTable own;

    @Test
    void nestedTestsHaveThemToo(Space space) {
      assertThat(own.space()).isSameAs(space).isSameAs(field.space());
    }
  }
}
