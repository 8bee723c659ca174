package io.ddbkit.provisioner.governor;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What AWS counts calls by: an operation in a region.
 *
 * @param action its IAM action, such as {@code dynamodb:DescribeTable}
 * @param region the region; empty: that of the client, which does not tell it
 */
public record Api(String action, Optional<String> region) {
  public Api {
    requireNonNull(action, "action");
    requireNonNull(region, "region");
  }
}
