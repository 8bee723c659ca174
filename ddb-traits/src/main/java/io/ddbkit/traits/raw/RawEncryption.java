package io.ddbkit.traits.raw;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/**
 * An {@code SSESpecification}.
 *
 * @param enabled whether a KMS key is used
 * @param sseType {@code KMS}
 * @param kmsMasterKeyId the customer's key
 */
public record RawEncryption(
    Optional<Boolean> enabled,
    @JsonProperty("SSEType") Optional<String> sseType,
    @JsonProperty("KMSMasterKeyId") Optional<String> kmsMasterKeyId) {}
