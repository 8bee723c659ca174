package io.ddbkit.traits;

import static io.ddbkit.spec.CoreSettings.BILLING;
import static io.ddbkit.spec.CoreSettings.GLOBAL_INDEXES;
import static io.ddbkit.spec.CoreSettings.LOCAL_INDEXES;
import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.GlobalIndex;
import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.trait.Trait;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IndexTraitsTest {
  private static final TableSpec TABLE =
      TableSpec.named("orders").partitionKey("id", STRING).sortKey("at", NUMBER);
  private static final GlobalIndexes MAIL = GlobalIndexes.of("by-mail", IndexTraitsTest::mail);
  private static final LocalIndex SIZE = LocalIndex.sortedBy("size", NUMBER);

  @Test
  void saysWhatTheTableSaysByItself() {
    assertThat(TABLE.with(MAIL).compose())
        .isEqualTo(TABLE.globalIndex("by-mail", IndexTraitsTest::mail).compose());
    assertThat(TABLE.with(LocalIndexes.of("by-size", SIZE)).compose())
        .isEqualTo(TABLE.localIndex("by-size", SIZE).compose());
  }

  @Test
  void aProjectionLeftOutIsEverythingByDefault() {
    assertThat(TABLE.with(MAIL).compose().explain(GLOBAL_INDEXES))
        .contains("globalIndexes[by-mail].projection = all  (default by GlobalIndexes.of(");
    assertThat(TABLE.with(LocalIndexes.of("by-size", SIZE)).compose().explain(LOCAL_INDEXES))
        .contains("localIndexes[by-size].projection = all  (default by LocalIndexes.of(");
  }

  @Test
  void addsUpWithOthersAndAgreesWithEqualOnes() {
    var spec =
        TABLE
            .globalIndex("by-mail", IndexTraitsTest::mail)
            .localIndex("by-size", SIZE)
            .with(
                MAIL.and("by-name", index -> index.partitionKey("name", STRING)),
                LocalIndexes.of("by-size", SIZE).and("by-kind", kind()));

    var table = spec.compose();
    assertThat(table.get(GLOBAL_INDEXES).orElseThrow()).containsOnlyKeys("by-mail", "by-name");
    assertThat(table.get(LOCAL_INDEXES).orElseThrow()).containsOnlyKeys("by-kind", "by-size");
    assertThat(table.explain(GLOBAL_INDEXES.path().entry("by-mail").component("partitionKeys")))
        .contains("globalIndex(\"by-mail\") at ")
        .contains(" and ")
        .contains("GlobalIndexes.of(\"by-mail\", i -> i.partitionKey(\"mail\", STRING))");
  }

  @Test
  void anIndexThatIsDefinedOtherwiseIsAConflict() {
    var global =
        only(TABLE.globalIndex("by-mail", i -> i.partitionKey("address", STRING)).with(MAIL));
    assertThat(global.place()).isEqualTo("globalIndexes[by-mail].partitionKeys");
    assertThat(global.statements())
        .extracting(statement -> statement.origin().description())
        .containsExactlyInAnyOrder(MAIL.toString(), "globalIndex(\"by-mail\")");

    var local = only(TABLE.localIndex("by-x", SIZE).with(LocalIndexes.of("by-x", kind())));
    assertThat(local.place()).isEqualTo("localIndexes[by-x].sortKey");
    assertThat(local.statements())
        .extracting(statement -> statement.origin().description())
        .containsExactlyInAnyOrder(
            "LocalIndexes.of(\"by-x\", LocalIndex.sortedBy(\"kind\", STRING))",
            "localIndex(\"by-x\")");
  }

  @Test
  void theWordsOfAPatternGiveWayToTheTables() {
    var pattern = TablePattern.named("mailing", MAIL, LocalIndexes.of("by-size", kind()));
    var table =
        TABLE
            .globalIndex("by-mail", index -> mail(index).projectingKeysOnly())
            .localIndex("by-size", SIZE)
            .with(pattern)
            .compose();

    assertThat(table.get(GLOBAL_INDEXES).orElseThrow().get("by-mail"))
        .isEqualTo(mail(GlobalIndex.builder().build()).projectingKeysOnly());
    assertThat(table.get(LOCAL_INDEXES).orElseThrow().get("by-size").sortKey())
        .isEqualTo(SIZE.sortKey());
  }

  @Test
  void throughputGoesToBilling() {
    var scaled = MAIL.throughput("by-mail", 10, 5);
    var table = TABLE.provisioned(100, 50).with(scaled).compose();

    assertThat(table.get(BILLING))
        .hasValueSatisfying(
            billing ->
                assertThat(((Billing.Provisioned) billing).throughputOf("by-mail"))
                    .isEqualTo(Billing.Throughput.of(10, 5)));
    assertThat(only(TABLE.onDemand().with(scaled)).place()).isEqualTo("billing");
    assertThat(only(TABLE.with(scaled)).rule()).isEqualTo("billing.units.both");
    assertThat(
            only(TABLE
                    .provisioned(100, 50)
                    .with(scaled, ProvisionedCapacity.of(100, 50).index("by-mail", 20, 5)))
                .place())
        .isEqualTo("billing.indexes[by-mail].read");
  }

  @Test
  void indexesThatShallGoAreSaid() {
    var table = TABLE.with(MAIL.without("by-old"), GlobalIndexes.of().withNoOthers()).compose();

    assertThat(table.without(GLOBAL_INDEXES)).containsExactly("by-old");
    assertThat(table.noOthers(GLOBAL_INDEXES)).isTrue();
    assertThat(table)
        .isEqualTo(
            TABLE
                .globalIndex("by-mail", IndexTraitsTest::mail)
                .withoutGlobalIndex("by-old")
                .withNoOtherGlobalIndexes()
                .compose());
    assertThat(only(TABLE.with(MAIL, GlobalIndexes.of().without("by-mail"))).place())
        .isEqualTo("globalIndexes[by-mail]");
  }

  @Test
  void theLimitsOfAwsHold() {
    assertThat(rules(global(20))).isEmpty();
    assertThat(rules(global(21))).containsExactly("global-index.count");
    assertThat(rules(local(5))).isEmpty();
    assertThat(rules(local(6))).containsExactly("local-index.count");
    assertThat(rules(GlobalIndexes.of("by mail", index -> index)))
        .containsExactlyInAnyOrder("index.name.characters", "global-index.partition-keys.count");
    assertThat(rules(MAIL.throughput("by-mial", 1, 1), ProvisionedCapacity.of(1, 1)))
        .containsExactly("billing.index.known");
  }

  private static GlobalIndexes global(int count) {
    return IntStream.range(0, count)
        .boxed()
        .reduce(
            GlobalIndexes.of(),
            (all, n) -> all.and("by-" + (n + 10), IndexTraitsTest::mail),
            (a, b) -> b);
  }

  private static LocalIndexes local(int count) {
    return IntStream.range(1, count)
        .boxed()
        .reduce(
            LocalIndexes.of("by-size", SIZE), (all, n) -> all.and("by-" + n, kind()), (a, b) -> b);
  }

  @Test
  void readsAsTheCallThatMakesIt() {
    assertThat(
            MAIL.and(
                    "by-name",
                    i -> i.partitionKey("name", STRING).sortKey("at", NUMBER).projecting("b", "a"))
                .throughput("by-mail", 10, 5)
                .without("by-old")
                .withNoOthers())
        .hasToString(
            "GlobalIndexes.of(\"by-mail\", i -> i.partitionKey(\"mail\", STRING))"
                + ".and(\"by-name\", i -> i.partitionKey(\"name\", STRING).sortKey(\"at\", NUMBER)"
                + ".projecting(\"a\", \"b\"))"
                + ".throughput(\"by-mail\", 10, 5).without(\"by-old\").withNoOthers()");
    assertThat(GlobalIndexes.of()).hasToString("GlobalIndexes.of()");
    assertThat(LocalIndexes.of("by-size", SIZE.projectingAll()).and("by-kind", kind()))
        .hasToString(
            "LocalIndexes.of(\"by-kind\", LocalIndex.sortedBy(\"kind\", STRING))"
                + ".and(\"by-size\", LocalIndex.sortedBy(\"size\", NUMBER).projectingAll())");
  }

  private static GlobalIndex mail(GlobalIndex index) {
    return index.partitionKey("mail", STRING);
  }

  private static LocalIndex kind() {
    return LocalIndex.sortedBy("kind", STRING);
  }

  private static Finding only(TableSpec spec) {
    assertThat(spec.check().errors()).hasSize(1);
    return spec.check().errors().get(0);
  }

  private static List<String> rules(Trait... traits) {
    return TABLE.with(traits).check().errors().stream().map(Finding::rule).toList();
  }
}
