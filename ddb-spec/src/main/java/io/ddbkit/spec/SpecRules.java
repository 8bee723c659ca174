package io.ddbkit.spec;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.RuleBook;
import io.ddbkit.spec.rule.Voice;
import io.ddbkit.spec.trait.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rules that concern several parts of a spec. */
final class SpecRules {
  private static final int MOST_INCLUDED = 100;
  private static final Path GLOBAL = CoreSettings.GLOBAL_INDEXES.path();
  private static final Path LOCAL = CoreSettings.LOCAL_INDEXES.path();
  private static final List<Function<SpecRules, Stream<Finding>>> ALL =
      List.of(
          SpecRules::oneTypeForOneAttribute,
          SpecRules::noAttributeTwiceInOneKey,
          SpecRules::oneNameForOneIndex,
          SpecRules::localIndexesNeedASortKey,
          SpecRules::fewIncludedAttributes,
          SpecRules::throughputOfKnownIndexes);

  private final TableSpec spec;

  private SpecRules(TableSpec spec) {
    this.spec = spec;
  }

  static Stream<Finding> judge(TableSpec spec) {
    var rules = new SpecRules(spec);
    return ALL.stream().flatMap(rule -> rule.apply(rules));
  }

  /** Every key of the table, by its place. */
  private Map<Path, List<Key>> keys() {
    var keys = new TreeMap<Path, List<Key>>();
    keys.put(CoreSettings.PRIMARY_KEY.path(), spec.primaryKey().attributes());
    spec.globalIndexes().forEach((name, index) -> keys.put(GLOBAL.entry(name), index.attributes()));
    spec.localIndexes()
        .forEach((name, index) -> keys.put(LOCAL.entry(name), List.of(index.sortKey())));
    return keys;
  }

  private Stream<Finding> oneTypeForOneAttribute() {
    var uses = new TreeMap<String, Map<Key, Path>>();
    keys()
        .forEach(
            (path, key) ->
                key.forEach(
                    attribute ->
                        uses.computeIfAbsent(attribute.name(), name -> new LinkedHashMap<>())
                            .putIfAbsent(attribute, path)));
    return uses.values().stream()
        .filter(types -> types.size() > 1)
        .map(
            types -> {
              var voices = new ArrayList<Voice>();
              types.forEach((key, path) -> voices.add(voice(key + " in " + path, path)));
              return RuleBook.finding(
                  "key.attribute.one-type", types.values().iterator().next(), voices);
            });
  }

  private Stream<Finding> noAttributeTwiceInOneKey() {
    return keys().entrySet().stream()
        .flatMap(
            entry ->
                repeated(entry.getValue()).stream()
                    .map(
                        name ->
                            RuleBook.finding(
                                "key.attribute.once",
                                entry.getKey(),
                                List.of(voice(name, entry.getKey())))));
  }

  private static Set<String> repeated(List<Key> key) {
    var seen = new HashSet<String>();
    var repeated = new HashSet<String>();
    key.stream().map(Key::name).filter(name -> !seen.add(name)).forEach(repeated::add);
    return repeated;
  }

  private Stream<Finding> oneNameForOneIndex() {
    return spec.globalIndexes().keySet().stream()
        .filter(spec.localIndexes()::containsKey)
        .map(
            name ->
                RuleBook.finding(
                    "index.name.unique",
                    GLOBAL.entry(name),
                    List.of(
                        voice("global index " + name, GLOBAL.entry(name)),
                        voice("local index " + name, LOCAL.entry(name)))));
  }

  private Stream<Finding> localIndexesNeedASortKey() {
    return spec.primaryKey().sortKey().isPresent()
        ? Stream.empty()
        : spec.localIndexes().keySet().stream()
            .map(
                name ->
                    RuleBook.finding(
                        "local-index.table-sort-key",
                        LOCAL.entry(name),
                        List.of(
                            voice("a table without a sort key", CoreSettings.PRIMARY_KEY.path()))));
  }

  private Stream<Finding> fewIncludedAttributes() {
    int included =
        Stream.concat(
                spec.globalIndexes().values().stream().map(GlobalIndex::projection),
                spec.localIndexes().values().stream().map(LocalIndex::projection))
            .flatMap(Optional::stream)
            .mapToInt(p -> p instanceof IndexProjection.Include i ? i.attributes().size() : 0)
            .sum();
    return included <= MOST_INCLUDED
        ? Stream.empty()
        : Stream.of(
            RuleBook.finding(
                "projection.include.total", GLOBAL, List.of(voice(included + " names", GLOBAL))));
  }

  private Stream<Finding> throughputOfKnownIndexes() {
    var named =
        spec.composition()
            .table()
            .get(CoreSettings.BILLING)
            .map(b -> b instanceof Billing.Provisioned p ? p.indexes().keySet() : onDemand(b))
            .orElseGet(Set::of);
    return named.stream()
        .filter(name -> !spec.globalIndexes().containsKey(name))
        .map(Path.of("billing").component("indexes")::entry)
        .map(path -> RuleBook.finding("billing.index.known", path, saidAt(path)));
  }

  private static Set<String> onDemand(Billing billing) {
    return ((Billing.OnDemand) billing).indexes().keySet();
  }

  /** All who speak of the place, since none of them spoke first. */
  private List<Voice> saidAt(Path path) {
    var known = spec.globalIndexes().keySet();
    var found = "global indexes are " + (known.isEmpty() ? "none" : String.join(", ", known));
    return spec.composition().table().provenance().verdicts().tailMap(path).entrySet().stream()
        .takeWhile(entry -> entry.getKey().within(path))
        .flatMap(entry -> entry.getValue().agreed().stream())
        .map(claim -> new Voice(found, claim.origin()))
        .distinct()
        .toList();
  }

  private Voice voice(String said, Path path) {
    return new Voice(said, spec.origins().of(path));
  }
}
