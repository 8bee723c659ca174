package io.ddbkit.provisioner;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.report.IncompleteException;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.spec.TableSpec;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;

/** A table that is as its spec, and of which another process is still making a part. */
class SettlingTest {
  private static final TableSpec BY_STATUS =
      Orders.BARE.globalIndex("by-status", index -> index.partitionKey("status", STRING));

  private final ProvisionerFixture lab = new ProvisionerFixture();

  /** Another process began the index, and ended. */
  @BeforeEach
  void anIndexIsUnderWay() {
    lab.standing(Orders.BARE);
    var hasty = lab.another().toBuilder().stepTimeout(Duration.ofSeconds(5)).build();
    assertThatThrownBy(() -> hasty.apply(hasty.plan(BY_STATUS)))
        .isInstanceOf(IncompleteException.class);
  }

  @ParameterizedTest
  @EnumSource
  void isWaitedFor(Mode mode) {
    assertThat(lab.provisioner().plan(BY_STATUS).isEmpty()).isTrue();
    var begun = lab.time.now();

    var outcome = lab.provisioner().ensure(mode, BY_STATUS);

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.ADOPTED);
    assertThat(lab.dynamoDb.writes()).isZero();
    assertThat(Duration.between(begun, lab.time.now())).isGreaterThan(Duration.ofMinutes(1));
    assertThat(lab.plane.table("orders").now().globalSecondaryIndexes())
        .extracting(index -> index.indexStatus())
        .containsExactly(IndexStatus.ACTIVE);
  }

  /** What the spec does not speak of may take hours, and is of no concern to whoever starts. */
  @Test
  void isNotWaitedForWhereTheSpecDoesNotSpeakOfIt() {
    var begun = lab.time.now();

    assertThat(lab.provisioner().createMissing(Orders.BARE).kind())
        .isEqualTo(Outcome.Kind.UNCHANGED);
    assertThat(Duration.between(begun, lab.time.now())).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void isWaitedForAsLongAsAStepMayTake() {
    var patient = lab.provisioner(b -> b.stepTimeout(Duration.ofSeconds(20)));

    var told =
        catchThrowableOfType(IncompleteException.class, () -> patient.createMissing(BY_STATUS));

    assertThat(told.kind()).isEqualTo(IncompleteException.Kind.TIMED_OUT);
    assertThat(told).hasMessageContaining("orders: index by-status is CREATING after 2");
  }

  @Test
  void isWaitedForUntilAnInterrupt() {
    lab.time.after(Duration.ofSeconds(3), Thread.currentThread()::interrupt);

    var told =
        catchThrowableOfType(
            IncompleteException.class, () -> lab.provisioner().createMissing(BY_STATUS));

    assertThat(Thread.interrupted()).describedAs("the flag is kept for the caller").isTrue();
    assertThat(told.kind()).isEqualTo(IncompleteException.Kind.INTERRUPTED);
  }
}
