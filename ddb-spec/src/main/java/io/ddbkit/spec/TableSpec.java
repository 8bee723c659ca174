package io.ddbkit.spec;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.compose.ComposedTable;
import io.ddbkit.spec.internal.CheckReturnValue;
import io.ddbkit.spec.internal.SpecPaths;
import io.ddbkit.spec.internal.check.KnownSpec;
import io.ddbkit.spec.policy.CheckPolicy;
import io.ddbkit.spec.rule.Findings;
import io.ddbkit.spec.rule.InvalidTableException;
import io.ddbkit.spec.rule.WarningsAndNotes;
import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.CallSite;
import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Trait;
import java.util.Optional;

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
public final class TableSpec extends VectorIndexCalls {
  private final KnownSpec known = new KnownSpec(this);

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
        .vectorIndexes(vectorIndexes)
        .traits(traits)
        .suppressions(suppressions)
        .withoutGlobalIndexes(withoutGlobalIndexes)
        .noOtherGlobalIndexes(noOtherGlobalIndexes)
        .withoutVectorIndexes(withoutVectorIndexes)
        .noOtherVectorIndexes(noOtherVectorIndexes)
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
    return known.findings(policy);
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
    return known.composed(policy);
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
    return TableName.of(known.table());
  }

  @Override
  TableSpec self() {
    return this;
  }
}
