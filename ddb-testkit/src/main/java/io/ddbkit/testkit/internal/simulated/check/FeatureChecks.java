package io.ddbkit.testkit.internal.simulated.check;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.wire.Json;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import io.ddbkit.testkit.simulated.setting.Quotas;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a stream, tags, a policy and a key may be. */
public final class FeatureChecks {
  private FeatureChecks() {}

  static void stream(JsonObject request) {
    var stream = request.object("StreamSpecification").orElseGet(JsonObject::new);
    boolean isOff = stream.has("StreamEnabled") && !stream.isTrue("StreamEnabled");
    if (isOff && stream.has("StreamViewType")) {
      throw Refusal.invalid(
          "Table is being created with a stream disabled, UpdateViewType should not be specified");
    }
    if (stream.isTrue("StreamEnabled") && !stream.has("StreamViewType")) {
      throw Refusal.invalid(
          "Table is being created with a stream enabled, UpdateViewType is required");
    }
  }

  /** Judges with which key a table is to be encrypted. */
  public static void encryption(JsonObject specification) {
    boolean isOff = specification.has("Enabled") && !specification.isTrue("Enabled");
    var type = specification.text("SSEType");
    for (var member : List.of("SSEType", "KMSMasterKeyId")) {
      if (isOff && specification.has(member)) {
        throw Refusal.invalid(member + " can not be specified if Enabled is false");
      }
    }
    if (type.filter("AES256"::equals).isPresent()) {
      throw Refusal.invalid("SSEType AES256 is not supported");
    }
    if (specification.has("KMSMasterKeyId") && type.isEmpty()) {
      throw Refusal.invalid("SSEType KMS is required if KMSMasterKeyId is specified");
    }
  }

  static void tags(Realm realm, JsonObject request) {
    tags(request.objects("Tags"), Set.of(), realm);
  }

  /**
   * Judges tags.
   *
   * @param there the keys of the tags that the table has
   */
  public static void tags(List<JsonObject> tags, Set<String> there, Realm realm) {
    var keys = new HashSet<String>();
    for (var tag : tags) {
      var key = tag.string("Key");
      if (key.startsWith("aws:")) {
        throw Refusal.validation("Tag Key cannot be prefixed with aws:, Key: " + key);
      }
      if (!keys.add(key)) {
        throw Refusal.validation(
            "Duplicate Tag Keys provided as input: Duplicate Tag Key found " + key);
      }
    }
    keys.addAll(there);
    if (keys.size() > realm.get(Quotas.TAGS)) {
      throw Refusal.validation(
          "Number of Tags exceed the current limit for the provided ResourceArn");
    }
  }

  static void policy(Realm realm, JsonObject request) {
    request.text("ResourcePolicy").ifPresent(policy -> policy(policy, realm));
  }

  /** Judges a resource policy. */
  public static void policy(String policy, Realm realm) {
    if (policy.getBytes(StandardCharsets.UTF_8).length > realm.get(Quotas.POLICY_BYTES)) {
      throw Refusal.invalid(
          "Maximum policy size of %d bytes exceeded".formatted(realm.get(Quotas.POLICY_BYTES)));
    }
    if (Json.read(policy).isEmpty()) {
      throw Refusal.invalid("Invalid policy document: This policy contains invalid Json");
    }
  }
}
