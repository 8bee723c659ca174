package io.ddbkit.spec;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.internal.CheckReturnValue;
import io.ddbkit.spec.internal.SpecPaths;
import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.CallSite;
import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The calls of a spec that define a part of it: sort key, indexes, billing, region. Each gives a
 * new spec, which knows where the call stands.
 */
@CheckReturnValue
abstract sealed class PartCalls extends SpecParts permits VectorIndexCalls {

  PartCalls(SpecBuilder parts) {
    super(parts);
  }

  abstract TableSpec self();

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
    return self().toBuilder()
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
    return self().toBuilder()
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

  TableSpec also(Definition definition, String words) {
    return Definitions.also(self(), definition, Origin.of(words, here()));
  }

  TableSpec instead(Definition definition, String words) {
    return Definitions.instead(self(), definition, Origin.of(words, here()));
  }

  TableSpec withOrigin(Path path, String words) {
    return self().toBuilder().origins(origins.with(path, Origin.of(words, here()))).build();
  }

  static String call(String method, String argument) {
    return method + "(\"" + Printable.value(argument) + "\")";
  }

  static String keyCall(String method, String attribute, ScalarType type) {
    return method + "(\"" + Printable.value(attribute) + "\", " + type + ")";
  }

  static Optional<CallSite> here() {
    return CallSite.outside(
        type ->
            type.startsWith(TableSpec.class.getName())
                || type.equals(PartCalls.class.getName())
                || type.equals(VectorIndexCalls.class.getName()));
  }
}
