package io.ddbkit.spec;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.compose.ComposedTable;
import io.ddbkit.spec.rule.Findings;
import io.ddbkit.spec.rule.InvalidTableException;
import io.ddbkit.spec.rule.WarningsAndNotes;
import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.CallSite;
import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Trait;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * All that is said about one table: its keys, its indexes, and traits in the order in which they
 * were said.
 *
 * <p>An immutable value. It may be invalid, so that all its faults can be told at once; {@link
 * #check()} tells them, and nothing invalid passes {@link #compose()}.
 *
 * <p>A plain Jakarta validator finds the same errors: simple rules are constraints on the
 * components, {@link ConsistentTable} brings the rules that concern several of them, and the
 * conflicts.
 *
 * @param name what the spec calls the table, and DynamoDB too unless somebody says otherwise: 3 to
 *     255 letters, digits, underscores, dots and hyphens
 * @param primaryKey what identifies an item
 * @param globalIndexes global secondary indexes by name, at most 20
 * @param localIndexes local secondary indexes by name, at most 5
 * @param billing billing mode and throughput; left out: on demand, unless a trait says otherwise
 * @param traits what else is said
 * @param suppressions warnings and notes that are not wanted: the reason by the rule's id
 * @param region the region that the table is in; left out: wherever the client is
 * @param withoutIndexes global indexes that shall not be there, by name
 * @param noOtherIndexes whether global indexes that nobody speaks of shall go
 * @param alsoSaid definitions of parts that were said beside those which stand in their places: a
 *     conflict, where they contradict each other
 * @param origins where the parts were said; no part of equality
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html">CreateTable</a>
 */
@ConsistentTable
@WarningFree(groups = WarningsAndNotes.class)
@CheckReturnValue
@Value.Builder
@BuilderStyle
public record TableSpec(
    @Size(min = Names.SHORTEST, max = Names.LONGEST, message = "{ddbkit.table.name.length}")
        @Pattern(regexp = Names.PATTERN, message = "{ddbkit.table.name.characters}")
        String name,
    @Valid PrimaryKey primaryKey,
    Map<String, @Valid GlobalIndex> globalIndexes,
    Map<String, @Valid LocalIndex> localIndexes,
    Optional<@Valid Billing> billing,
    List<@Valid AppliedTrait> traits,
    Map<String, String> suppressions,
    Optional<String> region,
    Set<String> withoutIndexes,
    boolean noOtherIndexes,
    List<Definition> alsoSaid,
    SpecOrigins origins) {
  static final Path WITHOUT = Path.of("withoutIndexes");
  static final Path NO_OTHERS = Path.of("noOtherIndexes");

  public TableSpec {
    requireNonNull(name, "name");
    requireNonNull(primaryKey, "primaryKey");
    requireNonNull(globalIndexes, "globalIndexes");
    requireNonNull(localIndexes, "localIndexes");
    requireNonNull(billing, "billing");
    requireNonNull(traits, "traits");
    requireNonNull(suppressions, "suppressions");
    requireNonNull(region, "region");
    requireNonNull(withoutIndexes, "withoutIndexes");
    requireNonNull(alsoSaid, "alsoSaid");
    requireNonNull(origins, "origins");
    globalIndexes = Collections.unmodifiableSortedMap(new TreeMap<>(globalIndexes));
    localIndexes = Collections.unmodifiableSortedMap(new TreeMap<>(localIndexes));
    traits = List.copyOf(traits);
    suppressions = Collections.unmodifiableSortedMap(new TreeMap<>(suppressions));
    withoutIndexes = Collections.unmodifiableSortedSet(new TreeSet<>(withoutIndexes));
    alsoSaid =
        alsoSaid.stream().distinct().sorted(Comparator.comparing(Definition::toString)).toList();
  }

  /** Begins a table of this name. */
  public static Named named(String name) {
    return new Named(name, here());
  }

  /**
   * A table that has a name, and needs a partition key to be a spec.
   *
   * @param name the table's name
   * @param at where it was named
   */
  public record Named(String name, Optional<CallSite> at) {

    public Named {
      requireNonNull(name, "name");
      requireNonNull(at, "at");
    }

    /** The table of this name with that partition key. */
    public TableSpec partitionKey(String attribute, ScalarType type) {
      requireNonNull(attribute, "attribute");
      requireNonNull(type, "type");
      return builder()
          .name(name)
          .primaryKey(new PrimaryKey.Simple(new Key(attribute, type)))
          .origins(SpecOrigins.UNKNOWN.with(Path.of("name"), Origin.of(call("named", name), at)))
          .build()
          .saidHere(Path.of("primaryKey"), keyCall("partitionKey", attribute, type));
    }
  }

  /** This table with that sort key; with two different ones it is in conflict. */
  public TableSpec sortKey(String attribute, ScalarType type) {
    requireNonNull(attribute, "attribute");
    requireNonNull(type, "type");
    return also(sortedBy(attribute, type), keyCall("sortKey", attribute, type));
  }

  /** This table with that sort key instead of another that was said before. */
  public TableSpec replacingSortKey(String attribute, ScalarType type) {
    requireNonNull(attribute, "attribute");
    requireNonNull(type, "type");
    return instead(sortedBy(attribute, type), keyCall("replacingSortKey", attribute, type));
  }

  private Definition sortedBy(String attribute, ScalarType type) {
    return new Definition.Keys(
        new PrimaryKey.Composite(primaryKey.partition(), new Key(attribute, type)));
  }

  /**
   * This table with a global secondary index. Two of one name that contradict each other are a
   * conflict; {@link #replacingGlobalIndex} replaces.
   */
  public TableSpec globalIndex(String index, UnaryOperator<GlobalIndex> definition) {
    requireNonNull(index, "index");
    requireNonNull(definition, "definition");
    return also(global(index, definition), call("globalIndex", index));
  }

  /** This table with that global secondary index instead of whatever was said of it before. */
  public TableSpec replacingGlobalIndex(String index, UnaryOperator<GlobalIndex> definition) {
    requireNonNull(index, "index");
    requireNonNull(definition, "definition");
    return instead(global(index, definition), call("replacingGlobalIndex", index));
  }

  private static Definition global(String index, UnaryOperator<GlobalIndex> definition) {
    return new Definition.Global(index, definition.apply(GlobalIndex.unkeyed()));
  }

  /**
   * This table without a global secondary index: if it stands, it shall go. Whoever defines one of
   * that name is in conflict.
   */
  public TableSpec withoutGlobalIndex(String index) {
    requireNonNull(index, "index");
    return builder()
        .from(this)
        .addWithoutIndexes(index)
        .build()
        .saidHere(WITHOUT.entry(index), call("withoutGlobalIndex", index));
  }

  /**
   * This table with no other global secondary indexes than those that are spoken of: what somebody
   * else made shall go.
   */
  public TableSpec withNoOtherGlobalIndexes() {
    return builder()
        .from(this)
        .noOtherIndexes(true)
        .build()
        .saidHere(NO_OTHERS, "withNoOtherGlobalIndexes()");
  }

  /**
   * This table in that region, such as {@code eu-west-1}: none of its replicas can be there. With
   * two different ones it is in conflict.
   */
  public TableSpec region(String region) {
    return also(new Definition.Region(region), call("region", region));
  }

  /** This table in that region instead of another that was said before. */
  public TableSpec replacingRegion(String region) {
    return instead(new Definition.Region(region), call("replacingRegion", region));
  }

  /**
   * This table with a local secondary index. Two of one name that contradict each other are a
   * conflict; {@link #replacingLocalIndex} replaces.
   */
  public TableSpec localIndex(String index, LocalIndex definition) {
    requireNonNull(index, "index");
    requireNonNull(definition, "definition");
    return also(new Definition.Local(index, definition), call("localIndex", index));
  }

  /** This table with that local secondary index instead of whatever was said of it before. */
  public TableSpec replacingLocalIndex(String index, LocalIndex definition) {
    requireNonNull(index, "index");
    requireNonNull(definition, "definition");
    return instead(new Definition.Local(index, definition), call("replacingLocalIndex", index));
  }

  /** This table, paid per request; see {@link #billing(Billing)}. */
  public TableSpec onDemand() {
    return also(new Definition.Paying(Billing.onDemand()), "onDemand()");
  }

  /** This table with that many read and write capacity units; see {@link #billing(Billing)}. */
  public TableSpec provisioned(long read, long write) {
    var words = "provisioned(" + read + ", " + write + ")";
    return also(new Definition.Paying(Billing.provisioned(read, write)), words);
  }

  /**
   * This table with that billing. What is said of billing twice, and contradicts, is a conflict;
   * {@link #replacingBilling} replaces.
   */
  public TableSpec billing(Billing billing) {
    return also(new Definition.Paying(billing), "billing(..)");
  }

  /** This table with that billing instead of whatever this spec said of it before. */
  public TableSpec replacingBilling(Billing billing) {
    return instead(new Definition.Paying(billing), "replacingBilling(..)");
  }

  /** This table with these traits, said after those that it has. */
  public TableSpec with(Trait... traits) {
    requireNonNull(traits, "traits");
    var more = builder().from(this);
    var at = here();
    for (var trait : traits) {
      requireNonNull(trait, "trait");
      more.addTraits(new AppliedTrait(trait, Optional.empty(), Origin.of(trait.label(), at)));
    }
    return more.build();
  }

  /**
   * This table with a trait that decides over whatever else is said, except a later override.
   *
   * @param because the reason, which {@code explain} tells; not blank
   */
  public TableSpec override(Trait trait, String because) {
    requireNonNull(trait, "trait");
    requireNonNull(because, "because");
    var origin = new Origin("override(" + trait.label() + ")", here(), Optional.of(because));
    return builder()
        .from(this)
        .addTraits(new AppliedTrait(trait, Optional.of(because), origin))
        .build();
  }

  /**
   * This table without a warning or a note that is not wanted. {@link Findings#suppressed()} keeps
   * it. Errors cannot be suppressed.
   *
   * @param rule the id of the rule, such as {@code key.name.reserved}
   * @param because the reason; not blank
   */
  public TableSpec suppress(String rule, String because) {
    requireNonNull(rule, "rule");
    requireNonNull(because, "because");
    return builder()
        .from(this)
        .putSuppressions(rule, because)
        .build()
        .saidHere(Suppressions.PATH.entry(rule), "suppress(\"" + Printable.value(rule) + "\", ..)");
  }

  /** All that is found in this table: errors, warnings and notes. */
  public Findings check() {
    return check(CheckPolicy.AWS_DEFAULTS);
  }

  /** The same by other quotas than AWS's defaults, or by the rules of a house. */
  public Findings check(CheckPolicy policy) {
    requireNonNull(policy, "policy");
    return SpecCheck.of(new SpecRules(this, policy));
  }

  /**
   * The table that this spec means.
   *
   * @throws InvalidTableException with every finding, if one is an error
   */
  public ComposedTable compose() {
    return compose(CheckPolicy.AWS_DEFAULTS);
  }

  /**
   * The same by other quotas than AWS's defaults, or by the rules of a house.
   *
   * @throws InvalidTableException with every finding, if one is an error
   */
  public ComposedTable compose(CheckPolicy policy) {
    requireNonNull(policy, "policy");
    var rules = new SpecRules(this, policy);
    SpecCheck.of(rules).throwIfErrors();
    return rules.composition().table();
  }

  /** What DynamoDB knows the table by, as far as it can be told where the spec is at fault. */
  public String physicalName() {
    return tableName().physicalName();
  }

  /** What the table is called, here and by DynamoDB, likewise. */
  public TableName tableName() {
    return TableName.of(new SpecRules(this, CheckPolicy.AWS_DEFAULTS).composition().table());
  }

  /** A builder for tools. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Builds a spec. Nothing is mandatory: the rules speak when the table is checked. What is set
   * replaces what was set before; {@code alsoSaid} is a part of its own.
   */
  public static final class Builder extends TableSpecBuilder {
    Builder() {
      name("");
      primaryKey(new PrimaryKey.Simple(new Key("", ScalarType.STRING)));
      noOtherIndexes(false);
      origins(SpecOrigins.UNKNOWN);
    }
  }

  /** All that is said, in one line. */
  @Override
  public String toString() {
    var parts =
        List.of(
            primaryKey,
            "globalIndexes " + globalIndexes,
            "localIndexes " + localIndexes,
            "billing " + billing,
            "traits " + traits,
            "suppressions " + suppressions,
            "region " + region,
            "withoutIndexes " + withoutIndexes,
            "noOtherIndexes " + noOtherIndexes,
            "alsoSaid " + alsoSaid);
    return "TableSpec " + Printable.value(name) + " " + Printable.sentence(parts.toString());
  }

  private TableSpec also(Definition said, String words) {
    return Definitions.also(this, said, Origin.of(words, here()));
  }

  private TableSpec instead(Definition said, String words) {
    return Definitions.instead(this, said, Origin.of(words, here()));
  }

  private TableSpec saidHere(Path path, String words) {
    return builder().from(this).origins(origins.with(path, Origin.of(words, here()))).build();
  }

  private static String call(String method, String argument) {
    return method + "(\"" + Printable.value(argument) + "\")";
  }

  private static String keyCall(String method, String attribute, ScalarType type) {
    return method + "(\"" + Printable.value(attribute) + "\", " + type + ")";
  }

  private static Optional<CallSite> here() {
    return CallSite.outside(type -> type.startsWith(TableSpec.class.getName()));
  }
}
