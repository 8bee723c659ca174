package io.ddbkit.traits.policy;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.JavaCalls;
import io.ddbkit.spec.tree.Tree;
import io.ddbkit.traits.ResourcePolicy;
import io.ddbkit.traits.json.TreeJson;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A policy that allows reads and writes of items only through one VPC endpoint.
 *
 * <p>It denies only operations that read and write items: describing, changing, backing up,
 * exporting and deleting the table stay possible from anywhere, so that nobody is locked out of the
 * table or its policy. Of those who read and write, service-linked roles are excepted, since
 * DynamoDB replicates global tables and scales them through such roles, and whoever {@link #except}
 * names. It allows nothing to anybody: that is what their own policies are for.
 *
 * @param endpoint the id of the endpoint, such as {@code vpce-1a2b3c4d}
 * @param table the ARN of the table; {@code *} may stand for its region and its account
 * @param excepted the ARNs of principals that may come from anywhere; {@code *} may stand for parts
 *     of one
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/rbac-examples.html">Examples
 *     of resource-based policies</a>
 */
public record VpcEndpointOnly(
    @Pattern(regexp = "vpce-[0-9a-f]+", message = "{ddbkit.resource-policy.endpoint}")
        String endpoint,
    String table,
    SortedSet<String> excepted) {
  private static final String SERVICE_LINKED_ROLES = "arn:*:iam::*:role/aws-service-role/*";
  private static final List<String> ACTIONS =
      List.of(
          "BatchGetItem",
          "BatchWriteItem",
          "ConditionCheckItem",
          "DeleteItem",
          "GetItem",
          "PartiQLDelete",
          "PartiQLInsert",
          "PartiQLSelect",
          "PartiQLUpdate",
          "PutItem",
          "Query",
          "Scan",
          "UpdateItem");

  public VpcEndpointOnly {
    requireNonNull(endpoint, "endpoint");
    requireNonNull(table, "table");
    requireNonNull(excepted, "excepted");
    excepted = Collections.unmodifiableSortedSet(new TreeSet<>(excepted));
  }

  public static VpcEndpointOnly of(String endpoint, String table) {
    return new VpcEndpointOnly(endpoint, table, Collections.emptySortedSet());
  }

  /**
   * The same, except for this principal, who may come from anywhere: an administrator who looks
   * into items, a job that runs outside the VPC.
   *
   * @param principalArn the ARN of a role or a user; {@code *} may stand for parts of it
   */
  public VpcEndpointOnly except(String principalArn) {
    requireNonNull(principalArn, "principalArn");
    var more = new TreeSet<>(excepted);
    more.add(principalArn);
    return new VpcEndpointOnly(endpoint, table, more);
  }

  public PolicyDocument policy() {
    var document =
        Tree.Node.empty()
            .with("Version", "2012-10-17")
            .with("Statement", new Tree.Array(List.of(statement())));
    return new PolicyDocument(TreeJson.write(document).strip());
  }

  private Tree.Node statement() {
    return Tree.Node.empty()
        .with("Sid", "OnlyFromVpcEndpoint")
        .with("Effect", "Deny")
        .with("Principal", "*")
        .with("Action", texts(ACTIONS.stream().map(action -> "dynamodb:" + action).toList()))
        .with("Resource", texts(List.of(table, table + "/index/*")))
        .with("Condition", condition());
  }

  private Tree.Node condition() {
    var principals = new ArrayList<>(List.of(SERVICE_LINKED_ROLES));
    principals.addAll(excepted);
    return Tree.Node.empty()
        .with("StringNotEquals", Tree.Node.empty().with("aws:SourceVpce", endpoint))
        .with("ArnNotLike", Tree.Node.empty().with("aws:PrincipalArn", texts(principals)));
  }

  private static Tree texts(List<String> texts) {
    return new Tree.Array(texts.stream().map(Tree.Text::new).toList());
  }

  /** The call that makes a policy of it. */
  public JavaCalls call() {
    var exceptions = JavaCalls.change("only").thenEach("except", excepted);
    return JavaCalls.of(
        ResourcePolicy.class, "onlyFromVpcEndpoint", endpoint, table, exceptions.unlessEmpty());
  }
}
