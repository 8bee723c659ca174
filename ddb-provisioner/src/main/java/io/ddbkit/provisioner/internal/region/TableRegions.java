package io.ddbkit.provisioner.internal.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.ReplicaDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** The regions of a table, as DescribeTable tells them. */
public final class TableRegions {
  private static final int REGION_OF_ARN = 3;

  private TableRegions() {}

  /** The region of its ARN, and those of its replicas. */
  public static List<String> of(String arn, TableDescription table) {
    var regions = new ArrayList<String>();
    var parts = arn.split(":", -1);
    if (parts.length > REGION_OF_ARN) {
      regions.add(parts[REGION_OF_ARN]);
    }
    table.replicas().stream()
        .filter(Objects::nonNull)
        .map(ReplicaDescription::regionName)
        .filter(region -> region != null && !regions.contains(region))
        .forEach(regions::add);
    return List.copyOf(regions);
  }
}
