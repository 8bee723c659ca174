package io.ddbkit.provisioner;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.fixtures.Golden;
import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.permission.Permissions;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.ContributorInsights;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.KinesisDestination;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TableTags;
import io.ddbkit.traits.TimeToLive;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a role needs, in each mode. Whether it is enough, the tests on the simulated engine tell.
 */
class PermissionsTest {
  private static final TableSpec SESSIONS =
      TableSpec.named("sessions")
          .partitionKey("id", STRING)
          .with(TimeToLive.on("expiresAt"), TableTags.of("team", "shop"));

  private final ProvisionerFixture lab = new ProvisionerFixture();
  private final TableProvisioner provisioner = lab.provisioner();

  @Test
  void readAsTheyDid() {
    var create = provisioner.permissions(Mode.CREATE_MISSING, SESSIONS);
    var place = create.in("eu-west-1", "123456789012");

    Golden.check(
        PermissionsTest.class,
        "permissions.txt",
        "== policy\n%s\n\n== text\n%s".formatted(place.policy().json(), place.text()));
  }

  @Test
  void sendNothing() {
    provisioner.permissions(Mode.UPDATE, Orders.FULL);

    assertThat(lab.dynamoDb.count()).isZero();
  }

  @Test
  void ofValidateAreReads() {
    assertThat(provisioner.permissions(Mode.VALIDATE, SESSIONS).actions())
        .containsExactly(
            "dynamodb:DescribeTable", "dynamodb:DescribeTimeToLive", "dynamodb:ListTagsOfResource");
  }

  @Test
  void ofCreateMissingAreWhatFinishesACreationToo() {
    assertThat(provisioner.permissions(Mode.CREATE_MISSING, SESSIONS).actions())
        .containsExactly(
            "dynamodb:CreateTable",
            "dynamodb:DescribeTable",
            "dynamodb:DescribeTimeToLive",
            "dynamodb:ListTagsOfResource",
            "dynamodb:TagResource",
            "dynamodb:UpdateTimeToLive");
  }

  /** Tags that nobody removes are never removed. */
  @Test
  void ofUpdateAreChangesToo() {
    assertThat(provisioner.permissions(Mode.UPDATE, SESSIONS.with(Streams.on())).actions())
        .contains("dynamodb:UpdateTable", "dynamodb:TagResource", "dynamodb:UpdateTimeToLive")
        .doesNotContain("dynamodb:UntagResource", "dynamodb:DeleteTable");
  }

  @Test
  void ofDeletionAreThoseThatSwitchProtectionOff() {
    assertThat(provisioner.permissionsToDelete(SESSIONS).actions())
        .contains("dynamodb:DeleteTable", "dynamodb:UpdateTable")
        .doesNotContain("dynamodb:CreateTable");
  }

  @Test
  void ofIndexesAreOnTheTableAndOnThem() {
    var spec = Orders.FULL.with(ContributorInsights.on().everyIndex());

    assertThat(json(provisioner.permissions(Mode.VALIDATE, spec)))
        .contains("arn:aws:dynamodb:*:*:table/orders/index/by-status");
  }

  @Test
  void ofOtherServicesAreNarrowed() {
    var stream = "arn:aws:kinesis:eu-west-1:123456789012:stream/orders";
    var spec =
        Orders.BARE.with(
            KinesisDestination.to(stream), Encryption.customerManaged("1234abcd-12ab-34cd"));

    var json = json(provisioner.permissions(Mode.CREATE_MISSING, spec));

    assertThat(json)
        .contains(stream)
        .contains("arn:aws:kms:*:*:key/1234abcd-12ab-34cd", "kms:ViaService", "kms:CreateGrant")
        .contains("iam:CreateServiceLinkedRole", "kinesisreplication.dynamodb.amazonaws.com")
        .doesNotContain("DisableKinesisStreamingDestination");
  }

  @Test
  void ofSeveralTablesShareTheirStatements() {
    var others = Orders.BARE.toBuilder().name("others").build();

    var both = provisioner.permissions(Mode.VALIDATE, List.of(Orders.BARE, others));
    var one = provisioner.permissions(Mode.VALIDATE, Orders.BARE);

    assertThat(json(both)).contains("table/orders", "table/others").containsOnlyOnce("Effect");
    assertThat(one.and(provisioner.permissions(Mode.VALIDATE, others))).isEqualTo(both);
  }

  @Test
  void ofAnotherPartitionNameIt() {
    var there = provisioner.permissions(Mode.VALIDATE, SESSIONS).in("cn-north-1", "*");

    assertThat(json(there)).contains("arn:aws-cn:dynamodb:cn-north-1:*:table/sessions");
  }

  private static String json(Permissions permissions) {
    return permissions.policy().json();
  }
}
