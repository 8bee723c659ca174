package io.ddbkit.traits.throughput;

import io.ddbkit.spec.trait.Leaf;

/**
 * The least throughput that a table or an index must serve at once. More is good enough: DynamoDB
 * raises it as traffic grows, and never takes it back.
 *
 * @param units request units a second
 */
public record MinimumUnits(long units) implements Leaf<MinimumUnits> {
  @Override
  public boolean satisfiedBy(MinimumUnits live) {
    return live.units >= units;
  }

  @Override
  public String toString() {
    return "at least " + units;
  }
}
