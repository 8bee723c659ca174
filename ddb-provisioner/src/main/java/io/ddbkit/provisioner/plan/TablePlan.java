package io.ddbkit.provisioner.plan;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.trait.Path;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The way from a table as it stands to a table as it was said.
 *
 * @param spec what was said
 * @param liveId the ARN and, where it is told, the id of the table that stands; empty: none does
 * @param steps what has to be done, each step after those that it waits for
 * @param leftOut what the spec speaks of and the endpoint cannot hold
 * @param foreign what stands and the spec does not speak of, such as an index that somebody else
 *     made; it is left alone
 */
public record TablePlan(
    TableSpec spec,
    Optional<String> liveId,
    List<Step> steps,
    List<LeftOut> leftOut,
    List<Path> foreign) {

  public TablePlan {
    steps = List.copyOf(steps);
    leftOut = List.copyOf(leftOut);
    foreign = List.copyOf(foreign);
  }

  /** What DynamoDB knows the table by. */
  public String table() {
    return spec.physicalName();
  }

  /** Whether nothing has to be done. */
  public boolean isEmpty() {
    return steps.isEmpty();
  }

  /** Whether the table has yet to be made. */
  public boolean creates() {
    return steps.stream().anyMatch(Step.Create.class::isInstance);
  }

  /** Whether all that is left to do is what CreateTable could not carry. */
  public boolean finishesCreation() {
    return !isEmpty()
        && steps.stream().allMatch(s -> s instanceof Step.Reach reach && reach.finishesCreation());
  }

  /** The hops that would lose data or an index. */
  public List<Hop<?>> destructive() {
    return hops().filter(hop -> hop.effect() == Effect.DESTRUCTIVE).<Hop<?>>map(h -> h).toList();
  }

  private Stream<Hop<?>> hops() {
    return steps.stream()
        .filter(Step.Reach.class::isInstance)
        .<Hop<?>>map(step -> ((Step.Reach) step).hop());
  }

  /** The plan as a person reads it. */
  public String text() {
    return new PlanText(this).toString();
  }

  /**
   * Tells plans apart: equal for two plans that do the same to the same table, whenever they were
   * taken.
   */
  public String fingerprint() {
    var changes = new StringBuilder(table()).append(liveId.orElse(""));
    steps.forEach(step -> changes.append(step.title()).append(step.changes()).append('\n'));
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(changes.toString().getBytes(StandardCharsets.UTF_8)))
          .substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
