package io.ddbkit.traits.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.ScalarType;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.rule.Findings;
import io.ddbkit.spec.rule.InvalidTableException;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.Environment;
import io.ddbkit.traits.KinesisDestination;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.ProvisionedCapacity;
import io.ddbkit.traits.ResourcePolicy;
import io.ddbkit.traits.StorageClass;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TablePattern;
import io.ddbkit.traits.TableTags;
import io.ddbkit.traits.TableWarmThroughput;
import io.ddbkit.traits.TimeToLive;
import io.ddbkit.traits.json.TreeJson;
import io.ddbkit.traits.raw.RawJson;
import io.ddbkit.traits.raw.RawTable;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in a document: it is read, or told, each fault at its place. */
class HostileDocumentsTest {
  private static final int DOCUMENTS = 800;
  private static final long SEED =
      Long.getLong("ddbkit.seed", System.nanoTime()); // printed with every failure

  private static final TableSpec SPEC =
      TableSpec.named("orders")
          .partitionKey("id", ScalarType.STRING)
          .sortKey("placed", ScalarType.NUMBER)
          .globalIndex("by-mail", i -> i.partitionKey("mail", ScalarType.STRING).projecting("a"))
          .localIndex("by-sum", LocalIndex.sortedBy("sum", ScalarType.NUMBER).projectingKeysOnly())
          .with(
              Encryption.customerManaged("alias/a"),
              Streams.on(),
              Protection.deletionProtectionAndRecovery());

  private static final String OWN =
      SpecJson.write(
          SPEC.with(TableTags.of("team", "shop"))
              .with(TablePattern.complianceReady("alias/a").and(TimeToLive.on("gone")))
              .with(Environment.production("shop").forcing(Streams.on(), "audit"))
              .override(ProvisionedCapacity.of(100, 50).index("by-mail", 10, 5), "cheaper"));
  private static final String RAW =
      RawJson.write(
          RawTable.of(
              SPEC.with(
                  ProvisionedCapacity.of(5, 5).index("by-mail", 1, 1),
                  TableTags.of("team", "shop").and("stage", ""),
                  StorageClass.standard(),
                  TableWarmThroughput.of(20, 8).index("by-mail", 5, 5),
                  ResourcePolicy.json("{\"Version\": \"2012-10-17\"}"))));

  @Test
  void mutatedDocumentsOfOurOwn() {
    mutate(OWN, SpecJson::check);
  }

  @Test
  void mutatedDocumentsWithLimits() {
    var limits = DocumentLimits.none().withoutDismissals().withoutTraits(KinesisDestination.TYPE);
    mutate(OWN, json -> SpecJson.check(json, limits, "orders.json"));
  }

  @Test
  void mutatedDefinitions() {
    mutate(RAW, RawJson::check);
  }

  @Test
  void mutatedSettings() {
    var settings = SettingsDocument.tree(SPEC.onDemand().compose().settings());
    mutate(TreeJson.write(settings), HostileDocumentsTest::settings);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void textsThatAreHardToRead(String text) {
    for (var reader :
        Stream.<Function<String, Findings>>of(SpecJson::check, RawJson::check).toList()) {
      assertThat(reader.apply(text).errors()).isNotEmpty();
      assertTold(reader.apply(text));
    }
  }

  static Stream<String> texts() {
    return Stream.of(
        "[".repeat(10_000),
        "[".repeat(10_000) + "]".repeat(10_000),
        "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000),
        "{\"name\": " + "9".repeat(10_000) + "}",
        "{\"TableName\": 1e" + "9".repeat(500) + "}",
        "{\"" + "n".repeat(100_000) + "\": 1}",
        "{\"TableName\": \"\ud800\", \"name\": \"\udc00\"}",
        "{\"\ud800\": 1}",
        "{\"TableName\": \"\\ud800\"}",
        "\ufeff",
        "\ufeff\ufeff{}",
        "\u0000",
        "{\"TableName\": \"a\nb\"}",
        "{\"TableName\": NaN}",
        "{\"TableName\": 01}",
        "{\"TableName\": \"a\",}",
        "/* none */ {}");
  }

  private static void mutate(String json, Function<String, Findings> reader) {
    var random = new Random(SEED);
    var tree = TreeJson.read(json);
    assertThat(reader.apply(json).errors()).isEmpty();
    int told = 0;
    for (int i = 0; i < DOCUMENTS; i++) {
      var mutated = new Mutation(random).of(tree);
      try {
        var findings = reader.apply(mutated);
        assertTold(findings);
        told += findings.errors().isEmpty() ? 0 : 1;
      } catch (RuntimeException | StackOverflowError | AssertionError e) {
        fail("-Dddbkit.seed=" + SEED + ", document " + i + ": " + mutated, e);
      }
    }
    assertThat(told).as("seed %s", SEED).isGreaterThan(DOCUMENTS / 2);
  }

  private static void assertTold(Findings findings) {
    for (var finding : findings.errors()) {
      assertThat(finding.place()).isNotEmpty().doesNotContain("[]");
    }
    assertThat(findings.text())
        .doesNotContain("Exception", "Cannot construct", "oercion", "jackson", "JsonToken");
  }

  private static Findings settings(String json) {
    try {
      SettingsDocument.settings(json, "settings.json");
      return Findings.of("none", List.of());
    } catch (InvalidTableException e) {
      return e.findings();
    }
  }
}
