package io.ddbkit.testkit.internal.simulated.table;

import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import java.util.Optional;

/**
 * With which key a table is encrypted.
 *
 * @param key the ARN of a key in KMS; empty: DynamoDB's own, of which nothing is told
 * @param status ENABLED, or UPDATING
 */
public record Encryption(Optional<String> key, String status) {
  public static final Encryption OWNED_BY_AWS = new Encryption(Optional.empty(), "ENABLED");

  public Encryption is(String another) {
    return new Encryption(key, another);
  }

  Optional<JsonObject> json() {
    return key.map(
        arn ->
            new JsonObject()
                .put("Status", status)
                .put("SSEType", "KMS")
                .put("KMSMasterKeyArn", arn));
  }
}
