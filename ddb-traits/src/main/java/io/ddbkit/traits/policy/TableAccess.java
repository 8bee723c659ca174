package io.ddbkit.traits.policy;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.internal.CheckReturnValue;
import io.ddbkit.spec.text.Printable;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The least policy for a service that uses a table: what it may do with items, streams and indexes.
 * What it needs to create or change tables is another matter.
 *
 * <p>Immutable: each method returns a copy that allows more, or, as {@link #leadingKeys} and {@link
 * #fromVpcEndpoint} do, narrows all that is allowed.
 *
 * <p>The lists of actions are those of the AWS CDK's grants (aws-dynamodb/lib/perms.ts), without
 * what they allow beyond need: actions of streams on the table, DescribeTable, and on indexes what
 * only tables offer. Where the table has a customer managed key, the actions of AWS KMS that
 * DynamoDB asks of its callers are among them. PartiQL has actions of its own, which are not.
 *
 * @see <a
 *     href="https://github.com/aws/aws-cdk/blob/main/packages/aws-cdk-lib/aws-dynamodb/lib/perms.ts">The
 *     CDK's lists</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html">Actions,
 *     resources, and condition keys for Amazon DynamoDB</a>
 */
@CheckReturnValue
public final class TableAccess {
  private static final Pattern ARN =
      Pattern.compile("arn:[a-z-]+:dynamodb:([a-z0-9-]+):([0-9]+):table/([A-Za-z0-9_.-]+)");

  /** What is allowed as a whole. */
  enum Use {
    READ,
    WRITE,
    DESCRIBE,
    STREAM
  }

  private final AccessedTable table;
  private final Set<Use> uses;
  private final SortedSet<String> indexes;
  private final SortedSet<String> vectorIndexes;
  private final SortedSet<String> leadingKeys;
  private final Optional<String> endpoint;

  private TableAccess(
      AccessedTable table,
      Set<Use> uses,
      SortedSet<String> indexes,
      SortedSet<String> vectorIndexes,
      SortedSet<String> leadingKeys,
      Optional<String> endpoint) {
    this.table = table;
    this.uses = uses;
    this.indexes = indexes;
    this.vectorIndexes = vectorIndexes;
    this.leadingKeys = leadingKeys;
    this.endpoint = endpoint;
  }

  /**
   * Access to this table in any region and account, which allows nothing yet.
   *
   * @throws io.ddbkit.spec.rule.InvalidTableException if the spec is at fault
   */
  public static TableAccess to(TableSpec spec) {
    requireNonNull(spec, "spec");
    return new TableAccess(
        AccessedTable.of(spec.compose()),
        Set.of(),
        new TreeSet<>(),
        new TreeSet<>(),
        new TreeSet<>(),
        Optional.empty());
  }

  /** The same for the table of this region and account. */
  public TableAccess in(AwsPlace place) {
    requireNonNull(place, "place");
    return with(table.in(place));
  }

  /**
   * The same for the table of this ARN, as the outcome of a provisioner has it.
   *
   * @throws IllegalArgumentException if it is no ARN of a table
   */
  public TableAccess at(String tableArn) {
    requireNonNull(tableArn, "tableArn");
    var arn = ARN.matcher(tableArn);
    if (!arn.matches()) {
      throw new IllegalArgumentException(
          Printable.value(tableArn)
              + " is no ARN of a table. One looks like"
              + " arn:aws:dynamodb:eu-west-1:123456789012:table/orders");
    }
    return with(table.named(arn.group(3)).in(new AwsPlace(arn.group(1), arn.group(2))));
  }

  /** Reads items of the table and of all its indexes, but for vector indexes. */
  public TableAccess read() {
    return with(Use.READ);
  }

  /** Writes items. */
  public TableAccess write() {
    return with(Use.WRITE);
  }

  /** Reads and writes items. */
  public TableAccess readWrite() {
    return read().write();
  }

  /** Calls DescribeTable, as health checks and some libraries do when they start. */
  public TableAccess describe() {
    return with(Use.DESCRIBE);
  }

  /**
   * Reads the table's stream, as AWS Lambda's event source mappings and KCL applications do.
   *
   * @throws IllegalArgumentException if the spec switches no stream on
   * @see <a
   *     href="https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSLambdaDynamoDBExecutionRole.html">AWSLambdaDynamoDBExecutionRole</a>
   */
  public TableAccess consumeStream() {
    table.requireStream();
    return with(Use.STREAM);
  }

  /**
   * Queries and scans this global or local index.
   *
   * @throws IllegalArgumentException if the spec has no such index
   */
  public TableAccess readIndex(String index) {
    requireNonNull(index, "index");
    table.requireIndex(index);
    return new TableAccess(table, uses, plus(indexes, index), vectorIndexes, leadingKeys, endpoint);
  }

  /**
   * Searches this vector index.
   *
   * @throws IllegalArgumentException if the spec has no such vector index
   * @see <a
   *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/iam-policy-example-search-vectors.html">IAM
   *     policy to grant access to search a vector index</a>
   */
  public TableAccess searchVectors(String index) {
    requireNonNull(index, "index");
    table.requireVectorIndex(index);
    return new TableAccess(table, uses, indexes, plus(vectorIndexes, index), leadingKeys, endpoint);
  }

  /**
   * Narrows reads and writes to items whose partition key is one of these. Scans are allowed no
   * more, since DynamoDB does not narrow them, nor are indexes with another partition key. Streams
   * and vector indexes cannot be narrowed so, and are refused beside it.
   *
   * @param values values, in which {@code *} stands for any text, and which may be variables of IAM
   *     such as <code>${aws:PrincipalTag/tenant}</code>
   * @see <a
   *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html">Using
   *     IAM policy conditions for fine-grained access control</a>
   */
  public TableAccess leadingKeys(String... values) {
    requireNonNull(values, "values");
    var more = new TreeSet<>(leadingKeys);
    more.addAll(List.of(values));
    return new TableAccess(table, uses, indexes, vectorIndexes, more, endpoint);
  }

  /**
   * Narrows all calls of DynamoDB to those that come through this VPC endpoint.
   *
   * @param id the id of the endpoint, such as {@code vpce-1a2b3c4d}
   */
  public TableAccess fromVpcEndpoint(String id) {
    requireNonNull(id, "id");
    return new TableAccess(table, uses, indexes, vectorIndexes, leadingKeys, Optional.of(id));
  }

  /**
   * The policy, for a role or a user.
   *
   * @throws IllegalStateException if nothing is allowed: no method that allows something was
   *     called, or leading keys do not narrow it: an index with another partition key, a vector
   *     index, a stream
   */
  public PolicyDocument policy() {
    var grants = new AccessGrants(table, uses, indexes, vectorIndexes, leadingKeys, endpoint).all();
    if (grants.isEmpty()) {
      throw new IllegalStateException(
          "nothing is allowed yet. Call read(), write(), readIndex(..), searchVectors(..),"
              + " consumeStream() or describe() first");
    }
    return PolicyDocument.allowing(grants);
  }

  private TableAccess with(AccessedTable other) {
    return new TableAccess(other, uses, indexes, vectorIndexes, leadingKeys, endpoint);
  }

  private TableAccess with(Use use) {
    var more = EnumSet.of(use);
    more.addAll(uses);
    return new TableAccess(table, more, indexes, vectorIndexes, leadingKeys, endpoint);
  }

  private static SortedSet<String> plus(SortedSet<String> names, String name) {
    var more = new TreeSet<>(names);
    more.add(name);
    return more;
  }
}
