package io.ddbkit.provisioner.plan;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.Printable;
import java.util.List;
import java.util.Optional;

/**
 * Allows one kind of step to one table, which no plan takes without it: something would be lost, or
 * could not be undone, or a safeguard would be gone. A plan that needs permits prints them as they
 * are written here.
 *
 * @param table the physical name of the table
 * @param kind what is allowed
 * @param entry the entry of the table that it is allowed for, such as an index; empty: the table
 */
public record Permit(String table, Kind kind, Optional<String> entry) {

  public Permit {
    requireNonNull(table, "table");
    requireNonNull(kind, "kind");
    requireNonNull(entry, "entry");
  }

  /**
   * What a permit allows.
   *
   * @param name the name of the factory of {@link Permit} that gives it; or, of a handler of a
   *     user's own, a name of its own
   */
  public record Kind(String name) {
    public static final Kind DELETE_TABLE = new Kind("deleteTable");
    public static final Kind REPLACE_TABLE = new Kind("replaceTable");
    public static final Kind DROP_INDEX = new Kind("dropIndex");
    public static final Kind REPLACE_INDEX = new Kind("replaceIndex");
    public static final Kind DISABLE_STREAM = new Kind("disableStream");
    public static final Kind DISABLE_DELETION_PROTECTION = new Kind("disableDeletionProtection");
    public static final Kind DISABLE_RECOVERY = new Kind("disableRecovery");
    public static final Kind SHORTEN_RECOVERY = new Kind("shortenRecovery");
    public static final Kind DELETE_EXPIRED_ITEMS = new Kind("deleteExpiredItems");
    public static final Kind WIDEN_POLICY = new Kind("widenPolicy");
    public static final Kind DISCONNECT_KINESIS = new Kind("disconnectKinesis");
    public static final Kind RAISE_WARM_THROUGHPUT = new Kind("raiseWarmThroughput");
    public static final Kind LOWER_REVISION = new Kind("lowerRevision");

    private static final List<Kind> OF_FACTORIES =
        List.of(
            DELETE_TABLE,
            REPLACE_TABLE,
            DROP_INDEX,
            REPLACE_INDEX,
            DISABLE_STREAM,
            DISABLE_DELETION_PROTECTION,
            DISABLE_RECOVERY,
            SHORTEN_RECOVERY,
            DELETE_EXPIRED_ITEMS,
            WIDEN_POLICY,
            DISCONNECT_KINESIS,
            RAISE_WARM_THROUGHPUT,
            LOWER_REVISION);

    public Kind {
      requireNonNull(name, "name");
    }

    /** A kind of a handler of a user's own. */
    public static Kind of(String name) {
      return new Kind(name);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** A permit of a kind that a handler of a user's own asks for. */
  public static Permit of(String table, Kind kind) {
    return new Permit(table, kind, Optional.empty());
  }

  /** The same for an entry of the table. */
  public static Permit of(String table, Kind kind, String entry) {
    return new Permit(table, kind, Optional.of(requireNonNull(entry, "entry")));
  }

  /** Deletes the table with its items. */
  public static Permit deleteTable(String table) {
    return of(table, Kind.DELETE_TABLE);
  }

  /** Deletes the table with its items, and creates it anew. */
  public static Permit replaceTable(String table) {
    return of(table, Kind.REPLACE_TABLE);
  }

  /** Removes a global or vector index: queries of it fail from then on. */
  public static Permit dropIndex(String table, String index) {
    return of(table, Kind.DROP_INDEX, requireNonNull(index, "index"));
  }

  /** Removes an index, and builds it anew under its name: queries of it fail meanwhile. */
  public static Permit replaceIndex(String table, String index) {
    return of(table, Kind.REPLACE_INDEX, requireNonNull(index, "index"));
  }

  /**
   * Disables the stream, also to enable another one with another view: its readers reach its end.
   */
  public static Permit disableStream(String table) {
    return of(table, Kind.DISABLE_STREAM);
  }

  /** Switches deletion protection off. */
  public static Permit disableDeletionProtection(String table) {
    return of(table, Kind.DISABLE_DELETION_PROTECTION);
  }

  /** Switches point-in-time recovery off: what could be restored is lost. */
  public static Permit disableRecovery(String table) {
    return of(table, Kind.DISABLE_RECOVERY);
  }

  /** Shortens the period of point-in-time recovery: what is older can no longer be restored. */
  public static Permit shortenRecovery(String table) {
    return of(table, Kind.SHORTEN_RECOVERY);
  }

  /**
   * Switches time to live on for a table that exists: DynamoDB deletes the items whose time is
   * past.
   */
  public static Permit deleteExpiredItems(String table) {
    return of(table, Kind.DELETE_EXPIRED_ITEMS);
  }

  /** Changes the resource policy so that it may allow more than before. */
  public static Permit widenPolicy(String table) {
    return of(table, Kind.WIDEN_POLICY);
  }

  /**
   * Disconnects the Kinesis data stream, also to connect another one: changes of items do not reach
   * it any more, and those made until another is connected reach neither.
   */
  public static Permit disconnectKinesis(String table) {
    return of(table, Kind.DISCONNECT_KINESIS);
  }

  /** Raises the warm throughput of the table: it is charged, and cannot be lowered. */
  public static Permit raiseWarmThroughput(String table) {
    return of(table, Kind.RAISE_WARM_THROUGHPUT);
  }

  /** Raises the warm throughput of an index: it is charged, and cannot be lowered. */
  public static Permit raiseWarmThroughput(String table, String index) {
    return of(table, Kind.RAISE_WARM_THROUGHPUT, requireNonNull(index, "index"));
  }

  /** Goes back to an older definition of the table, as a rollback that is meant does. */
  public static Permit lowerRevision(String table) {
    return of(table, Kind.LOWER_REVISION);
  }

  /** The permit as Java source, which can be pasted. */
  @Override
  public String toString() {
    var arguments = Printable.quoted(table);
    var more = entry.map(name -> ", " + Printable.quoted(name)).orElse("");
    return Kind.OF_FACTORIES.contains(kind)
        ? "Permit." + kind.name() + "(" + arguments + more + ")"
        : "Permit.of(%s, Permit.Kind.of(%s)%s)"
            .formatted(arguments, Printable.quoted(kind.name()), more);
  }
}
