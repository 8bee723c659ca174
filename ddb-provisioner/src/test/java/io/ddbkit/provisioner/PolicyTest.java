package io.ddbkit.provisioner;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.fake.Lab;
import io.ddbkit.spec.CheckPolicy;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.rule.InvalidTableException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Quotas that AWS raised reach the provisioner. */
class PolicyTest {
  private static final TableSpec WIDE =
      IntStream.range(0, 25)
          .boxed()
          .reduce(
              TableSpec.named("orders").partitionKey("id", STRING),
              (spec, i) -> spec.globalIndex("by-" + i, g -> g.partitionKey("a" + i, STRING)),
              (a, b) -> b);

  @Test
  void moreIndexesThanTheDefaultQuotaAreRefused() {
    assertThatThrownBy(() -> new Lab().provisioner().plan(WIDE))
        .isInstanceOf(InvalidTableException.class)
        .hasMessageContaining("global-index.count");
  }

  @Test
  void theyArePlannedWhereThePolicySaysThatTheQuotaWasRaised() {
    var provisioner = new Lab().provisioner().policy(CheckPolicy.AWS_DEFAULTS.globalIndexes(30));

    assertThat(provisioner.plan(WIDE).creates()).isTrue();
  }
}
