package io.ddbkit.traits.policy;

import io.ddbkit.spec.text.Printable;
import io.ddbkit.traits.policy.Grant.Restriction;
import io.ddbkit.traits.policy.TableAccess.Use;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The statements of an access.
 *
 * @param table the table
 * @param uses what is allowed as a whole
 * @param indexes the indexes that are read
 * @param vectorIndexes the vector indexes that are searched
 * @param leadingKeys the partition keys that are allowed; empty: all
 * @param endpoint the VPC endpoint that calls have to come through; empty: any way
 */
record AccessGrants(
    AccessedTable table,
    Set<Use> uses,
    SortedSet<String> indexes,
    SortedSet<String> vectorIndexes,
    SortedSet<String> leadingKeys,
    Optional<String> endpoint) {
  private static final Set<String> READ =
      Set.of("BatchGetItem", "ConditionCheckItem", "GetItem", "Query", "Scan");
  private static final Set<String> WRITE =
      Set.of("BatchWriteItem", "DeleteItem", "PutItem", "UpdateItem");
  private static final Set<String> STREAM =
      Set.of("DescribeStream", "GetRecords", "GetShardIterator");

  /** API_Query and API_Scan: no other operation takes the name of an index. */
  private static final Set<String> OF_INDEXES = Set.of("Query", "Scan");

  /** The developer guide's page on fine-grained access: a scan returns items of every key. */
  private static final String NOT_BY_KEY = "Scan";

  private static final Set<String> KEY_READ = Set.of("kms:Decrypt", "kms:DescribeKey");
  private static final Set<String> KEY_WRITE =
      Set.of("kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*");

  private static final Restriction VIA_DYNAMODB =
      new Restriction("StringLike", "kms:ViaService", List.of("dynamodb.*"));

  List<Grant> all() {
    requireNarrowable();
    var all = new ArrayList<Grant>();
    items().ifPresent(all::add);
    readIndexes().ifPresent(all::add);
    if (!vectorIndexes.isEmpty()) {
      all.add(grant(Set.of("SearchVectors"), arns(vectorIndexes), List.of()));
    }
    if (uses.contains(Use.DESCRIBE)) {
      all.add(grant(Set.of("DescribeTable"), tableOnly(), List.of()));
    }
    if (uses.contains(Use.STREAM)) {
      all.add(grant(STREAM, Set.of(table.arn(ArnPattern.streams())), List.of()));
      // Lists streams of every table: the CDK's grantTableListStreams.
      all.add(grant(Set.of("ListStreams"), Set.of("*"), List.of()));
    }
    if (!all.isEmpty()) {
      table.key().map(this::ofKey).ifPresent(all::add);
    }
    return all;
  }

  private Optional<Grant> items() {
    var actions = new TreeSet<String>();
    if (uses.contains(Use.READ)) {
      actions.addAll(READ);
    }
    if (uses.contains(Use.WRITE)) {
      actions.addAll(WRITE);
    }
    return actions.isEmpty()
        ? Optional.empty()
        : Optional.of(grant(narrowed(actions), tableOnly(), byKey()));
  }

  private Optional<Grant> readIndexes() {
    var read = new TreeSet<>(indexes);
    read.forEach(this::requireNarrowable);
    if (uses.contains(Use.READ)) {
      table.indexes().stream().filter(this::isNarrowable).forEach(read::add);
    }
    if (read.isEmpty()) {
      return Optional.empty();
    }
    var every = read.containsAll(table.indexes()) && uses.contains(Use.READ);
    var arns = every ? Set.of(table.arn(ArnPattern.index("*"))) : arns(read);
    return Optional.of(grant(narrowed(OF_INDEXES), arns, byKey()));
  }

  /** Who asks for items of some keys must not get those of others by another way. */
  private void requireNarrowable() {
    if (!leadingKeys.isEmpty() && (uses.contains(Use.STREAM) || !vectorIndexes.isEmpty())) {
      throw new IllegalStateException(
          "leading keys narrow neither a stream nor a vector index, which would give items of"
              + " every key. Grant those in a policy of their own");
    }
  }

  private boolean isNarrowable(String index) {
    return leadingKeys.isEmpty() || table.hasTheTablesPartitionKey(index);
  }

  private void requireNarrowable(String index) {
    if (!isNarrowable(index)) {
      throw new IllegalStateException(
          "leading keys are values of the table's partition key, and index "
              + Printable.value(index)
              + " has another. Leave it out, or grant it in a policy of its own");
    }
  }

  private Collection<String> narrowed(Collection<String> actions) {
    return actions.stream()
        .filter(action -> leadingKeys.isEmpty() || !action.equals(NOT_BY_KEY))
        .toList();
  }

  /** A request without keys would meet "for all values": IAM's reference says to ask for one. */
  private List<Restriction> byKey() {
    var key = "dynamodb:LeadingKeys";
    return leadingKeys.isEmpty()
        ? List.of()
        : List.of(
            new Restriction("ForAllValues:StringLike", key, List.copyOf(leadingKeys)),
            new Restriction("Null", key, List.of("false")));
  }

  private Set<String> tableOnly() {
    return Set.of(table.arn(ArnPattern.table()));
  }

  private Set<String> arns(Collection<String> names) {
    var arns = new TreeSet<String>();
    names.forEach(name -> arns.add(table.arn(ArnPattern.index(name))));
    return arns;
  }

  private Grant grant(
      Collection<String> operations, Collection<String> resources, List<Restriction> narrowing) {
    var conditions = new ArrayList<>(narrowing);
    endpoint.ifPresent(
        id -> conditions.add(new Restriction("StringEquals", "aws:SourceVpce", List.of(id))));
    return new Grant(
        new TreeSet<>(operations.stream().map(name -> "dynamodb:" + name).toList()),
        new TreeSet<>(resources),
        conditions);
  }

  /** DynamoDB calls AWS KMS itself, in the caller's name, so no endpoint is asked for. */
  private Grant ofKey(String arn) {
    var actions = new TreeSet<>(KEY_READ);
    if (uses.contains(Use.WRITE)) {
      actions.addAll(KEY_WRITE);
    }
    return new Grant(actions, new TreeSet<>(Set.of(arn)), List.of(VIA_DYNAMODB));
  }
}
