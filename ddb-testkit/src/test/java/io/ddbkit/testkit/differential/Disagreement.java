package io.ddbkit.testkit.differential;

/**
 * A reviewed difference between DynamoDB Local and AWS, in which we follow AWS.
 *
 * @param defects how the texts of the defects begin that it is about
 * @param side about what we and Local differ
 * @param source the AWS page that states the rule
 * @param why what Local does, and why it is not followed
 */
record Disagreement(String defects, Side side, String source, String why) {
  /** About what we and Local differ. */
  enum Side {
    /** We refuse the defect, Local accepts it. */
    LOCAL_ACCEPTS,
    /** We accept the near miss, Local refuses it. */
    LOCAL_REFUSES
  }
}
