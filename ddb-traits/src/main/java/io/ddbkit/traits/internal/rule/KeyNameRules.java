package io.ddbkit.traits.internal.rule;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.trait.Settings;
import io.ddbkit.spec.trait.Violation;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.EncryptionKey;
import io.ddbkit.traits.EncryptionKey.CustomerManaged;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules about how a customer names a KMS key. */
public final class KeyNameRules {
  private static final Pattern NAMES =
      Pattern.compile(
          "alias/.+"
              + "|arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:(alias|key)/.+"
              + "|mrk-[0-9a-f]{32}"
              + "|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final int REGION = 3;

  private KeyNameRules() {}

  /** AWS states no syntax, so this is a warning; a key that has no name at all breaks a rule. */
  public static Stream<Violation> syntax(EncryptionKey key, Settings all) {
    return id(key)
        .filter(id -> !id.isBlank() && !NAMES.matcher(id).matches())
        .map(id -> fault("encryption.key.syntax", id))
        .stream();
  }

  public static Stream<Violation> region(EncryptionKey key, Settings all) {
    var table = all.get(CoreSettings.REGION);
    var own = id(key).flatMap(KeyNameRules::regionOf);
    return table.isPresent() && own.isPresent() && !own.equals(table)
        ? Stream.of(fault("encryption.key.region", own.get() + ", and the table in " + table.get()))
        : Stream.empty();
  }

  private static Optional<String> id(EncryptionKey key) {
    return key instanceof CustomerManaged customer ? Optional.of(customer.id()) : Optional.empty();
  }

  /** The region of a key or an alias that is named by its ARN. */
  public static Optional<String> regionOf(String id) {
    var parts = List.of(id.split(":", -1));
    return parts.size() > REGION && parts.get(0).equals("arn")
        ? Optional.of(parts.get(REGION))
        : Optional.empty();
  }

  private static Violation fault(String rule, String said) {
    return new Violation(rule, Encryption.ENCRYPTION.path(), said);
  }
}
