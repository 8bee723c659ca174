package io.ddbkit.provisioner;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.fixtures.Golden;
import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.report.TableOutputs;
import io.ddbkit.spec.Key;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is told of a live table, to people and to programs. */
class OutputsTest {
  private final ProvisionerFixture lab = new ProvisionerFixture();

  @Test
  void readAsTheyDid() {
    var full = lab.provisioner().createMissing(Orders.FULL).outputs();

    Golden.check(
        OutputsTest.class,
        "outputs.txt",
        "== as text\n" + full.text() + "\n== as JSON\n" + full.json());
  }

  private static TableOutputs outputs(List<String> regions, Optional<URI> endpoint) {
    return new TableOutputs(
        "orders",
        "arn:aws:dynamodb:eu-west-1:123456789012:table/orders",
        Optional.empty(),
        "ACTIVE",
        Optional.of(Key.of("id", STRING)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        1,
        2,
        regions,
        endpoint);
  }

  @Test
  void eachRegionHasItsEndpoint() {
    assertThat(outputs(List.of("eu-west-1", "cn-north-1"), Optional.empty()).endpoints())
        .isEqualTo(
            Map.of(
                "eu-west-1", URI.create("https://dynamodb.eu-west-1.amazonaws.com"),
                "cn-north-1", URI.create("https://dynamodb.cn-north-1.amazonaws.com.cn")));
  }

  @Test
  void theEndpointThatTheClientWasGivenIsTold() {
    var local = URI.create("http://localhost:8000");

    assertThat(outputs(List.of("ddblocal"), Optional.of(local)).endpoints())
        .isEqualTo(Map.of("ddblocal", local));
    assertThat(outputs(List.of("ddblocal"), Optional.empty()).endpoints()).isEmpty();
  }

  @Test
  void whatIsEmptyIsLeftOut() {
    assertThat(outputs(List.of(), Optional.empty()).json())
        .contains("partitionKey")
        .doesNotContain("sortKey", "streamArn", "createdAt", "\"id\" :");
  }
}
