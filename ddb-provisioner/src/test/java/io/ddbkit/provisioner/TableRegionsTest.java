package io.ddbkit.provisioner;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.internal.region.TableRegions;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ReplicaDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** A table is where its ARN says, and where its replicas are. */
class TableRegionsTest {
  private static final String ARN = "arn:aws:dynamodb:eu-west-1:123456789012:table/orders";

  @Test
  void eachRegionIsToldOnce() {
    var table =
        TableDescription.builder()
            .replicas(
                ReplicaDescription.builder().regionName("eu-west-1").build(),
                ReplicaDescription.builder().regionName("us-east-1").build(),
                ReplicaDescription.builder().build())
            .build();

    assertThat(TableRegions.of(ARN, table)).containsExactly("eu-west-1", "us-east-1");
  }

  @Test
  void aTableWithoutReplicasIsInOne() {
    assertThat(TableRegions.of(ARN, TableDescription.builder().build()))
        .containsExactly("eu-west-1");
    assertThat(TableRegions.of("no ARN", TableDescription.builder().build())).isEmpty();
  }
}
