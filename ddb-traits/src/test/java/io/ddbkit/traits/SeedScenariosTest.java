package io.ddbkit.traits;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.traits.raw.RawJson;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the KubeVela seed tells of its traits: the matrix, the migration, the conflict. */
class SeedScenariosTest {
  private static final List<Trait> FIVE =
      List.of(
          Streams.on(),
          Encryption.awsOwnedForNewTable(),
          ProvisionedCapacity.of(),
          Protection.onForNewTable(),
          TimeToLive.on());

  /** "Compatible With: All". */
  static Stream<Arguments> matrix() {
    return FIVE.stream()
        .flatMap(
            one ->
                FIVE.stream()
                    .filter(other -> other != one)
                    .map(other -> Arguments.arguments(one, other)));
  }

  @ParameterizedTest
  @MethodSource("matrix")
  void everyTraitIsCompatibleWithEveryOther(Trait one, Trait other) {
    assertThat(users().with(one, other).check().errors()).isEmpty();
    assertThat(users().with(one, other).compose()).isEqualTo(users().with(other, one).compose());
  }

  /** "Mutually exclusive with on-demand billing." */
  @Test
  void provisionedCapacityAndOnDemandBillingExcludeEachOther() {
    assertThat(users().onDemand().with(ProvisionedCapacity.of()).check().errors())
        .extracting(Finding::rule, Finding::place)
        .containsExactly(tuple("compose.conflict", "billing"));
  }

  /**
   * "Provisioned capacity + on-demand billing", and its solution: "Remove conflicting property".
   */
  @Test
  void theConflictNamesBothSidesAndTheWayOut() {
    var finding = users().onDemand().with(ProvisionedCapacity.of()).check().errors().get(0);

    assertThat(finding.remedies())
        .containsExactly(
            "remove ProvisionedCapacity.of(), or onDemand()",
            "or choose one: .override(ProvisionedCapacity.of(), \"reason\")");
    assertThat(users().with(ProvisionedCapacity.of()).check().errors()).isEmpty();
    assertThat(users().onDemand().check().errors()).isEmpty();
  }

  /**
   * "From All-in-One to Traits": recovery is no part of AWS's own form, so it is said beside it.
   */
  @Test
  void allInOneAndTraitsAreEqualTables() {
    var allInOne =
        RawJson.read(
                """
                {"TableName": "users",
                 "AttributeDefinitions": [{"AttributeName": "userId", "AttributeType": "S"}],
                 "KeySchema": [{"AttributeName": "userId", "KeyType": "HASH"}],
                 "BillingMode": "PAY_PER_REQUEST",
                 "StreamSpecification":
                   {"StreamEnabled": true, "StreamViewType": "NEW_AND_OLD_IMAGES"},
                 "SSESpecification": {"Enabled": false},
                 "DeletionProtectionEnabled": true}
                """)
            .toSpec()
            .with(Protection.recoveryOnly().deletionProtection(true));
    var withTraits =
        TableSpec.named("users")
            .partitionKey("userId", STRING)
            .onDemand()
            .with(
                Streams.of(Streams.View.NEW_AND_OLD_IMAGES),
                Encryption.awsOwned(),
                Protection.deletionProtectionAndRecovery());

    assertThat(withTraits.compose()).isEqualTo(allInOne.compose());
  }

  private static TableSpec users() {
    return TableSpec.named("users").partitionKey("id", STRING);
  }
}
