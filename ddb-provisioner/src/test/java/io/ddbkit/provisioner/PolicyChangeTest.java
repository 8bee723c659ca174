package io.ddbkit.provisioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.fake.AwsErrors;
import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.report.ControlPlaneException;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.ResourcePolicy;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Changes of a resource policy that meet a pause, a late read, or somebody else. */
class PolicyChangeTest {
  private static final String ARN = "arn:aws:dynamodb:eu-west-1:123456789012:table/orders";
  private static final String READ = statement("Allow", "dynamodb:GetItem");
  private static final String WRITE = statement("Allow", "dynamodb:PutItem");
  private static final String NO_DELETION = statement("Deny", "dynamodb:DeleteTable");

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

  /** AWS takes a change 15 seconds after the last one at the earliest. */
  @Test
  void isChangedOnceDynamoDbAllowsIt() {
    lab.standing(with(READ));
    lab.applyAsAnother(with(READ, NO_DELETION));
    var begun = lab.time.now();

    lab.apply(with(READ));

    assertThat(Duration.between(begun, lab.time.now()))
        .isBetween(Duration.ofSeconds(14), Duration.ofSeconds(25));
  }

  @Test
  void thatIsSeenLateIsWaitedFor() {
    lab.standing(Orders.BARE);
    lab.plane.tempo(usual -> usual.lag(Duration.ofSeconds(10)));

    lab.apply(with(READ));

    assertThat(lab.dynamoDb.count("PutResourcePolicy")).isEqualTo(1);
  }

  @Test
  void thatSomebodyElseMadeSoMeanwhileIsFine() {
    lab.standing(with(READ));
    lab.dynamoDb.before(
        "PutResourcePolicy",
        1,
        () -> lab.plane.table("orders").policy().attach(policy(READ, NO_DELETION)));

    var outcome = lab.apply(with(READ, NO_DELETION));

    assertThat(outcome.kind()).isNotEqualTo(Outcome.Kind.UNCHANGED);
    assertThat(lab.dynamoDb.count("PutResourcePolicy")).isEqualTo(1);
  }

  @Test
  void thatSomebodyElseChangedMeanwhileIsNotOverwritten() {
    lab.standing(with(READ));
    lab.dynamoDb.before(
        "PutResourcePolicy", 1, () -> lab.plane.table("orders").policy().attach(policy(WRITE)));

    assertThatThrownBy(() -> lab.apply(with(READ, NO_DELETION)))
        .isInstanceOf(ControlPlaneException.class)
        .hasMessageContaining("did not match")
        .hasMessageContaining("Somebody else changed the policy meanwhile. Plan again");
    assertThat(lab.plane.table("orders").policy().now()).contains(policy(WRITE));
  }

  @Test
  void thatLocksItsOwnCallerOutIsExplained() {
    lab.standing(Orders.BARE);
    lab.dynamoDb.fail(
        "PutResourcePolicy",
        1,
        AwsErrors.of(
            "AccessDeniedException",
            "The new resource policy will not allow you to update the resource policy in the"
                + " future."));

    assertThatThrownBy(() -> lab.apply(with(statement("Deny", "dynamodb:*"))))
        .isInstanceOf(ControlPlaneException.class)
        .hasMessageContaining("will not allow you to update the resource policy in the future")
        .hasMessageContaining("Except that principal from the statement that denies")
        .hasMessageNotContaining("credentials");
  }
}
