package io.ddbkit.traits;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.fixtures.Golden;
import io.ddbkit.spec.Billing;
import io.ddbkit.spec.GlobalIndex;
import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.policy.CheckPolicy;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.Findings;
import io.ddbkit.traits.border.Border;
import io.ddbkit.traits.border.Borders;
import io.ddbkit.traits.raw.RawForm;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every finding as a person reads it, one for each rule of the library. */
class EveryFindingTest {
  private static final Set<String> UMBRELLAS = Set.of("table.coherent", "table.advised");

  /** How rules of a house begin that stand in tests only. */
  private static final String EXAMPLES = "acme.";

  private static final String UNITS = "{'ReadCapacityUnits': 5, 'WriteCapacityUnits': 5}";
  private static final String GLOBAL = "/GlobalSecondaryIndexes/0";
  private static final String LOCAL = "/LocalSecondaryIndexes/0";
  private static final String STREAM = "/StreamSpecification";

  @Test
  void readsWell() throws IOException {
    var found = new TreeMap<String, Finding>();
    Stream.of(specs(), raws(), Borders.all().map(Border::beyond))
        .flatMap(all -> all)
        .flatMap(findings -> findings.all().stream())
        .filter(finding -> !finding.rule().startsWith(EXAMPLES))
        .forEach(finding -> found.putIfAbsent(finding.rule(), finding));

    assertThat(found.keySet()).as("rules of which a finding is shown").isEqualTo(rules());
    var text = new StringBuilder();
    found.values().forEach(finding -> text.append(finding.text()).append('\n'));
    Golden.checkWithoutLines(EveryFindingTest.class, "every-finding.txt", text.toString());
  }

  private static Stream<Findings> specs() {
    return Stream.of(
            TableSpec.builder().build(),
            named("my orders"),
            named("ab"),
            global("by mail", EveryFindingTest::mail),
            global("by", EveryFindingTest::mail),
            orders().localIndex("by-mail", LocalIndex.sortedBy("sum", NUMBER)),
            named("orders").sortKey("", NUMBER),
            named("orders").sortKey("id", STRING),
            global("by-id", index -> index.partitionKey("id", NUMBER)),
            many(21),
            global("by-none", index -> index.sortKey("placed", NUMBER)),
            global("by-five", sorts(5)),
            locals(6),
            named("orders").localIndex("by-sum", LocalIndex.sortedBy("sum", NUMBER)),
            global("by-mail", index -> mail(index).projecting()),
            including(6, 17),
            global("by-mail", index -> mail(index).projecting("")),
            global("by-mail", index -> mail(index).projecting("placed")),
            orders().provisioned(50_000, 5),
            orders().provisioned(0, 5),
            orders().provisioned(5, 1_000_000_000_001L),
            orders().billing(Billing.onDemand(0, 10)),
            orders()
                .billing(
                    new Billing.Provisioned(
                        Billing.Throughput.of(5, 5).read(), Optional.empty(), Map.of())),
            orders().with(ProvisionedCapacity.of(5, 5).index("by-nmae", 5, 5)),
            orders().with(Streams.off()).override(Streams.on(), ""),
            orders().with(Streams.off(), Streams.on()),
            orders().with(Encryption.customerManaged("")),
            orders()
                .with(
                    Protection.deletionProtectionAndRecovery().recoveryPeriod(Duration.ofDays(40))),
            orders().with(TimeToLive.on("")),
            orders().suppress("key.name.reservd", "the name is that of the old table"))
        .map(spec -> spec.check(CheckPolicy.AWS_DEFAULTS.namePrefix("shop-")));
  }

  private static Stream<Findings> raws() {
    return Stream.of(
            raw().with("/BilingMode", "'PROVISIONED'"),
            raw().without("/AttributeDefinitions"),
            raw().with("/AttributeDefinitions/0/AttributeName", "''"),
            raw().with("/AttributeDefinitions/0/AttributeType", "'string'"),
            raw()
                .with("/AttributeDefinitions/-", "{'AttributeName': 'mail', 'AttributeType': 'S'}"),
            raw()
                .with("/AttributeDefinitions/-", "{'AttributeName': 'note', 'AttributeType': 'S'}"),
            raw().without("/KeySchema"),
            raw().with("/KeySchema/0/KeyType", "'hash'"),
            raw().with("/KeySchema/1/KeyType", "'HASH'"),
            raw().with("/KeySchema/-", "{'AttributeName': 'amount', 'KeyType': 'RANGE'}"),
            raw().with("/KeySchema/0/KeyType", "'RANGE'").with("/KeySchema/1/KeyType", "'HASH'"),
            raw().with("/KeySchema/0/AttributeName", "'Customer'"),
            raw().with("/GlobalSecondaryIndexes", "[]"),
            raw().with("/LocalSecondaryIndexes", "[]"),
            raw().without(LOCAL + "/KeySchema/1"),
            raw().with(LOCAL + "/KeySchema/0/AttributeName", "'mail'"),
            raw().with(LOCAL + "/ProvisionedThroughput", UNITS),
            raw().without(GLOBAL + "/Projection"),
            raw().with(GLOBAL + "/Projection/ProjectionType", "'all'"),
            raw().with(GLOBAL + "/Projection/ProjectionType", "'KEYS_ONLY'"),
            raw().with(GLOBAL + "/Projection/NonKeyAttributes/-", "'note'"),
            raw().with("/BillingMode", "'ON_DEMAND'"),
            raw().with("/ProvisionedThroughput", UNITS),
            raw().with("/BillingMode", "'PROVISIONED'").with("/ProvisionedThroughput", UNITS),
            raw().with(GLOBAL + "/ProvisionedThroughput", UNITS),
            raw()
                .with("/BillingMode", "'PROVISIONED'")
                .with("/OnDemandThroughput", "{'MaxReadRequestUnits': 10}"),
            raw().with("/OnDemandThroughput", "{'MaxWriteRequestUnits': -1}"),
            raw().with(STREAM, "{'StreamViewType': 'KEYS_ONLY'}"),
            raw().with(STREAM, "{'StreamEnabled': true}"),
            raw().with(STREAM, "{'StreamEnabled': false, 'StreamViewType': 'KEYS_ONLY'}"),
            raw().with(STREAM, "{'StreamEnabled': true, 'StreamViewType': 'NEW_IMAGES'}"),
            raw().with("/SSESpecification", "{'Enabled': true, 'SSEType': 'AES256'}"))
        .map(form -> form.check());
  }

  /** The ids of all rules that the library has texts of. */
  private static Set<String> rules() throws IOException {
    var texts = new Properties();
    var files =
        TableSpec.class.getClassLoader().getResources("ContributorValidationMessages.properties");
    for (var file : Collections.list(files)) {
      try (var reader = new InputStreamReader(file.openStream(), UTF_8)) {
        texts.load(reader);
      }
    }
    var rules = new TreeSet<String>();
    texts.stringPropertyNames().stream()
        .map(key -> key.replaceAll("^ddbkit\\.|\\.(remedy|source|severity)$", ""))
        .forEach(rules::add);
    rules.removeAll(UMBRELLAS);
    return rules;
  }

  private static RawForm raw() {
    return RawForm.orders();
  }

  private static TableSpec named(String name) {
    return TableSpec.named(name).partitionKey("id", STRING);
  }

  private static TableSpec orders() {
    return placed().globalIndex("by-mail", EveryFindingTest::mail);
  }

  private static TableSpec placed() {
    return named("orders").sortKey("placed", NUMBER);
  }

  private static TableSpec global(String name, UnaryOperator<GlobalIndex> index) {
    return placed().globalIndex(name, index);
  }

  private static GlobalIndex mail(GlobalIndex index) {
    return index.partitionKey("mail", STRING);
  }

  private static UnaryOperator<GlobalIndex> sorts(int count) {
    return index ->
        numbers(count).reduce(mail(index), (i, n) -> i.sortKey("s" + n, STRING), (a, b) -> b);
  }

  private static TableSpec many(int count) {
    return numbers(count)
        .reduce(
            named("orders"),
            (s, n) -> s.globalIndex("by-" + n, EveryFindingTest::mail),
            (a, b) -> b);
  }

  private static TableSpec locals(int count) {
    return numbers(count)
        .reduce(
            orders(),
            (s, n) -> s.localIndex("by-" + n, LocalIndex.sortedBy("s" + n, STRING)),
            (a, b) -> b);
  }

  private static TableSpec including(int indexes, int attributes) {
    var names = numbers(attributes).map(n -> "a" + n).toArray(String[]::new);
    return numbers(indexes)
        .reduce(
            named("orders"),
            (s, n) -> s.globalIndex("by-" + n, i -> mail(i).projecting(names)),
            (a, b) -> b);
  }

  private static Stream<Integer> numbers(int count) {
    return IntStream.rangeClosed(11, 10 + count).boxed();
  }
}
