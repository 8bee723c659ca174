package io.ddbkit.traits;

import static io.ddbkit.traits.CheckedOrders.orders;
import static io.ddbkit.traits.ResourcePolicy.RESOURCE_POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.traits.ResourcePolicy.AccessPolicy;
import io.ddbkit.traits.policy.PolicyDocument;
import org.junit.jupiter.api.Test;

class ResourcePolicyTest {
  private static final String ARN = "arn:aws:dynamodb:eu-west-1:111122223333:table/orders";
  private static final String TWO =
      "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Sid\": \"a\"}, {\"Sid\": \"b\"}]}";

  @Test
  void orderOfMembersAndWhiteSpaceTellNoPoliciesApart() {
    var same =
        "{\"Statement\":[{\"Sid\":\"\\u0061\"},\n{\"Sid\":\"b\"}],\"Version\":\"2012-10-17\"}";

    assertThat(new PolicyDocument(same))
        .isEqualTo(new PolicyDocument(TWO))
        .hasSameHashCodeAs(new PolicyDocument(TWO))
        .hasToString(new PolicyDocument(TWO).toString());
    assertThat(new PolicyDocument(same).satisfiedBy(new PolicyDocument(TWO))).isTrue();
    assertThat(CheckedOrders.findings(ResourcePolicy.json(TWO), ResourcePolicy.json(same)))
        .isEmpty();
  }

  @Test
  void orderOfStatementsTellsThemApart() {
    var turned = TWO.replace("\"a\"", "\"c\"").replace("\"b\"", "\"a\"").replace("\"c\"", "\"b\"");

    assertThat(new PolicyDocument(turned)).isNotEqualTo(new PolicyDocument(TWO));
    assertThat(CheckedOrders.findings(ResourcePolicy.json(TWO), ResourcePolicy.json(turned)))
        .containsExactly("compose.conflict at resourcePolicy.policy");
  }

  @Test
  void longPoliciesThatBeginAlikeReadDifferently() {
    var one = new PolicyDocument("{\"a\":\"" + "x".repeat(1000) + "1\"}");
    var other = new PolicyDocument("{\"a\":\"" + "x".repeat(1000) + "2\"}");

    assertThat(one.toString()).isNotEqualTo(other.toString()).hasSizeLessThan(200);
  }

  @Test
  void aPolicyAndNoneContradict() {
    assertThat(CheckedOrders.findings(ResourcePolicy.json(TWO), ResourcePolicy.off()))
        .containsExactly("compose.conflict at resourcePolicy");
    assertThat(CheckedOrders.remedies(ResourcePolicy.json("{}"), ResourcePolicy.off()).get(0))
        .isEqualTo("remove ResourcePolicy.json(\"{}\"), or ResourcePolicy.off()");
  }

  @Test
  void theTextIsSentAsItIsWritten() {
    assertThat(policy(ResourcePolicy.json(TWO)).json()).isEqualTo(TWO);
  }

  @Test
  void sizeIsCountedInBytes() {
    assertThat(
            CheckedOrders.findings(
                ResourcePolicy.json("{\"a\":\"" + "\u00fc".repeat(10_236) + "\"}")))
        .isEmpty();
    assertThat(
            CheckedOrders.findings(
                ResourcePolicy.json("{\"a\":\"" + "\u00fc".repeat(10_237) + "\"}")))
        .containsExactly("resource-policy.size at resourcePolicy.policy");
  }

  @Test
  void onlyOneFaultIsToldOfAText() {
    assertThat(CheckedOrders.findings(ResourcePolicy.json("")))
        .containsExactly("resource-policy.present at resourcePolicy.policy");
    assertThat(CheckedOrders.findings(ResourcePolicy.json("{} {}")))
        .containsExactly("resource-policy.json at resourcePolicy.policy");
    assertThat(CheckedOrders.findings(ResourcePolicy.json("{\"a\": 1, \"a\": 2}")))
        .containsExactly("resource-policy.json at resourcePolicy.policy");
    assertThat(CheckedOrders.findings(ResourcePolicy.json("x".repeat(20_481))))
        .containsExactly("resource-policy.size at resourcePolicy.policy");
  }

  @Test
  void anEndpointsPolicyDeniesDataAndNothingElse() {
    var policy = policy(ResourcePolicy.onlyFromVpcEndpoint("vpce-1a2b", ARN));

    assertThat(policy)
        .isEqualTo(
            new PolicyDocument(
                """
                {"Version": "2012-10-17", "Statement": [{
                  "Sid": "OnlyFromVpcEndpoint", "Effect": "Deny", "Principal": "*",
                  "Action": ["dynamodb:BatchGetItem", "dynamodb:BatchWriteItem",
                    "dynamodb:ConditionCheckItem", "dynamodb:DeleteItem", "dynamodb:GetItem",
                    "dynamodb:PartiQLDelete", "dynamodb:PartiQLInsert", "dynamodb:PartiQLSelect",
                    "dynamodb:PartiQLUpdate", "dynamodb:PutItem", "dynamodb:Query",
                    "dynamodb:Scan", "dynamodb:UpdateItem"],
                  "Resource": ["arn:aws:dynamodb:eu-west-1:111122223333:table/orders",
                    "arn:aws:dynamodb:eu-west-1:111122223333:table/orders/index/*"],
                  "Condition": {
                    "StringNotEquals": {"aws:SourceVpce": "vpce-1a2b"},
                    "ArnNotLike": {"aws:PrincipalArn":
                      ["arn:*:iam::*:role/aws-service-role/*"]}}}]}
                """));
  }

  @Test
  void exceptionsComeFromAnywhere() {
    var admin = "arn:aws:iam::111122223333:role/admin";
    var trait = ResourcePolicy.onlyFromVpcEndpoint("vpce-1a2b", ARN, only -> only.except(admin));

    assertThat(policy(trait).toString().length()).isPositive();
    assertThat(policy(trait).json()).contains("\"arn:*:iam::*:role/aws-service-role/*\"", admin);
    assertThat(trait)
        .hasToString(
            "ResourcePolicy.onlyFromVpcEndpoint(\"vpce-1a2b\", \"%s\", only -> only.except(\"%s\"))"
                .formatted(ARN, admin));
  }

  @Test
  void anEndpointIsKnownByItsId() {
    assertThat(CheckedOrders.findings(ResourcePolicy.onlyFromVpcEndpoint("vpc-1a2b", ARN)))
        .containsExactly("resource-policy.endpoint at traits[resourcePolicy].wanted.rule.endpoint");
  }

  private static PolicyDocument policy(ResourcePolicy trait) {
    return orders(trait)
        .compose()
        .get(RESOURCE_POLICY)
        .map(AccessPolicy.Attached.class::cast)
        .orElseThrow()
        .policy();
  }
}
