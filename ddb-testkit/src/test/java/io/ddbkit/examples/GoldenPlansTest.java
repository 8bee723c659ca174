package io.ddbkit.examples;

import io.ddbkit.examples.own.OwnerHandler;
import io.ddbkit.testkit.golden.PlanCases;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Plans that are kept as files. */
class GoldenPlansTest {

  // region plans
  @TestFactory
  Stream<DynamicTest> plans() {
    return PlanCases.in("plans/stream").tests();
  }

  // endregion

  // region own
  @TestFactory
  Stream<DynamicTest> plansOfOwners() {
    return PlanCases.in("plans-own")
        .provisioner(
            space -> space.provisioner().toBuilder().addHandler(new OwnerHandler()).build())
        .applied()
        .tests();
  }
  // endregion
}
