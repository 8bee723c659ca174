package io.ddbkit.testkit.internal.simulated.change;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.table.Encryption;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import java.util.Optional;

/** Keys in KMS, as ARNs. */
public final class Keys {
  private static final String BY_AWS = "alias/aws/dynamodb";

  private Keys() {}

  /** What the request asks for; without a key of one's own: the key that AWS manages. */
  public static Encryption encryption(Realm realm, JsonObject specification, String status) {
    boolean isKms =
        specification.isTrue("Enabled")
            || specification.text("SSEType").filter("KMS"::equals).isPresent();
    return isKms
        ? new Encryption(
            Optional.of(arn(realm, specification.text("KMSMasterKeyId").orElse(BY_AWS))), status)
        : Encryption.OWNED_BY_AWS;
  }

  /** An alias leads to a key, always to the same. */
  private static String arn(Realm realm, String key) {
    var prefix = "arn:aws:kms:" + realm.region() + ":" + Realm.ACCOUNT + ":";
    if (key.contains("alias/")) {
      return prefix
          + "key/00000000-0000-4000-8000-%012x"
              .formatted(key.substring(key.indexOf("alias/")).hashCode() & 0xffffffffL);
    }
    return key.startsWith("arn:") ? key : prefix + (key.startsWith("key/") ? key : "key/" + key);
  }
}
