package io.ddbkit.traits;

import static io.ddbkit.spec.ScalarType.STRING;
import static io.ddbkit.traits.GlobalReplicas.MULTI_REGION_CONSISTENCY;
import static io.ddbkit.traits.GlobalReplicas.REPLICAS;
import static io.ddbkit.traits.Protection.DELETION_PROTECTION;
import static io.ddbkit.traits.Protection.RECOVERY;
import static io.ddbkit.traits.Streams.STREAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ddbkit.fixtures.PlainValidator;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.compose.ComposedTable;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.traits.GlobalReplicas.Consistency;
import io.ddbkit.traits.StorageClass.Tier;
import io.ddbkit.traits.Streams.ChangeStream;
import io.ddbkit.traits.Streams.View;
import io.ddbkit.traits.replica.GlobalReplica.Full;
import io.ddbkit.traits.replica.GlobalReplica.IndexReads;
import io.ddbkit.traits.replica.GlobalReplica.Witness;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class GlobalReplicasTest {
  private static final PlainValidator PLAIN = new PlainValidator();
  private static final TableSpec TABLE =
      TableSpec.named("orders")
          .partitionKey("id", STRING)
          .globalIndex("by-mail", index -> index.partitionKey("mail", STRING));
  private static final Path IRELAND = REPLICAS.path().entry("eu-west-1");
  private static final ChangeStream BOTH_IMAGES =
      new ChangeStream.On(Optional.of(View.NEW_AND_OLD_IMAGES));

  @Test
  void replicasAreAsTheTableWhereNobodySaysOtherwise() {
    var table = composed(GlobalReplicas.in("eu-west-1", "us-east-1"));

    assertThat(table.get(REPLICAS).orElseThrow())
        .containsOnlyKeys("eu-west-1", "us-east-1")
        .containsValue(Full.plain());
    assertThat(table.get(MULTI_REGION_CONSISTENCY)).isEmpty();
    assertThat(table.entries()).isEmpty();
  }

  @Test
  void aReplicaMayDiffer() {
    var table =
        composed(
            GlobalReplicas.in(
                "eu-west-1",
                r ->
                    r.key("alias/eu")
                        .storageClass(Tier.STANDARD_INFREQUENT_ACCESS)
                        .maxRead(1000)
                        .index("by-mail", i -> i.maxRead(20))));

    var ireland = (Full) table.get(REPLICAS).orElseThrow().get("eu-west-1");
    assertThat(ireland.key()).contains(new EncryptionKey.CustomerManaged("alias/eu"));
    assertThat(ireland.storageClass()).contains(Tier.STANDARD_INFREQUENT_ACCESS);
    assertThat(ireland.maxRead()).contains(1000L);
    assertThat(ireland.indexes()).containsEntry("by-mail", IndexReads.plain().maxRead(20));
    assertThat(table.explain(IRELAND.component("maxRead")))
        .startsWith("replicas[eu-west-1].maxRead = 1000  (explicit by GlobalReplicas.in(");
  }

  @Test
  void severalSpeakersAddUpByRegion() {
    var table =
        composed(
            GlobalReplicas.in("eu-west-1", r -> r.maxRead(1000)),
            GlobalReplicas.in("eu-west-1", r -> r.storageClass(Tier.STANDARD)).and("us-east-1"));

    var replicas = table.get(REPLICAS).orElseThrow();
    assertThat(replicas).containsOnlyKeys("eu-west-1", "us-east-1");
    assertThat(replicas.get("eu-west-1"))
        .isEqualTo(
            composed(
                    GlobalReplicas.in(
                        "eu-west-1", r -> r.maxRead(1000).storageClass(Tier.STANDARD)))
                .get(REPLICAS)
                .orElseThrow()
                .get("eu-west-1"));
  }

  @Test
  void whatDiffersInOneRegionIsAConflictThere() {
    var conflict =
        only(
            GlobalReplicas.in("eu-west-1", r -> r.maxRead(1000)),
            GlobalReplicas.in("eu-west-1", r -> r.maxRead(2000)));

    assertThat(conflict.rule()).isEqualTo("compose.conflict");
    assertThat(conflict.place()).isEqualTo("replicas[eu-west-1].maxRead");
    assertThat(conflict.statements())
        .extracting(statement -> statement.origin().description())
        .containsExactly(
            "GlobalReplicas.in(\"eu-west-1\", r -> r.maxRead(1000))",
            "GlobalReplicas.in(\"eu-west-1\", r -> r.maxRead(2000))");
  }

  @Test
  void aRegionHasAReplicaOrAWitness() {
    assertThat(
            rules(
                GlobalReplicas.in("us-east-2", "us-west-2").strong(),
                GlobalReplicas.in().witness("us-west-2")))
        .contains(tuple("compose.conflict", "replicas[us-west-2]"));
  }

  @Test
  void replicasNeedAStreamOfBothImages() {
    var table = composed(GlobalReplicas.in("eu-west-1"));

    assertThat(table.get(STREAM)).contains(BOTH_IMAGES);
    assertThat(table.explain(STREAM.path().component("view")))
        .contains("explicit, required by GlobalReplicas.in(\"eu-west-1\")");
    assertThat(composed(GlobalReplicas.in("eu-west-1"), Streams.on()).get(STREAM))
        .contains(BOTH_IMAGES);
  }

  @Test
  void anotherStreamIsAConflictThatNoOverrideDecides() {
    for (var stream : List.of(Streams.of(View.KEYS_ONLY), Streams.off())) {
      var said = TABLE.with(GlobalReplicas.in("eu-west-1"));

      for (var spec : List.of(said.with(stream), said.override(stream, "it is cheaper"))) {
        var conflict = only(spec);

        assertThat(conflict.rule()).isEqualTo("compose.needed");
        assertThat(conflict.place()).startsWith("stream");
        assertThat(conflict.text())
            .contains("required by GlobalReplicas.in(\"eu-west-1\") at GlobalReplicasTest")
            .containsPattern("by (override\\()?Streams\\S+ at GlobalReplicasTest")
            .doesNotContain("decide");
      }
    }
  }

  @Test
  void noStreamIsNeededWhereNoReplicaIsWanted() {
    assertThat(composed(GlobalReplicas.in().without("eu-west-1")).get(STREAM)).isEmpty();
    assertThat(composed(GlobalReplicas.in().withNoOthers()).get(STREAM)).isEmpty();
  }

  @Test
  void strongConsistencyNeedsNoStream() {
    var strong = GlobalReplicas.in("us-east-2").witness("us-west-2").strong();

    assertThat(composed(strong).get(STREAM)).isEmpty();
    assertThat(composed(strong).get(REPLICAS).orElseThrow())
        .containsEntry("us-west-2", new Witness());
    assertThat(composed(strong, Streams.of(View.KEYS_ONLY)).get(STREAM))
        .contains(new ChangeStream.On(Optional.of(View.KEYS_ONLY)));
  }

  @Test
  void consistencyMayBeSaidByAnotherThanTheReplicas() {
    var table = composed(GlobalReplicas.in("us-east-2"), GlobalReplicas.in("us-west-2").strong());

    assertThat(table.get(MULTI_REGION_CONSISTENCY)).contains(Consistency.STRONG);
    assertThat(table.get(STREAM)).isEmpty();
    assertThat(
            rules(
                GlobalReplicas.in("us-east-2", "us-west-2").strong(),
                GlobalReplicas.in("us-east-2").eventual()))
        .contains(tuple("compose.conflict", "multiRegionConsistency"));
  }

  @Test
  void aRegionWithoutReplicaIsSaid() {
    var table = composed(GlobalReplicas.in("eu-west-1").without("ap-southeast-1"));

    assertThat(table.without(REPLICAS)).containsExactly("ap-southeast-1");
    assertThat(table.noOthers(REPLICAS)).isFalse();
    assertThat(table.explain(REPLICAS))
        .contains("replicas[ap-southeast-1] = absent  (explicit by GlobalReplicas.in(");
  }

  @Test
  void noOthersAreLeftIsSaid() {
    var table = composed(GlobalReplicas.in("eu-west-1").withNoOthers());

    assertThat(table.noOthers(REPLICAS)).isTrue();
    assertThat(table.get(REPLICAS).orElseThrow()).containsOnlyKeys("eu-west-1");
  }

  @Test
  void whoWantsAReplicaWhereNoneShallBeIsInConflict() {
    var conflict =
        only(GlobalReplicas.in("eu-west-1", "us-east-1"), GlobalReplicas.in().without("eu-west-1"));

    assertThat(conflict.place()).isEqualTo("replicas[eu-west-1]");
    assertThat(conflict.statements())
        .extracting(statement -> statement.value() + " by " + statement.origin().description())
        .containsExactly(
            "absent by GlobalReplicas.in().without(\"eu-west-1\")",
            "present by GlobalReplicas.in(\"eu-west-1\", \"us-east-1\")");
  }

  @Test
  void theStrongerDecidesWhetherThereIsAReplica() {
    var in = GlobalReplicas.in("eu-west-1", r -> r.with(Protection.off()));
    var notIn = GlobalReplicas.in().without("eu-west-1");

    var gone = composed(TablePattern.named("global", in), notIn);
    assertThat(gone.get(REPLICAS).orElseThrow()).isEmpty();
    assertThat(gone.entries()).isEmpty();
    assertThat(gone.get(STREAM)).isEmpty();
    assertThat(gone.without(REPLICAS)).containsExactly("eu-west-1");

    var there = composed(TablePattern.named("local", notIn), in);
    assertThat(there.get(REPLICAS).orElseThrow()).containsOnlyKeys("eu-west-1");
    assertThat(there.without(REPLICAS)).isEmpty();
    assertThat(there.entries()).hasSize(1);
  }

  @Test
  void aRegionHasSettingsOfItsOwn() {
    var table =
        composed(
            Protection.deletionProtectionAndRecovery(),
            GlobalReplicas.in("eu-west-1", r -> r.with(Protection.off())).and("us-east-1"));

    assertThat(table.get(DELETION_PROTECTION)).contains(true);
    assertThat(table.entry(REPLICAS, "eu-west-1").get(DELETION_PROTECTION)).contains(false);
    assertThat(table.entry(REPLICAS, "eu-west-1").get(RECOVERY)).contains(new Recovery.Off());
    assertThat(table.entry(REPLICAS, "us-east-1").all()).isEmpty();
    assertThat(table.explain(IRELAND.component("deletionProtection")))
        .matches(
            "replicas\\[eu-west-1].deletionProtection = false  \\(explicit by GlobalReplicas"
                + "\\.in\\(\"us-east-1\"\\)\\.and\\(\"eu-west-1\", r -> r\\.with\\(Protection\\.off"
                + "\\(\\)\\)\\) > Protection\\.off\\(\\) at GlobalReplicasTest\\.java:\\d+\\)\\n");
  }

  @Test
  void conflictsOfARegionsOwnSettingsStandThere() {
    var conflict =
        only(
            GlobalReplicas.in("eu-west-1", r -> r.with(DeletionProtection.on())),
            GlobalReplicas.in("eu-west-1", r -> r.with(DeletionProtection.off())));

    assertThat(conflict.place()).isEqualTo("replicas[eu-west-1].deletionProtection");
    assertThat(conflict.statements())
        .extracting(statement -> statement.origin().description())
        .containsExactly(
            "GlobalReplicas.in(\"eu-west-1\", r -> r.with(DeletionProtection.off()))"
                + " > DeletionProtection.off()",
            "GlobalReplicas.in(\"eu-west-1\", r -> r.with(DeletionProtection.on()))"
                + " > DeletionProtection.on()");
  }

  @Test
  void whatAllRegionsShareCannotBeSaidOfOne() {
    assertThat(rules(GlobalReplicas.in("eu-west-1", r -> r.with(TimeToLive.on("expires")))))
        .containsExactly(tuple("compose.shared", "replicas[eu-west-1].timeToLive"));
  }

  @Test
  void anEnvironmentCanHaveNone() {
    var spec =
        TABLE.with(
            GlobalReplicas.in("us-east-2", r -> r.with(Protection.off())).and("us-west-2").strong(),
            ScriptedEnvironment.withoutReplicas());
    var table = spec.compose();

    assertThat(table.get(REPLICAS)).isEmpty();
    assertThat(table.get(MULTI_REGION_CONSISTENCY)).isEmpty();
    assertThat(table.entries()).isEmpty();
    assertThat(spec.check().all())
        .filteredOn(finding -> finding.rule().equals("compose.forced"))
        .extracting(Finding::place)
        .containsExactlyInAnyOrder("replicas", "multiRegionConsistency");
  }

  @Test
  void anEnvironmentWithoutReplicasNeedsNoStream() {
    var spec = TABLE.with(GlobalReplicas.in("eu-west-1"), ScriptedEnvironment.withoutReplicas());

    assertThat(spec.compose().get(STREAM)).isEmpty();
    assertThat(spec.with(Streams.off()).check().errors()).isEmpty();
    assertThat(spec.compose().explain(REPLICAS))
        .contains("because replicas are for production")
        .contains("instead of [eu-west-1] full (explicit by GlobalReplicas.in(\"eu-west-1\")");
  }

  @Test
  void anOverrideHasReplicasEvenThere() {
    var table =
        TABLE
            .with(ScriptedEnvironment.withoutReplicas())
            .override(GlobalReplicas.in("eu-west-1"), "a rehearsal")
            .compose();

    assertThat(table.get(REPLICAS).orElseThrow()).containsOnlyKeys("eu-west-1");
    assertThat(table.explain(STREAM)).doesNotContain("ScriptedEnvironment").contains("required by");
  }

  @Test
  void aPlainValidatorFindsTheSameBelowTwoNames() {
    var faulty =
        TABLE
            .region("eu-west-1")
            .with(
                GlobalReplicas.in("eu-west-1", "eu.x[1]"),
                GlobalReplicas.in("us-east-1", r -> r.index("by-mial", i -> i.maxRead(20))),
                GlobalReplicas.in(
                    "us-east-2",
                    r ->
                        r.index("by-mail", i -> i.read(5))
                            .with(
                                Protection.deletionProtectionAndRecovery()
                                    .recoveryPeriod(Duration.ofDays(36)))));

    assertThat(faulty.check().errors())
        .extracting(Finding::rule, Finding::place)
        .containsExactlyInAnyOrder(
            tuple("replicas.region.own", "replicas[eu-west-1]"),
            tuple("replicas.region.name", "replicas[eu.x[1]]"),
            tuple("replicas.index.known", "replicas[us-east-1].indexes[by-mial]"),
            tuple("replicas.read.provisioned-only", "replicas[us-east-2].indexes[by-mail].read"),
            tuple("recovery.period", "replicas[us-east-2].recovery.periodInDays"));
    PLAIN.findsTheSameErrors(faulty);
  }

  @Test
  void aPlainValidatorFindsFaultsOfTheTraitItself() {
    var faulty =
        TABLE.with(
            GlobalReplicas.in("eu-west-1", r -> r.key(" ").index("by-mail", i -> i.maxRead(0))));

    assertThat(faulty.check().errors())
        .extracting(Finding::rule)
        .containsExactlyInAnyOrder("encryption.key", "billing.maximum.minimum");
    PLAIN.findsTheSameErrors(faulty);
  }

  @Test
  void readsAsTheCallThatMakesIt() {
    assertThat(GlobalReplicas.in("us-east-1", "eu-west-1"))
        .hasToString("GlobalReplicas.in(\"eu-west-1\", \"us-east-1\")");
    assertThat(
            GlobalReplicas.in("eu-west-1", r -> r.read(5).with(Protection.off(), Streams.on()))
                .and("eu-west-1", r -> r.index("by-mail", i -> i.read(2)))
                .and("eu-west-2")
                .witness("eu-west-3")
                .without("us-east-1", "us-east-2")
                .strong()
                .withNoOthers())
        .hasToString(
            "GlobalReplicas.in(\"eu-west-2\").and(\"eu-west-1\", r -> r.read(5).index(\"by-mail\","
                + " i -> i.read(2))"
                + ".with(Protection.off()).with(Streams.on())).witness(\"eu-west-3\").without(\"us-east-1\","
                + " \"us-east-2\").strong().withNoOthers()");
  }

  private static ComposedTable composed(Trait... traits) {
    return TABLE.with(traits).compose();
  }

  private static Finding only(Trait... traits) {
    return only(TABLE.with(traits));
  }

  private static Finding only(TableSpec spec) {
    assertThat(spec.check().errors()).hasSize(1);
    return spec.check().errors().get(0);
  }

  private static List<Tuple> rules(Trait... traits) {
    return TABLE.with(traits).check().errors().stream()
        .map(finding -> tuple(finding.rule(), finding.place()))
        .toList();
  }
}
