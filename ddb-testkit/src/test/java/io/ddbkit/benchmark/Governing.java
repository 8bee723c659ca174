package io.ddbkit.benchmark;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.testkit.simulated.setting.Rate;

/**
 * How a provisioner is told what its account allows. A provisioner cannot be told yet, so that each
 * of these gives the builder as it is, and "told" and "learned" measure the same; all rows ask
 * here, in the one place that changes when it can.
 */
final class Governing {
  private Governing() {}

  /** A provisioner that is told the rate of DescribeTable. */
  static TableProvisioner.Builder describing(TableProvisioner.Builder builder, Rate rate) {
    return builder;
  }

  /** A provisioner that is told the rate of CreateTable, UpdateTable and DeleteTable together. */
  static TableProvisioner.Builder creating(TableProvisioner.Builder builder, Rate rate) {
    return builder;
  }

  /** A provisioner that is told the rate of all calls that change something together. */
  static TableProvisioner.Builder writing(TableProvisioner.Builder builder, Rate rate) {
    return builder;
  }

  /** A provisioner that is told that there are no rates. */
  static TableProvisioner.Builder unlimited(TableProvisioner.Builder builder) {
    return builder;
  }

  /** A provisioner that is told nothing, and has to learn. */
  static TableProvisioner.Builder learning(TableProvisioner.Builder builder) {
    return builder;
  }

  /** A provisioner whose own chance, such as the jitter of its waits, this seed decides. */
  static TableProvisioner.Builder seeded(TableProvisioner.Builder builder, long seed) {
    return builder;
  }
}
