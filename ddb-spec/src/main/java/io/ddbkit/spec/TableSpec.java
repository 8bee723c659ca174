package io.ddbkit.spec;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.compose.ComposedTable;
import io.ddbkit.spec.internal.CheckReturnValue;
import io.ddbkit.spec.internal.SpecPaths;
import io.ddbkit.spec.internal.check.SpecCheck;
import io.ddbkit.spec.policy.CheckPolicy;
import io.ddbkit.spec.rule.Findings;
import io.ddbkit.spec.rule.InvalidTableException;
import io.ddbkit.spec.rule.WarningsAndNotes;
import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.CallSite;
import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Trait;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A table: its keys, its indexes, and the traits that are applied to it, in their order.
 *
 * <p>An immutable value, equal by content. It may be invalid, so that all its faults can be
 * reported at once: {@link #check()} reports them, and {@link #compose()} refuses an invalid spec.
 *
 * <p>A plain Jakarta validator finds the same errors: simple rules are constraints of this class,
 * {@link ConsistentTable} brings the rules that concern several parts, and the conflicts.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html">CreateTable</a>
 */
@ConsistentTable
@WarningFree(groups = WarningsAndNotes.class)
@CheckReturnValue
public final class TableSpec extends SpecParts {
  /** Worked out when it is first needed, since it takes a composition. */
  private volatile @Nullable TableName tableName;

  private TableSpec(Builder parts) {
    super(parts);
  }

  /** Starts the spec of a table of this name. */
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
          .origins(SpecOrigins.UNKNOWN.with(SpecPaths.NAME, Origin.of(call("named", name), at)))
          .build()
          .withOrigin(CoreSettings.PRIMARY_KEY.path(), keyCall("partitionKey", attribute, type));
    }
  }

  /** A builder without any part. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that has all parts of this spec, and where they were defined. */
  public Builder toBuilder() {
    var builder = new Builder();
    builder.name = name.orElse(null);
    builder.primaryKey = primaryKey.orElse(null);
    builder.billing = billing.orElse(null);
    builder.region = region.orElse(null);
    return builder
        .globalIndexes(globalIndexes)
        .localIndexes(localIndexes)
        .traits(traits)
        .suppressions(suppressions)
        .withoutGlobalIndexes(withoutGlobalIndexes)
        .noOtherGlobalIndexes(noOtherGlobalIndexes)
        .otherDefinitions(otherDefinitions)
        .origins(origins);
  }

  /**
   * Builds a spec, for tools that read it from somewhere. No part is mandatory: {@link #check()}
   * reports what is missing. What is set replaces what was set before.
   */
  public static final class Builder extends SpecBuilder {
    private Builder() {}

    @Override
    Builder self() {
      return this;
    }

    /** The spec of these parts, which may be invalid. */
    public TableSpec build() {
      return new TableSpec(this);
    }
  }

  /**
   * This table with this sort key. A spec with two different sort keys has a conflict; {@link
   * #replacingSortKey} replaces the one before.
   */
  public TableSpec sortKey(String attribute, ScalarType type) {
    requireNonNull(attribute, "attribute");
    requireNonNull(type, "type");
    return also(sortedBy(attribute, type), keyCall("sortKey", attribute, type));
  }

  /** This table with this sort key in place of any that it has. */
  public TableSpec replacingSortKey(String attribute, ScalarType type) {
    requireNonNull(attribute, "attribute");
    requireNonNull(type, "type");
    return instead(sortedBy(attribute, type), keyCall("replacingSortKey", attribute, type));
  }

  private Definition sortedBy(String attribute, ScalarType type) {
    return new Definition.OfKeys(
        new PrimaryKey.Composite(primaryKey().partition(), new Key(attribute, type)));
  }

  /**
   * This table with a global secondary index, such as {@code globalIndex("by-mail", index ->
   * index.partitionKey("mail", STRING))}. Two definitions of one name that contradict each other
   * are a conflict; {@link #replacingGlobalIndex} replaces the one before.
   */
  public TableSpec globalIndex(String index, UnaryOperator<GlobalIndex> definition) {
    requireNonNull(index, "index");
    requireNonNull(definition, "definition");
    return globalIndex(index, definition.apply(GlobalIndex.unkeyed()));
  }

  /**
   * This table with this global secondary index; see {@link #globalIndex(String, UnaryOperator)}.
   */
  public TableSpec globalIndex(String index, GlobalIndex definition) {
    requireNonNull(index, "index");
    requireNonNull(definition, "definition");
    return also(new Definition.OfGlobalIndex(index, definition), call("globalIndex", index));
  }

  /** This table with this global secondary index in place of any of this name that it has. */
  public TableSpec replacingGlobalIndex(String index, UnaryOperator<GlobalIndex> definition) {
    requireNonNull(index, "index");
    requireNonNull(definition, "definition");
    return replacingGlobalIndex(index, definition.apply(GlobalIndex.unkeyed()));
  }

  /** This table with this global secondary index in place of any of this name that it has. */
  public TableSpec replacingGlobalIndex(String index, GlobalIndex definition) {
    requireNonNull(index, "index");
    requireNonNull(definition, "definition");
    return instead(
        new Definition.OfGlobalIndex(index, definition), call("replacingGlobalIndex", index));
  }

  /**
   * This table without the global secondary index of this name: a plan removes it if it exists. A
   * definition of an index of this name is a conflict.
   */
  public TableSpec withoutGlobalIndex(String index) {
    requireNonNull(index, "index");
    return toBuilder()
        .addWithoutGlobalIndex(index)
        .build()
        .withOrigin(
            SpecPaths.WITHOUT_GLOBAL_INDEXES.entry(index), call("withoutGlobalIndex", index));
  }

  /**
   * This table with no other global secondary indexes than those that the spec and its traits
   * define: a plan removes all others. Without this call, other indexes are unmanaged and stay.
   */
  public TableSpec withNoOtherGlobalIndexes() {
    return toBuilder()
        .noOtherGlobalIndexes(true)
        .build()
        .withOrigin(SpecPaths.NO_OTHER_GLOBAL_INDEXES, "withNoOtherGlobalIndexes()");
  }

  /**
   * This table in this region, such as {@code eu-west-1}. None of its replicas can be in the same
   * region. A spec with two different regions has a conflict; {@link #replacingRegion} replaces the
   * one before. Left out: the region of the client.
   */
  public TableSpec region(String region) {
    return also(new Definition.OfRegion(region), call("region", region));
  }

  /** This table in this region in place of any that it has. */
  public TableSpec replacingRegion(String region) {
    return instead(new Definition.OfRegion(region), call("replacingRegion", region));
  }

  /**
   * This table with a local secondary index, such as {@code localIndex("by-total", index ->
   * index.sortKey("total", NUMBER))}. Two definitions of one name that contradict each other are a
   * conflict; {@link #replacingLocalIndex} replaces the one before.
   */
  public TableSpec localIndex(String index, Function<LocalIndex.Unsorted, LocalIndex> definition) {
    requireNonNull(index, "index");
    requireNonNull(definition, "definition");
    return localIndex(index, definition.apply(new LocalIndex.Unsorted()));
  }

  /** This table with this local secondary index; see {@link #localIndex(String, Function)}. */
  public TableSpec localIndex(String index, LocalIndex definition) {
    requireNonNull(index, "index");
    requireNonNull(definition, "definition");
    return also(new Definition.OfLocalIndex(index, definition), call("localIndex", index));
  }

  /** This table with this local secondary index in place of any of this name that it has. */
  public TableSpec replacingLocalIndex(
      String index, Function<LocalIndex.Unsorted, LocalIndex> definition) {
    requireNonNull(index, "index");
    requireNonNull(definition, "definition");
    return replacingLocalIndex(index, definition.apply(new LocalIndex.Unsorted()));
  }

  /** This table with this local secondary index in place of any of this name that it has. */
  public TableSpec replacingLocalIndex(String index, LocalIndex definition) {
    requireNonNull(index, "index");
    requireNonNull(definition, "definition");
    return instead(
        new Definition.OfLocalIndex(index, definition), call("replacingLocalIndex", index));
  }

  /** This table with on-demand billing; see {@link #billing(Billing)}. */
  public TableSpec onDemand() {
    return also(new Definition.OfBilling(Billing.onDemand()), "onDemand()");
  }

  /**
   * This table with provisioned billing and this many read and write capacity units; see {@link
   * #billing(Billing)}.
   */
  public TableSpec provisioned(long read, long write) {
    var words = "provisioned(" + read + ", " + write + ")";
    return also(new Definition.OfBilling(Billing.provisioned(read, write)), words);
  }

  /**
   * This table with this billing. Two billings that contradict each other are a conflict; {@link
   * #replacingBilling} replaces the one before. Left out: on demand.
   */
  public TableSpec billing(Billing billing) {
    return also(new Definition.OfBilling(billing), "billing(..)");
  }

  /** This table with this billing in place of any that it has. */
  public TableSpec replacingBilling(Billing billing) {
    return instead(new Definition.OfBilling(billing), "replacingBilling(..)");
  }

  /** This table with these traits, which are applied after those that it has. */
  public TableSpec with(Trait... traits) {
    requireNonNull(traits, "traits");
    var more = toBuilder();
    var at = here();
    for (var trait : traits) {
      requireNonNull(trait, "trait");
      more.addTrait(new AppliedTrait(trait, Optional.empty(), Origin.of(trait.label(), at)));
    }
    return more.build();
  }

  /**
   * This table with a trait that wins over every other value of its settings, except over a later
   * override.
   *
   * @param because the reason, which {@code explain} shows; not blank
   */
  public TableSpec override(Trait trait, String because) {
    requireNonNull(trait, "trait");
    requireNonNull(because, "because");
    var origin = new Origin("override(" + trait.label() + ")", here(), Optional.of(because));
    return toBuilder().addTrait(new AppliedTrait(trait, Optional.of(because), origin)).build();
  }

  /**
   * This table with a warning or a note suppressed. {@link Findings#suppressed()} keeps it. Errors
   * cannot be suppressed.
   *
   * @param rule the id of the rule, such as {@code key.name.reserved}
   * @param because the reason; not blank
   */
  public TableSpec suppress(String rule, String because) {
    requireNonNull(rule, "rule");
    requireNonNull(because, "because");
    return toBuilder()
        .putSuppression(rule, because)
        .build()
        .withOrigin(
            SpecPaths.SUPPRESSIONS.entry(rule), "suppress(\"" + Printable.value(rule) + "\", ..)");
  }

  /** Every finding in this table: errors, warnings and notes. */
  public Findings check() {
    return check(CheckPolicy.AWS_DEFAULTS);
  }

  /** Every finding by this policy: other quotas than AWS's defaults, or rules of your own. */
  public Findings check(CheckPolicy policy) {
    requireNonNull(policy, "policy");
    return SpecCheck.check(this, policy);
  }

  /**
   * The table that this spec defines: every setting, with its value and where it was set.
   *
   * @throws InvalidTableException with every finding, if one is an error
   */
  public ComposedTable compose() {
    return compose(CheckPolicy.AWS_DEFAULTS);
  }

  /**
   * The same, checked by this policy.
   *
   * @throws InvalidTableException with every finding, if one is an error
   */
  public ComposedTable compose(CheckPolicy policy) {
    requireNonNull(policy, "policy");
    return SpecCheck.compose(this, policy);
  }

  /** The name of the table in DynamoDB; for an invalid spec, as far as it can be worked out. */
  public String physicalName() {
    return tableName().physicalName();
  }

  /**
   * The names of the table, in this spec and in DynamoDB; for an invalid spec, as far as they can
   * be worked out.
   */
  public TableName tableName() {
    var known = tableName;
    if (known == null) {
      known = TableName.of(SpecCheck.composition(this));
      tableName = known;
    }
    return known;
  }

  private TableSpec also(Definition definition, String words) {
    return Definitions.also(this, definition, Origin.of(words, here()));
  }

  private TableSpec instead(Definition definition, String words) {
    return Definitions.instead(this, definition, Origin.of(words, here()));
  }

  private TableSpec withOrigin(Path path, String words) {
    return toBuilder().origins(origins.with(path, Origin.of(words, here()))).build();
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
