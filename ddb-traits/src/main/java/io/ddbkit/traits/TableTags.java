package io.ddbkit.traits;

import static io.ddbkit.traits.internal.Words.shown;
import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.JavaCalls;
import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Setting.Scope;
import io.ddbkit.spec.trait.Settings;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import io.ddbkit.spec.trait.Violation;
import io.ddbkit.traits.internal.Words;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tags of the table, for cost allocation and access control.
 *
 * <p>Tags of several traits add up; those that nothing sets are left alone, and {@code aws:} tags
 * are never touched. A table has at most 50 tags of yours. Keys, case-sensitive, have 1 to 128
 * characters, values up to 256: letters, digits, spaces, and {@code + - = . _ : / @}. AWS's page
 * does not name the last one; the pattern that its tagging APIs publish has it.
 *
 * <p>Every replica has tags of its own.
 *
 * @param tags values by key
 * @param without the keys of tags that are removed
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TaggingRestrictions.html">Tagging
 *     restrictions in DynamoDB</a>
 */
public record TableTags(Map<String, String> tags, SortedSet<String> without) implements Trait {
  private static final int SHOWN = 3;
  private static final int MOST = 50;
  private static final int LONGEST_KEY = 128;
  private static final int LONGEST_VALUE = 256;
  private static final Pattern CHARACTERS = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");

  /** The tags, by key. */
  public static final Setting<Map<String, String>> TAGS =
      Setting.mapOf("tags", String.class, Scope.REGION)
          .ruledBy(TableTags::count)
          .ruledBy(TableTags::each);

  public static final TraitType<TableTags> TYPE =
      TraitType.of(
              "tableTags", TableTags.class, "Tags of the table; those of several traits add up.")
          .useFor("cost allocation, ownership, access by attributes")
          .cost("free")
          .settings(TAGS)
          .samples(
              of("team", "orders"),
              of("team", "orders").and("stage", "live"),
              of().without("owner"));

  public TableTags {
    requireNonNull(tags, "tags");
    requireNonNull(without, "without");
    tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    without = Collections.unmodifiableSortedSet(new TreeSet<>(without));
  }

  /** No tags yet. */
  public static TableTags of() {
    return of(Map.of());
  }

  /** This tag. */
  public static TableTags of(String key, String value) {
    requireNonNull(key, "key");
    requireNonNull(value, "value");
    return of(Map.of(key, value));
  }

  /** These tags: values by key. */
  public static TableTags of(Map<String, String> tags) {
    return new TableTags(tags, Collections.emptySortedSet());
  }

  /** The same with one tag more; it replaces the earlier value of the key. */
  public TableTags and(String key, String value) {
    requireNonNull(key, "key");
    requireNonNull(value, "value");
    var more = new TreeMap<>(tags);
    more.put(key, value);
    return new TableTags(more, except(without, key));
  }

  /** The same without this tag: if the table has it, it is removed. */
  public TableTags without(String key) {
    requireNonNull(key, "key");
    var fewer = new TreeMap<>(tags);
    fewer.remove(key);
    var more = new TreeSet<>(without);
    more.add(key);
    return new TableTags(fewer, more);
  }

  private static SortedSet<String> except(Set<String> keys, String key) {
    var others = new TreeSet<>(keys);
    others.remove(key);
    return others;
  }

  @Override
  public TraitType<TableTags> type() {
    return TYPE;
  }

  @Override
  public void contribute(Contributions contributions) {
    if (!tags.isEmpty()) {
      contributions.value(TAGS, tags);
    }
    without.forEach(key -> contributions.without(TAGS, key));
  }

  private static Stream<Violation> count(Map<String, String> tags, Settings all) {
    return tags.size() > MOST
        ? Stream.of(new Violation("tags.count", TAGS.path(), tags.size() + " tags"))
        : Stream.empty();
  }

  private static Stream<Violation> each(Map<String, String> tags, Settings all) {
    return tags.entrySet().stream().flatMap(tag -> faults(tag.getKey(), tag.getValue()));
  }

  private static Stream<Violation> faults(String key, String value) {
    var place = TAGS.path().entry(key);
    int keyLength = length(key);
    int valueLength = length(value);
    return Stream.of(
            fault(
                "tags.key.length",
                place,
                keyLength < 1 || keyLength > LONGEST_KEY,
                count(keyLength)),
            fault("tags.key.characters", place, !allowed(key), shown(key)),
            fault("tags.key.reserved", place, key.startsWith("aws:"), shown(key)),
            fault("tags.value.length", place, valueLength > LONGEST_VALUE, count(valueLength)),
            fault("tags.value.characters", place, !allowed(value), shown(value)))
        .flatMap(found -> found);
  }

  private static Stream<Violation> fault(String rule, Path place, boolean broken, String found) {
    return broken ? Stream.of(new Violation(rule, place, found)) : Stream.empty();
  }

  private static String count(int characters) {
    return characters + " characters";
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static boolean allowed(String text) {
    return CHARACTERS.matcher(text).matches();
  }

  @Override
  public String toString() {
    var first = new TreeMap<String, String>();
    tags.entrySet().stream()
        .limit(SHOWN)
        .forEach(tag -> first.put(Words.beginning(tag.getKey()), Words.beginning(tag.getValue())));
    int others = Math.max(0, tags.size() - SHOWN);
    return JavaCalls.ofEach(TableTags.class, "of", "and", first)
            .thenEach("without", without.stream().map(Words::beginning).toList())
        + (others == 0 ? "" : " and " + others + " more");
  }
}
