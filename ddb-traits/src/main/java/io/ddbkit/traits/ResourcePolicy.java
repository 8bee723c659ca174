package io.ddbkit.traits;

import static io.ddbkit.spec.text.Printable.quoted;
import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.JavaCalls;
import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Setting.Scope;
import io.ddbkit.spec.trait.Settings;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import io.ddbkit.spec.trait.Violation;
import io.ddbkit.traits.policy.PolicyDocument;
import io.ddbkit.traits.policy.VpcEndpointOnly;
import jakarta.validation.Valid;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The resource-based policy of the table: who may do what with it and its indexes, in addition to
 * IAM policies.
 *
 * <p>Every replica has its own. The policy of a table's stream is separate, and not managed. AWS
 * accepts a new policy 15 seconds after the last one at the earliest.
 *
 * @param wanted the policy, or none
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/rbac-considerations.html">Considerations
 *     for resource-based policies</a>
 */
public record ResourcePolicy(@Valid Wanted wanted) implements Trait {
  private static final int LARGEST = 20 * 1024;

  public ResourcePolicy {
    requireNonNull(wanted, "wanted");
  }

  /** The policy that is set: given as JSON, made for a VPC endpoint, or none. */
  public sealed interface Wanted {
    /**
     * As JSON.
     *
     * @param policy the text
     */
    record Given(PolicyDocument policy) implements Wanted {

      public Given {
        requireNonNull(policy, "policy");
      }
    }

    /**
     * As a rule from which the JSON is written.
     *
     * @param rule the rule
     */
    record FromEndpoint(@Valid VpcEndpointOnly rule) implements Wanted {

      public FromEndpoint {
        requireNonNull(rule, "rule");
      }
    }

    /** There is none. */
    record Nothing() implements Wanted {}
  }

  /** A table's policy. */
  public sealed interface AccessPolicy {
    /**
     * It has one.
     *
     * @param policy the policy
     */
    record Attached(PolicyDocument policy) implements AccessPolicy {

      public Attached {
        requireNonNull(policy, "policy");
      }
    }

    /** It has none. */
    record None() implements AccessPolicy {}
  }

  /** The table's policy. */
  public static final Setting<AccessPolicy> RESOURCE_POLICY =
      Setting.of("resourcePolicy", AccessPolicy.class, Scope.REGION).ruledBy(ResourcePolicy::rule);

  private static final String SAMPLE =
      """
      {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
       "Principal": {"AWS": "arn:aws:iam::111122223333:role/reader"},
       "Action": "dynamodb:GetItem", "Resource": "*"}]}\
      """;

  public static final TraitType<ResourcePolicy> TYPE =
      TraitType.of(
              "resourcePolicy",
              ResourcePolicy.class,
              "The table's own policy: who may do what with it.")
          .useFor("access from other accounts, access from one VPC only")
          .cost("free")
          .settings(RESOURCE_POLICY)
          .samples(
              json(SAMPLE),
              onlyFromVpcEndpoint(
                  "vpce-1a2b3c4d", "arn:aws:dynamodb:eu-west-1:111122223333:table/orders"),
              off());

  /** This policy, a JSON object of at most 20 KB, white space included. */
  public static ResourcePolicy json(String policy) {
    requireNonNull(policy, "policy");
    return new ResourcePolicy(new Wanted.Given(new PolicyDocument(policy)));
  }

  /** No policy: an existing one is removed. */
  public static ResourcePolicy off() {
    return new ResourcePolicy(new Wanted.Nothing());
  }

  /**
   * A policy that allows reads and writes of items only through this VPC endpoint. {@link
   * VpcEndpointOnly} describes what stays possible from elsewhere.
   *
   * @param endpoint the id of the endpoint, such as {@code vpce-1a2b3c4d}
   * @param tableArn the ARN of the table; {@code *} may stand for its region and its account
   */
  public static ResourcePolicy onlyFromVpcEndpoint(String endpoint, String tableArn) {
    requireNonNull(endpoint, "endpoint");
    requireNonNull(tableArn, "tableArn");
    return onlyFromVpcEndpoint(endpoint, tableArn, only -> only);
  }

  /**
   * The same with exceptions.
   *
   * @param endpoint the id of the endpoint, such as {@code vpce-1a2b3c4d}
   * @param tableArn the ARN of the table; {@code *} may stand for its region and its account
   * @param exceptions adds principals that are allowed from anywhere: {@code only ->
   *     only.except(arn)}
   */
  public static ResourcePolicy onlyFromVpcEndpoint(
      String endpoint, String tableArn, UnaryOperator<VpcEndpointOnly> exceptions) {
    requireNonNull(endpoint, "endpoint");
    requireNonNull(tableArn, "tableArn");
    requireNonNull(exceptions, "exceptions");
    var rule = exceptions.apply(VpcEndpointOnly.of(endpoint, tableArn));
    return new ResourcePolicy(new Wanted.FromEndpoint(rule));
  }

  @Override
  public TraitType<ResourcePolicy> type() {
    return TYPE;
  }

  @Override
  public void contribute(Contributions contributions) {
    contributions.value(RESOURCE_POLICY, policy());
  }

  private AccessPolicy policy() {
    if (wanted instanceof Wanted.Given given) {
      return new AccessPolicy.Attached(given.policy());
    }
    return wanted instanceof Wanted.FromEndpoint from
        ? new AccessPolicy.Attached(from.rule().policy())
        : new AccessPolicy.None();
  }

  private static Stream<Violation> rule(AccessPolicy access, Settings all) {
    return access instanceof AccessPolicy.Attached attached
        ? faults(attached.policy())
        : Stream.empty();
  }

  private static Stream<Violation> faults(PolicyDocument policy) {
    if (policy.json().isBlank()) {
      return fault("resource-policy.present", quoted(policy.json()));
    }
    if (policy.size() > LARGEST) {
      return fault("resource-policy.size", policy.size() + " bytes");
    }
    return policy.isObject()
        ? Stream.empty()
        : fault("resource-policy.json", quoted(policy.toString()));
  }

  private static Stream<Violation> fault(String rule, String said) {
    return Stream.of(new Violation(rule, RESOURCE_POLICY.path().component("policy"), said));
  }

  @Override
  public String toString() {
    if (wanted instanceof Wanted.Given given) {
      return JavaCalls.of(ResourcePolicy.class, "json", given.policy().toString()).toString();
    }
    return (wanted instanceof Wanted.FromEndpoint from
            ? from.rule().call()
            : JavaCalls.of(ResourcePolicy.class, "off"))
        .toString();
  }
}
