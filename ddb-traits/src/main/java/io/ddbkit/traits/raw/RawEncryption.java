package io.ddbkit.traits.raw;

import static java.util.Objects.requireNonNull;

import io.ddbkit.traits.internal.codec.AwsMembers;
import java.util.Optional;

/**
 * An {@code SSESpecification}.
 *
 * @param enabled whether a KMS key is used
 * @param sseType {@code KMS}
 * @param kmsMasterKeyId the customer's key
 */
@AwsMembers
public record RawEncryption(
    Optional<Boolean> enabled, Optional<String> sseType, Optional<String> kmsMasterKeyId) {

  public RawEncryption {
    requireNonNull(enabled, "enabled");
    requireNonNull(sseType, "sseType");
    requireNonNull(kmsMasterKeyId, "kmsMasterKeyId");
  }
}
