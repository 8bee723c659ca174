package io.ddbkit.provisioner.report;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.Printable;
import java.time.Instant;
import java.util.Optional;

/**
 * The outputs of a live table: names, ARNs, status and counts.
 *
 * @param name its name
 * @param arn its ARN
 * @param id its id, which differs from that of a later table of the same name; empty if an emulator
 *     returns none
 * @param status its status, such as {@code ACTIVE}
 * @param createdAt when it was created
 * @param streamArn the ARN of its stream, if it has one
 * @param streamLabel the label of its stream, if it has one
 * @param itemCount the number of its items, as counted by DynamoDB every six hours or so
 * @param sizeBytes the size of its items, counted as often
 */
public record TableOutputs(
    String name,
    String arn,
    Optional<String> id,
    String status,
    Optional<Instant> createdAt,
    Optional<String> streamArn,
    Optional<String> streamLabel,
    long itemCount,
    long sizeBytes) {
  public TableOutputs {
    requireNonNull(name, "name");
    requireNonNull(arn, "arn");
    requireNonNull(id, "id");
    requireNonNull(status, "status");
    requireNonNull(createdAt, "createdAt");
    requireNonNull(streamArn, "streamArn");
    requireNonNull(streamLabel, "streamLabel");
  }

  /** All outputs, one per line. */
  public String text() {
    var text = new StringBuilder();
    line(text, "name", name);
    line(text, "ARN", arn);
    id.ifPresent(value -> line(text, "id", value));
    line(text, "status", status);
    createdAt.ifPresent(value -> line(text, "created", value.toString()));
    streamArn.ifPresent(value -> line(text, "stream ARN", value));
    streamLabel.ifPresent(value -> line(text, "stream label", value));
    line(text, "items", Long.toString(itemCount));
    line(text, "bytes", Long.toString(sizeBytes));
    return text.toString();
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(String.format("  %-13s %s\n", name, Printable.sentence(value)));
  }
}
