package io.ddbkit.traits.border;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;

import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.ScalarType;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.TableKey;
import io.ddbkit.traits.TimeToLive;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The borders of KMS keys, and of expiry by a key attribute. */
final class KeyBorders {
  private static final TableSpec TABLE = Borders.TABLE;
  private static final String KEY =
      "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

  private KeyBorders() {}

  static Stream<Border> all() {
    return Stream.of(ofNames(), ofTableKeys(), ofExpiry()).flatMap(List::stream);
  }

  private static List<Border> ofNames() {
    return List.of(
        Border.of("encryption.key.syntax", by("alias/prod-key"), by("prod-key")),
        Border.of("encryption.key.syntax", by(KEY), by("arn:aws:s3:::orders")),
        Border.of("encryption.key.syntax", by(KEY.substring(KEY.indexOf('/') + 1)), by("1234abcd")),
        Border.of("encryption.key.syntax", by("mrk-" + "0".repeat(32)), by("mrk-0")),
        Border.of(
            "encryption.key.region", by(KEY).region("eu-west-1"), by(KEY).region("eu-central-1")),
        Border.of(
            "encryption.key.region",
            by("alias/prod-key").region("eu-central-1"),
            by("arn:aws:kms:eu-west-1:111122223333:alias/prod-key").region("eu-central-1")));
  }

  private static TableSpec by(String key) {
    return TABLE.with(Encryption.customerManaged(key));
  }

  private static List<Border> ofTableKeys() {
    var own = own("alias/orders");
    return List.of(
        Border.of(
            "compose.needed",
            own.with(Encryption.customerManaged("alias/orders")),
            own.with(Encryption.awsOwned())),
        Border.of("table-key.alias", aliased("orders/it_s-1"), aliased("my orders")),
        Border.of("table-key.alias", aliased("a".repeat(250)), aliased("a".repeat(251))),
        Border.of("table-key.alias", aliased("a"), aliased("")),
        Border.of("table-key.alias", aliased("awsome"), aliased("aws/orders")),
        Border.of("table-key.alias", own("alias/orders"), own("orders")),
        Border.of("table-key.deletion-window", window(7), window(6)),
        Border.of("table-key.deletion-window", window(30), window(31)),
        Border.of("table-key.description", described(8192), described(8193)));
  }

  private static TableSpec aliased(String name) {
    return own("alias/" + name);
  }

  private static TableSpec own(String alias) {
    return TABLE.with(TableKey.alias(alias));
  }

  private static TableSpec window(int days) {
    return TABLE.with(TableKey.alias("alias/orders").deletionWindow(Duration.ofDays(days)));
  }

  private static TableSpec described(int characters) {
    return TABLE.with(TableKey.alias("alias/orders").description("d".repeat(characters)));
  }

  private static List<Border> ofExpiry() {
    var rule = "time-to-live.attribute.number";
    var mail = TABLE.globalIndex("by-mail", index -> index.partitionKey("mail", STRING));
    return List.of(
        Border.of(rule, expiring(TABLE, "placed"), expiring(TABLE, "id")),
        Border.of(rule, expiring(mail, "Mail"), expiring(mail, "mail")),
        Border.of(rule, expiring(local(NUMBER), "due"), expiring(local(STRING), "due")));
  }

  private static TableSpec local(ScalarType type) {
    return TABLE.localIndex("by-due", LocalIndex.sortedBy("due", type));
  }

  private static TableSpec expiring(TableSpec table, String attribute) {
    return table.with(TimeToLive.on(attribute));
  }
}
