package io.ddbkit.testkit.differential;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every way of breaking a rule that CreateTable can break. */
final class Defects {
  static final List<Defect> ALL =
      Stream.of(
              NameDefects.all(),
              KeyDefects.all(),
              IndexDefects.all(),
              ProjectionDefects.all(),
              BillingDefects.all(),
              StreamDefects.all())
          .flatMap(List::stream)
          .toList();

  private static final String IGNORED = "DynamoDB Local accepts what it likes and forgets it";
  private static final String ELSEWHERE = "another call says it, not CreateTable";
  private static final String OF_SPECS = "only a spec can say it, a request cannot";

  /** Errors that are not compared: the reason by the rule, or by the first words of several. */
  static final Map<String, String> EXCLUDED =
      Map.ofEntries(
          Map.entry("table.coherent", "no rule, but the name under which validators know several"),
          Map.entry("table.advised", "the same, for warnings and notes"),
          Map.entry("raw.member.known", "Local ignores members that it does not know"),
          Map.entry("compose", OF_SPECS),
          Map.entry("table.name.missing", OF_SPECS + ": a raw form always has a name"),
          Map.entry(
              "table.primary-key.missing",
              OF_SPECS + ": a raw form has a key schema, which raw.* rules judge"),
          Map.entry("suppression.advice", OF_SPECS),
          Map.entry("house", "a rule of a house that cannot judge; DynamoDB knows none"),
          Map.entry(
              "key.name.length",
              OF_SPECS
                  + ": a key that is named wrongly is defined wrongly there, which"
                  + " attribute.name.length tells"),
          Map.entry(
              "key.attribute.one-type",
              OF_SPECS + ": types are said once there, or attribute.definition.once tells"),
          Map.entry("billing.index.known", OF_SPECS + ": units stand inside their index there"),
          Map.entry("document", "a document of ours says it, not a request"),
          Map.entry("autoscaling", ELSEWHERE),
          Map.entry("warm-throughput", IGNORED),
          Map.entry("storage-class.known", IGNORED),
          Map.entry("vector-index", IGNORED),
          Map.entry("encryption.enabled", IGNORED),
          Map.entry("encryption.key", IGNORED),
          Map.entry("encryption.type", IGNORED),
          Map.entry("recovery.period", ELSEWHERE),
          Map.entry("replicas", ELSEWHERE),
          Map.entry("time-to-live.attribute.length", ELSEWHERE),
          Map.entry("tags", IGNORED),
          Map.entry("resource-policy", IGNORED),
          Map.entry("insights.index.known", ELSEWHERE),
          Map.entry("kinesis.stream", ELSEWHERE),
          Map.entry("table-key", ELSEWHERE),
          Map.entry("environment", OF_SPECS),
          Map.entry("alarm", ELSEWHERE),
          Map.entry("backup", ELSEWHERE));

  private Defects() {}

  static Set<String> rules() {
    return ALL.stream().map(Defect::rule).collect(Collectors.toSet());
  }
}
