package io.ddbkit.spec.trait;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A typed key: one thing that DynamoDB changes in one go.
 *
 * <p>The value of a setting is a record, a sealed choice of records, a map by name of either, or a
 * plain value. Its components are {@code Optional} wherever they may be left out.
 *
 * @param id its name in documents, and the root of its paths
 * @param type the type of its value
 * @param scope whether replicas share it
 * @param rules what its value is judged by, wherever it is composed
 * @param requirements what its value requires of other settings
 * @param expansion how a value for every entry of another setting becomes one for each entry
 */
public record Setting<T>(
    String id,
    Type type,
    Scope scope,
    List<SettingRule<T>> rules,
    List<Requirement<T, ?>> requirements,
    Optional<EntryExpansion<T>> expansion) {

  /** How far a setting reaches in a global table. */
  public enum Scope {
    /** Set once; DynamoDB applies it in every region. */
    TABLE,
    /** Every replica has its own. */
    REGION,
    /** Where the table is found, such as its name; never read, and never changed. */
    IDENTITY
  }

  public Setting {
    requireNonNull(id, "id");
    requireNonNull(type, "type");
    requireNonNull(scope, "scope");
    requireNonNull(rules, "rules");
    requireNonNull(requirements, "requirements");
    requireNonNull(expansion, "expansion");
    rules = List.copyOf(rules);
    requirements = List.copyOf(requirements);
  }

  /** A setting whose value is a {@code type}. */
  public static <T> Setting<T> of(String id, Class<T> type, Scope scope) {
    return new Setting<>(id, type, scope, List.of(), List.of(), Optional.empty());
  }

  /** A setting whose value is a map by name; entries from several traits merge by name. */
  public static <V> Setting<Map<String, V>> mapOf(String id, Class<V> value, Scope scope) {
    requireNonNull(id, "id");
    requireNonNull(value, "value");
    requireNonNull(scope, "scope");
    return new Setting<>(id, new MapType(value), scope, List.of(), List.of(), Optional.empty());
  }

  /** The same, judged by one rule more. */
  public Setting<T> ruledBy(SettingRule<T> rule) {
    requireNonNull(rule, "rule");
    var more = new ArrayList<>(rules);
    more.add(rule);
    return new Setting<>(id, type, scope, more, requirements, expansion);
  }

  /**
   * The same, with one requirement more. The required value is contributed with the strength of
   * this setting; a different value of equal strength is a conflict, which no override solves.
   *
   * @param other the setting that it requires a value of
   * @param what the required value, in part; empty: nothing is required
   */
  public <U> Setting<T> requiring(Setting<U> other, Function<T, Optional<U>> what) {
    requireNonNull(other, "other");
    requireNonNull(what, "what");
    return requiring(new Requirement<>(other, Optional.empty(), (value, all) -> what.apply(value)));
  }

  /**
   * The same, where the requirement depends on a third setting too.
   *
   * @param other the setting that it requires a value of
   * @param given the setting that it depends on; it must not require anything of this one
   * @param what the required value, in part, from the value of this setting and that of {@code
   *     given}; empty: nothing is required
   */
  public <U, G> Setting<T> requiring(
      Setting<U> other, Setting<G> given, BiFunction<T, Optional<G>, Optional<U>> what) {
    requireNonNull(other, "other");
    requireNonNull(given, "given");
    requireNonNull(what, "what");
    return requiring(
        new Requirement<>(
            other, Optional.of(given), (value, all) -> what.apply(value, all.get(given))));
  }

  private Setting<T> requiring(Requirement<T, ?> need) {
    var more = new ArrayList<>(requirements);
    more.add(need);
    return new Setting<>(id, type, scope, rules, more, expansion);
  }

  /**
   * The same, where a value for every entry of another setting, such as for every index, becomes a
   * value for each entry by its name. Each contribution is expanded before it is merged with
   * others; one that sets an entry by its name otherwise, and is as strong, conflicts.
   *
   * @param entries the setting that has the entries; it must not require anything of this one
   * @param how from a value, and the names of the entries, to the value by name
   */
  public <V> Setting<T> expandedOver(
      Setting<Map<String, V>> entries, BiFunction<T, Set<String>, T> how) {
    return expanded(entries, how, false);
  }

  /**
   * The same as {@link #expandedOver}, where a contribution that sets an entry by its name goes
   * before one that sets every entry and is as strong. A stronger one still wins, and of two
   * overrides the later.
   *
   * @param entries the setting that has the entries; it must not require anything of this one
   * @param how from a value, and the names of the entries, to the value by name; without names, to
   *     what it sets by name itself
   */
  public <V> Setting<T> spreadOver(
      Setting<Map<String, V>> entries, BiFunction<T, Set<String>, T> how) {
    return expanded(entries, how, true);
  }

  private <V> Setting<T> expanded(
      Setting<Map<String, V>> entries, BiFunction<T, Set<String>, T> how, boolean nameFirst) {
    requireNonNull(entries, "entries");
    requireNonNull(how, "how");
    var expansion = new EntryExpansion<>(entries, how, nameFirst);
    return new Setting<>(id, type, scope, rules, requirements, Optional.of(expansion));
  }

  /** The root of the setting's paths. */
  public Path path() {
    return Path.root(id);
  }

  /** Settings are equal by id. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Setting<?> setting && setting.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id;
  }

  private record MapType(Class<?> value) implements ParameterizedType {
    @Override
    public Type[] getActualTypeArguments() {
      return new Type[] {String.class, value};
    }

    @Override
    public Type getRawType() {
      return Map.class;
    }

    @Override
    @SuppressWarnings("NullAway") // null by the contract of ParameterizedType: no enclosing type
    public Type getOwnerType() {
      return null;
    }
  }
}
