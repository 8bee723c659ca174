package io.ddbkit.traits.replica;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.Units;
import io.ddbkit.spec.text.JavaCalls;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.traits.EncryptionKey;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.StorageClass;
import io.ddbkit.traits.replica.GlobalReplica.Full;
import io.ddbkit.traits.replica.GlobalReplica.IndexReads;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What is different in a single region of a global table.
 *
 * @param replica the values of the replica that differ from the table
 * @param traits traits with settings that every replica has of its own, such as {@link Protection}
 */
public record InRegion(@Valid Full replica, List<Trait> traits) {

  public InRegion {
    requireNonNull(replica, "replica");
    requireNonNull(traits, "traits");
    traits = List.copyOf(traits);
  }

  /** A region in which all is as in the table. */
  public static InRegion plain() {
    return new InRegion(Full.plain(), List.of());
  }

  /**
   * The same with this KMS key, which must be a key of the region.
   *
   * @param id its key id, key ARN, alias or alias ARN
   */
  public InRegion key(String id) {
    var key = new EncryptionKey.CustomerManaged(id);
    return with(
        new Full(
            Optional.of(key),
            replica.storageClass(),
            replica.read(),
            replica.maxRead(),
            replica.indexes()));
  }

  /** The same with this table class. */
  public InRegion storageClass(StorageClass.Tier tier) {
    requireNonNull(tier, "tier");
    return with(
        new Full(
            replica.key(),
            Optional.of(tier),
            replica.read(),
            replica.maxRead(),
            replica.indexes()));
  }

  /** The same with that many read capacity units; for provisioned tables. */
  public InRegion read(long units) {
    return with(
        new Full(
            replica.key(),
            replica.storageClass(),
            Optional.of(Units.fixed(units)),
            replica.maxRead(),
            replica.indexes()));
  }

  /** The same with at most that many read request units a second; for tables paid per request. */
  public InRegion maxRead(long units) {
    return with(
        new Full(
            replica.key(),
            replica.storageClass(),
            replica.read(),
            Optional.of(units),
            replica.indexes()));
  }

  /** The same with these reads of a global index; what was set for the index before is kept. */
  public InRegion index(String name, UnaryOperator<IndexReads> reads) {
    requireNonNull(name, "name");
    requireNonNull(reads, "reads");
    var more = new TreeMap<>(replica.indexes());
    more.put(name, reads.apply(more.getOrDefault(name, IndexReads.plain())));
    return with(
        new Full(replica.key(), replica.storageClass(), replica.read(), replica.maxRead(), more));
  }

  /** The same with these traits, which apply to this region alone. */
  public InRegion with(Trait... more) {
    requireNonNull(more, "more");
    var all = new ArrayList<>(traits);
    all.addAll(List.of(more));
    return new InRegion(replica, all);
  }

  private InRegion with(Full other) {
    return new InRegion(other, traits);
  }

  /** The calls that make it out of a region in which all is as in the table. */
  public JavaCalls calls() {
    var calls =
        JavaCalls.change("r")
            .thenIfPresent("key", replica.key().map(EncryptionKey.CustomerManaged::id))
            .thenIfPresent("storageClass", replica.storageClass())
            .thenIfPresent("read", replica.read())
            .thenIfPresent("maxRead", replica.maxRead());
    for (var index : replica.indexes().entrySet()) {
      calls = calls.then("index", index.getKey(), index.getValue().calls());
    }
    return calls.thenEach("with", traits);
  }
}
