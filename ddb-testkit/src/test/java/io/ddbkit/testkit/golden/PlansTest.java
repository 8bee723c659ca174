package io.ddbkit.testkit.golden;

import io.ddbkit.examples.own.OwnerHandler;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.TimeToLive;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The plans of ddbkit. Each is applied too, and sends nothing that DynamoDB's model does not allow,
 * or that is refused.
 */
class PlansTest {

  @TestFactory
  Stream<DynamicTest> plans() {
    return PlanCases.in("plans").provisioner(RequestJudge::provisioner).applied().tests();
  }

  @TestFactory
  Stream<DynamicTest> plansOfWhatIsLeftOut() {
    return PlanCases.in("plans-left-out")
        .provisioner(
            space ->
                RequestJudge.provisioner(space).toBuilder()
                    .leaveOut(TimeToLive.TIME_TO_LIVE, "the emulator does not have it")
                    .leaveOut(Encryption.ENCRYPTION, "there are no keys here")
                    .leaveOut(Protection.DELETION_PROTECTION, "it is managed elsewhere")
                    .build())
        .applied()
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> plansOfASettingOfAUsersOwn() {
    return PlanCases.in("plans-own")
        .provisioner(
            space ->
                RequestJudge.provisioner(space).toBuilder().addHandler(new OwnerHandler()).build())
        .applied()
        .tests();
  }
}
