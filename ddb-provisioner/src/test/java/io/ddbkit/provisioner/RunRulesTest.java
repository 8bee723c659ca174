package io.ddbkit.provisioner;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.report.ProvisioningEvent;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TableTags;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Rules 12, 16 and 17 of a good planner, which only a run can keep. */
class RunRulesTest {
  private static final TableSpec INDEXED =
      Orders.BARE.globalIndex("by-status", index -> index.partitionKey("status", STRING));

  private final ProvisionerFixture lab = new ProvisionerFixture();

  @Test
  void rule12WhatMayRunBesideALongChangeRunsBesideIt() {
    lab.standing(Orders.BARE);

    lab.apply(
        INDEXED.with(Protection.deletionProtectionAndRecovery(), TableTags.of("team", "shop")));

    assertThat(lab.events(ProvisioningEvent.Done.class))
        .extracting(done -> done.step().title())
        .endsWith("add global index by-status")
        .contains("switch on point-in-time recovery", "set tag team");
    assertThat(lab.dynamoDb.count("UpdateContinuousBackups")).isOne();
  }

  /** The answer to UpdateTable, and the reads after it, still show the table as it was. */
  @Test
  void rule16NotTheAnswerToAChangeCountsButTheNextLook() {
    var lag = Duration.ofSeconds(4);
    lab.standing(Orders.BARE);
    lab.plane.tempo(usual -> usual.lag(lag));

    var outcome = lab.apply(Orders.BARE.with(Streams.on()));

    assertThat(outcome.elapsed()).isGreaterThanOrEqualTo(lag);
    assertThat(outcome.outputs().streamArn()).isPresent();
    assertThat(lab.updates()).hasSize(1);
  }

  @Test
  void rule17AllWaitsOfATableShareOneLook() {
    lab.standing(Orders.BARE);
    var alone = lab.apply(INDEXED).calls();
    var another = new ProvisionerFixture().standing(Orders.BARE);

    another.apply(INDEXED.with(Protection.recoveryOnly(), TableTags.of("team", "shop")));

    assertThat(another.dynamoDb.count("DescribeTable"))
        .isLessThanOrEqualTo(alone.reads() + 2 * another.dynamoDb.writes());
    assertThat(another.dynamoDb.count("ListTagsOfResource")).isLessThanOrEqualTo(4);
  }
}
