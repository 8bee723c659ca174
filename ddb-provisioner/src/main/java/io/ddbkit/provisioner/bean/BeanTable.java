package io.ddbkit.provisioner.bean;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.IndexProjection;
import io.ddbkit.spec.SpecOrigins;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.policy.CheckPolicy;
import io.ddbkit.spec.rule.InvalidTableException;
import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.text.UnknownName;
import io.ddbkit.spec.trait.CallSite;
import io.ddbkit.spec.trait.Origin;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * The table that a bean, an immutable class or another schema of the enhanced client needs.
 *
 * <pre>{@code
 * TableSpec orders = BeanTable.of(SCHEMA).named("orders").with(TimeToLive.on("expiresAt"));
 * BeanTable.of(SCHEMA).check(orders).throwIfErrors();
 * }</pre>
 *
 * <p>The schema knows keys and indexes. Whatever else a table has is said in the spec: its name,
 * its traits, throughput, and what an index copies unless {@link #projecting} says so here.
 *
 * <p>An immutable value. The schema is read by each call, and never changed.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/sdk-for-java/latest/developer-guide/ddb-en-client-gs-tableschema.html">TableSchema</a>
 */
public final class BeanTable {
  private final TableSchema<?> schema;
  private final Map<String, IndexProjection> projections;

  private BeanTable(TableSchema<?> schema, Map<String, IndexProjection> projections) {
    this.schema = schema;
    this.projections = new TreeMap<>(projections);
  }

  /** The table of this schema, such as {@code TableSchema.fromBean(Order.class)}. */
  public static BeanTable of(TableSchema<?> schema) {
    return new BeanTable(requireNonNull(schema, "schema"), Map.of());
  }

  /**
   * The same, where this index copies the keys and these attributes. An index copies every
   * attribute unless something else is said.
   *
   * @throws IllegalArgumentException if the schema has no such index
   */
  public BeanTable projecting(String index, String... attributes) {
    requireNonNull(index, "index");
    requireNonNull(attributes, "attributes");
    return with(index, new IndexProjection.Include(new TreeSet<>(List.of(attributes))));
  }

  /**
   * The same, where this index copies nothing but keys.
   *
   * @throws IllegalArgumentException if the schema has no such index
   */
  public BeanTable projectingKeysOnly(String index) {
    requireNonNull(index, "index");
    return with(index, new IndexProjection.KeysOnly());
  }

  private BeanTable with(String index, IndexProjection projection) {
    var known = BeanParts.of(schema).indexNames();
    if (!known.contains(index)) {
      throw new IllegalArgumentException(
          BeanAttributes.nameOf(schema)
              + " has no index "
              + Printable.sentence(UnknownName.of(index, known)));
    }
    var more = new TreeMap<>(projections);
    more.put(index, projection);
    return new BeanTable(schema, more);
  }

  /**
   * The spec of a table of this name, with the primary key and every index of the schema: global,
   * local and vector indexes, each with the types of its keys. {@code explain} names the bean as
   * the origin of all of them.
   *
   * @throws IllegalArgumentException if the schema has no partition key, as that of a class that is
   *     only a part of items
   */
  public TableSpec named(String name) {
    requireNonNull(name, "name");
    var at = CallSite.outside(BeanTable.class.getName()::equals);
    var bean = Origin.of("BeanTable.of(" + BeanAttributes.nameOf(schema) + ")", at);
    return BeanParts.of(schema)
        .spec(projections)
        .name(name)
        .origins(SpecOrigins.inDocument(place -> bean))
        .build();
  }

  /**
   * Whether items of the bean fit the table of this spec: keys and their types, every index that
   * the bean names, and a time-to-live attribute that is a number. No call is made.
   *
   * @throws InvalidTableException if the spec has errors of its own, with all of them
   * @throws IllegalArgumentException if the schema has no partition key
   */
  public BeanDifferences check(TableSpec spec) {
    return check(spec, CheckPolicy.AWS_DEFAULTS);
  }

  /**
   * The same for a spec that is checked by this policy.
   *
   * @throws InvalidTableException if the spec has errors of its own, with all of them
   * @throws IllegalArgumentException if the schema has no partition key
   */
  public BeanDifferences check(TableSpec spec, CheckPolicy policy) {
    requireNonNull(spec, "spec");
    requireNonNull(policy, "policy");
    var table = new CheckedTable(spec, policy);
    return new BeanDifferences(
        BeanAttributes.nameOf(schema), spec.tableName(), new Comparison(schema, table).all());
  }
}
