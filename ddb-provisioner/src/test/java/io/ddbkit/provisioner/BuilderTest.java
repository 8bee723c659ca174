package io.ddbkit.provisioner;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.handler.HandlerProvider;
import io.ddbkit.provisioner.handler.ServiceClients;
import io.ddbkit.provisioner.own.Owner;
import io.ddbkit.provisioner.own.OwnerDirectory;
import io.ddbkit.provisioner.own.OwnerHandler;
import io.ddbkit.provisioner.report.ProvisioningEvent;
import io.ddbkit.provisioner.report.WrongRegionException;
import io.ddbkit.spec.TableSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a provisioner is built with, and what is built from a provisioner. */
class BuilderTest {
  private static final TableSpec OWNED =
      TableSpec.named("orders").partitionKey("id", STRING).with(Owner.of("payments"));

  private final ProvisionerFixture lab = new ProvisionerFixture();

  @Test
  void aProvisionerWithoutAClientIsNotBuilt() {
    assertThatThrownBy(() -> TableProvisioner.builder().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the provisioner has no DynamoDbClient. Pass one to"
                + " TableProvisioner.Builder.dynamoDb(client)");
  }

  @Test
  void allPartsPassToAProvisionerThatIsBuiltFromAnother() {
    var directory = new OwnerDirectory();
    var first =
        lab.provisioner(
            b -> b.addHandler(new OwnerHandler()).client(OwnerDirectory.class, directory));

    var second = first.toBuilder().region("eu-west-1").build();

    second.createMissing(OWNED.region("eu-west-1"));
    assertThat(directory.writes()).isOne();
    assertThat(lab.events).isNotEmpty();
    assertThatThrownBy(() -> second.verify(OWNED.region("us-east-1")))
        .isInstanceOf(WrongRegionException.class);
  }

  @Test
  void whatIsBuiltDoesNotChangeWithTheBuilder() {
    var heard = new ArrayList<ProvisioningEvent>();
    var builder = lab.provisioner().toBuilder();
    var silent = builder.build();
    builder.addListener(heard::add);

    silent.createMissing(Orders.BARE);
    silent.toBuilder().build().verify(Orders.BARE);

    assertThat(heard).isEmpty();
    builder.build().verify(Orders.BARE);
    assertThat(heard).isNotEmpty();
  }

  @Test
  void anotherDynamoDbClientReplacesTheFirst() {
    var other = new ProvisionerFixture();
    var moved =
        lab.provisioner().toBuilder().dynamoDb(other.dynamoDb).scheduler(other.time).build();

    moved.createMissing(Orders.BARE);

    assertThat(lab.dynamoDb.count()).isZero();
    assertThat(other.dynamoDb.count("CreateTable")).isOne();
  }

  @Test
  void aProviderBringsItsHandlers() {
    HandlerProvider provider = () -> List.of(new OwnerHandler());
    var directory = new OwnerDirectory();
    var provisioner =
        lab.provisioner(
            b -> b.addHandlerProvider(provider).client(OwnerDirectory.class, directory));

    provisioner.createMissing(OWNED);

    assertThat(directory.writes()).isOne();
    assertThatThrownBy(() -> provisioner.toBuilder().addHandlerProvider(provider))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("setting ownership has two handlers");
  }

  @Test
  void aClientThatAHandlerUsesWithoutNamingItIsNamed() {
    assertThatThrownBy(() -> new ServiceClients(Map.of()).get(OwnerDirectory.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the provisioner has no client of type OwnerDirectory. Pass one to"
                + " TableProvisioner.Builder.client(OwnerDirectory.class, ..); and name the type in"
                + " the handler's clients(), so that it is missed before the first call");
  }
}
