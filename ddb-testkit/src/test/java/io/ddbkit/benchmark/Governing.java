package io.ddbkit.benchmark;

import io.ddbkit.provisioner.governor.Governor;
import io.ddbkit.testkit.simulated.setting.Rate;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What a governor is told of the rates of its account. */
interface Governing extends UnaryOperator<Governor.Builder> {
  /** Nothing: it has the limits that all have by default, and learns rates where there are any. */
  Governing NOTHING = builder -> builder;

  /** The rate of DescribeTable. */
  static Governing describing(Rate rate) {
    return of(rate, "dynamodb:DescribeTable");
  }

  /** The rate of CreateTable, UpdateTable and DeleteTable together. */
  static Governing changing(Rate rate) {
    return of(rate, "dynamodb:CreateTable", "dynamodb:UpdateTable", "dynamodb:DeleteTable");
  }

  /** The rate of CreateTable and of what switches recovery on together. */
  static Governing writing(Rate rate) {
    return of(rate, "dynamodb:CreateTable", "dynamodb:UpdateContinuousBackups");
  }

  private static Governing of(Rate rate, String... actions) {
    return builder -> builder.rate(Set.of(actions), rate.perSecond(), rate.burst());
  }
}
