package io.ddbkit.provisioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.fake.AwsErrors;
import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.report.ControlPlaneException;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.traits.ResourcePolicy;
import io.ddbkit.traits.TableTags;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What may have been done without an answer is not sent again before a look would tell. */
class UnansweredTest {
  private static final String POLICY =
      """
      {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Resource": "*",
        "Principal": {"AWS": "arn:aws:iam::123456789012:root"}, "Action": "dynamodb:GetItem"}]}
      """;

  private final ProvisionerFixture lab = new ProvisionerFixture();

  /** API_TagResource: the old tags may be told for up to 30 seconds. */
  @Test
  void tagsAreSetAgainOnlyWhenTheyWouldBeSeen() {
    lab.standing(Orders.BARE);
    lab.dynamoDb.fail("TagResource", 1, AwsErrors.of("InternalServerError", "", 500));
    var begun = lab.time.now();

    lab.apply(Orders.BARE.with(TableTags.of("team", "shop")));

    assertThat(lab.dynamoDb.count("TagResource")).isEqualTo(2);
    assertThat(Duration.between(begun, lab.time.now()))
        .isBetween(Duration.ofSeconds(30), Duration.ofSeconds(40));
  }

  /** The look before it may have been a stale one, so that somebody else may have removed it. */
  @Test
  void aPolicyThatIsNotFoundIsLookedAtUntilItWouldBeGone() {
    lab.standing(Orders.BARE.with(ResourcePolicy.json(POLICY)));
    lab.dynamoDb.before(
        "DeleteResourcePolicy",
        1,
        () -> lab.applyAsAnother(Orders.BARE.with(ResourcePolicy.off())));

    var outcome = lab.apply(Orders.BARE.with(ResourcePolicy.off()));

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.ADOPTED);
    assertThat(lab.dynamoDb.count("DeleteResourcePolicy")).describedAs("refused once").isOne();
  }

  @Test
  void aPolicyThatStaysAnotherIsToldWhenItWouldBeSeen() {
    lab.standing(Orders.BARE);
    lab.dynamoDb.fail("PutResourcePolicy", 1, AwsErrors.of("PolicyNotFoundException", "revision"));
    var begun = lab.time.now();

    assertThatThrownBy(() -> lab.apply(Orders.BARE.with(ResourcePolicy.json(POLICY))))
        .isInstanceOf(ControlPlaneException.class)
        .hasMessageContaining("Somebody else changed the policy meanwhile. Plan again");
    assertThat(Duration.between(begun, lab.time.now())).isGreaterThan(Duration.ofSeconds(19));
  }
}
