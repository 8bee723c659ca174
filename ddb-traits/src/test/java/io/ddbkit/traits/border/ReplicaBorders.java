package io.ddbkit.traits.border;

import static io.ddbkit.spec.ScalarType.STRING;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.Units;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.GlobalReplicas;
import io.ddbkit.traits.ScriptedEnvironment;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TimeToLive;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The borders of global tables. */
final class ReplicaBorders {
  private static final TableSpec TABLE =
      Borders.TABLE.globalIndex("by-mail", index -> index.partitionKey("mail", STRING));
  private static final GlobalReplicas IRELAND = GlobalReplicas.in("eu-west-1");
  private static final GlobalReplicas OHIO = GlobalReplicas.in("us-east-2").strong();
  private static final Units FIXED = Units.fixed(5);
  private static final Units SCALED = Units.managed(5);

  private ReplicaBorders() {}

  static Stream<Border> all() {
    return Stream.of(ofRegions(), ofBilling(), ofKeys(), ofWitnesses(), ofStrongOnes())
        .flatMap(List::stream);
  }

  private static List<Border> ofRegions() {
    var here = TABLE.region("eu-west-1");
    return List.of(
        Border.of(
            "compose.needed",
            TABLE.with(IRELAND, Streams.of(Streams.View.NEW_AND_OLD_IMAGES)),
            TABLE.with(IRELAND, Streams.of(Streams.View.KEYS_ONLY))),
        Border.of(
            "compose.forced",
            TABLE.with(ScriptedEnvironment.withoutReplicas()),
            TABLE.with(ScriptedEnvironment.withoutReplicas(), IRELAND)),
        Border.of(
            "compose.shared",
            TABLE.with(IRELAND, TimeToLive.on()),
            TABLE.with(GlobalReplicas.in("eu-west-1", r -> r.with(TimeToLive.on())))),
        in("replicas.region.name", "us-gov-west-1", "us-west"),
        in("replicas.region.name", "eu-west-1", "EU-west-1"),
        Border.of(
            "replicas.region.own",
            here.with(GlobalReplicas.in("eu-west-2")),
            here.with(GlobalReplicas.in("eu-west-1"))));
  }

  private static Border in(String rule, String within, String beyond) {
    return Border.of(
        rule, TABLE.with(GlobalReplicas.in(within)), TABLE.with(GlobalReplicas.in(beyond)));
  }

  private static List<Border> ofBilling() {
    var index = "replicas.index.known";
    return List.of(
        Border.of("replicas.write.scaled", writing(SCALED, SCALED), writing(FIXED, SCALED)),
        Border.of("replicas.index.write.scaled", writing(SCALED, SCALED), writing(SCALED, FIXED)),
        Border.of(
            "replicas.read.provisioned-only", reading(TABLE.provisioned(1, 1)), reading(TABLE)),
        Border.of(
            "replicas.max-read.on-demand-only", limited(TABLE), limited(TABLE.provisioned(1, 1))),
        Border.of(index, limited("by-mail"), limited("by-mial")));
  }

  private static TableSpec writing(Units table, Units index) {
    var own = new Billing.Throughput(Optional.of(FIXED), Optional.of(index));
    return TABLE
        .billing(
            new Billing.Provisioned(Optional.of(FIXED), Optional.of(table), Map.of("by-mail", own)))
        .with(IRELAND);
  }

  private static TableSpec reading(TableSpec spec) {
    return spec.with(GlobalReplicas.in("eu-west-1", r -> r.read(1)));
  }

  private static TableSpec limited(TableSpec spec) {
    return spec.with(GlobalReplicas.in("eu-west-1", r -> r.maxRead(1)));
  }

  private static TableSpec limited(String index) {
    return TABLE.with(GlobalReplicas.in("eu-west-1", r -> r.index(index, i -> i.maxRead(1))));
  }

  private static List<Border> ofKeys() {
    return List.of(
        Border.of("replicas.key.each", keyed("alias/replica"), encrypted().with(IRELAND)),
        Border.of("replicas.key.region", keyed(arn("eu-west-1")), keyed(arn("eu-west-2"))));
  }

  private static TableSpec encrypted() {
    return TABLE.with(Encryption.customerManaged("alias/table"));
  }

  private static TableSpec keyed(String key) {
    return encrypted().with(GlobalReplicas.in("eu-west-1", r -> r.key(key)));
  }

  private static String arn(String region) {
    return "arn:aws:kms:" + region + ":111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
  }

  private static List<Border> ofWitnesses() {
    var oregon = OHIO.witness("us-west-2");
    return List.of(
        Border.of(
            "replicas.witness.strong-only", TABLE.with(oregon), TABLE.with(oregon.eventual())),
        Border.of(
            "replicas.witness.one", TABLE.with(oregon), TABLE.with(oregon.witness("us-east-1"))));
  }

  private static List<Border> ofStrongOnes() {
    var virginia = TABLE.region("us-east-1");
    var both = TABLE.with(OHIO.and("us-west-2"));
    return List.of(
        Border.of(
            "replicas.strong.region-set",
            virginia.with(OHIO.witness("us-west-2")),
            virginia.with(OHIO.witness("eu-west-1"))),
        Border.of(
            "replicas.strong.region-set", TABLE.with(OHIO), TABLE.with(OHIO.and("us-west-1"))),
        Border.of("replicas.strong.count", both, TABLE.with(OHIO)),
        Border.of("replicas.strong.count", both, both.with(GlobalReplicas.in("us-east-1"))),
        Border.of(
            "replicas.strong.time-to-live",
            both.with(TimeToLive.off()),
            both.with(TimeToLive.on("expires"))),
        Border.of(
            "replicas.strong.local-index",
            both,
            both.localIndex("by-kind", LocalIndex.sortedBy("kind", STRING))));
  }
}
