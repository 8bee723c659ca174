package io.ddbkit.provisioner;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.plan.Effect;
import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.ResourcePolicy;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.PutResourcePolicyRequest;

/** The resource policy of a table. */
class ResourcePolicyTest {
  private static final String ARN = "arn:aws:dynamodb:eu-west-1:123456789012:table/orders";
  private static final String READ = statement("Allow", "dynamodb:GetItem");
  private static final String WRITE = statement("Allow", "dynamodb:PutItem");
  private static final String NO_DELETION = statement("Deny", "dynamodb:DeleteTable");
  private static final TableSpec NONE = Orders.BARE.with(ResourcePolicy.off());

  private final ProvisionerFixture lab = new ProvisionerFixture();

  private static String statement(String effect, String action) {
    return """
        {"Effect": "%s", "Principal": {"AWS": "arn:aws:iam::111122223333:root"},
         "Action": "%s", "Resource": "%s"}"""
        .formatted(effect, action, ARN);
  }

  private static String policy(String... statements) {
    return "{\"Version\": \"2012-10-17\", \"Statement\": [" + String.join(",", statements) + "]}";
  }

  private static TableSpec with(String... statements) {
    return Orders.BARE.with(ResourcePolicy.json(policy(statements)));
  }

  @Test
  void goesWithTheCreationOfTheTable() {
    var outcome = lab.provisioner().createMissing(with(READ));

    assertThat(outcome.plan().steps()).hasSize(1);
    assertThat(lab.dynamoDb.requests(CreateTableRequest.class))
        .extracting(CreateTableRequest::resourcePolicy)
        .containsExactly(policy(READ));
    assertThat(isUpToDate(with(READ))).isTrue();
  }

  @Test
  void isNotSentWithTheCreationWhereThereShallBeNone() {
    var unused = lab.provisioner().createMissing(NONE);

    assertThat(lab.dynamoDb.requests(CreateTableRequest.class).get(0).resourcePolicy()).isNull();
  }

  @Test
  void expectsThatThereIsStillNoneWhereNoneWasRead() {
    lab.standing(Orders.BARE).apply(with(READ));

    assertThat(lab.dynamoDb.requests(PutResourcePolicyRequest.class))
        .containsExactly(put(policy(READ), "NO_POLICY"));
  }

  @Test
  void expectsTheRevisionThatWasRead() {
    lab.standing(with(READ)).apply(with(READ, NO_DELETION));

    assertThat(lab.dynamoDb.requests(PutResourcePolicyRequest.class))
        .containsExactly(put(policy(READ, NO_DELETION), "revision-1"));
  }

  @Test
  void isRemovedInTheRevisionThatWasRead() {
    lab.standing(with(READ)).apply(NONE);

    assertThat(lab.dynamoDb.requests(DeleteResourcePolicyRequest.class))
        .containsExactly(
            DeleteResourcePolicyRequest.builder()
                .resourceArn(ARN)
                .expectedRevisionId("revision-1")
                .build());
    assertThat(lab.plane.table("orders").policy().now()).isEmpty();
    assertThat(isUpToDate(NONE)).isTrue();
  }

  /** DynamoDB returns a policy as IAM reads it, not as it was written. */
  @Test
  void isComparedAsItIsMeant() {
    lab.standing(Orders.BARE);
    lab.plane
        .table("orders")
        .policy()
        .attach(
            """
            {"Version":"2012-10-17","Statement":[
              {"Effect":"Deny","Principal":"*","Action":"dynamodb:DeleteTable","Resource":"*"},
              {"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},
               "Action":["dynamodb:PutItem","dynamodb:GetItem"],"Resource":"%s"}]}"""
                .formatted(ARN));

    var spec =
        with(
            """
            {"Effect": "Allow", "Principal": {"AWS": ["111122223333"]},
             "Action": ["dynamodb:GetItem", "dynamodb:PutItem"], "Resource": ["%s"]}"""
                .formatted(ARN),
            """
            {"Effect": "Deny", "Principal": {"AWS": "*"}, "Action": ["dynamodb:DeleteTable"],
             "Resource": "*"}""");
    assertThat(isUpToDate(spec)).isTrue();
  }

  @Test
  void isNotReadWhereNobodySpeaksOfIt() {
    lab.standing(with(READ));

    assertThat(lab.provisioner().plan(Orders.BARE).isEmpty()).isTrue();
    assertThat(lab.dynamoDb.count("GetResourcePolicy")).isZero();
  }

  @Test
  void thatAllowsMoreNeedsAPermit() {
    lab.standing(with(READ));

    var plan = lab.provisioner().plan(with(READ, WRITE));

    assertThat(plan.permits()).containsExactly(Permit.widenPolicy("orders"));
    assertThat(plan.text())
        .contains("1 change the resource policy   [loosening, about 2 s]")
        .contains("needs Permit.widenPolicy(\"orders\")");
  }

  @Test
  void thatDeniesLessNeedsAPermit() {
    lab.standing(with(READ, NO_DELETION));

    assertThat(effect(with(READ))).isEqualTo(Effect.LOOSENING);
    assertThat(effect(NONE)).isEqualTo(Effect.LOOSENING);
  }

  @Test
  void thatAllowsLessOrDeniesMoreNeedsNone() {
    lab.standing(with(READ, WRITE));

    assertThat(effect(with(READ))).isEqualTo(Effect.IN_PLACE);
    assertThat(effect(with(READ, WRITE, NO_DELETION))).isEqualTo(Effect.IN_PLACE);
    assertThat(effect(NONE)).isEqualTo(Effect.IN_PLACE);
  }

  @Test
  void onATableWithoutOneNeedsAPermitOnlyIfItAllows() {
    lab.standing(Orders.BARE);

    assertThat(effect(with(READ))).isEqualTo(Effect.LOOSENING);
    assertThat(effect(with(NO_DELETION))).isEqualTo(Effect.IN_PLACE);
  }

  private Effect effect(TableSpec spec) {
    return lab.provisioner().plan(spec).steps().stream()
        .map(Step::effect)
        .reduce((one, more) -> null)
        .orElseThrow();
  }

  private boolean isUpToDate(TableSpec spec) {
    return lab.provisioner().plan(spec).isEmpty();
  }

  private static PutResourcePolicyRequest put(String policy, String expected) {
    return PutResourcePolicyRequest.builder()
        .resourceArn(ARN)
        .policy(policy)
        .expectedRevisionId(expected)
        .build();
  }
}
