package io.ddbkit.provisioner.report;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.Key;
import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.tree.Tree;
import io.ddbkit.traits.json.TreeJson;
import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The outputs of a live table: names, ARNs, keys, status, counts and endpoints, as {@link #text()}
 * and as {@link #json()}. Only these have the ARN of its stream: no line of a log, no event and no
 * message has it, nor has {@link #toString()}.
 *
 * @param name its name
 * @param arn its ARN
 * @param id its id, which differs from that of a later table of the same name; empty if an emulator
 *     returns none
 * @param status its status, such as {@code ACTIVE}
 * @param partitionKey its partition key; empty if its type is not one that ddbkit knows
 * @param sortKey its sort key, if it has one
 * @param createdAt when it was created
 * @param streamArn the ARN of its stream, if it has one
 * @param streamLabel the label of its stream, if it has one
 * @param itemCount the number of its items, as counted by DynamoDB every six hours or so
 * @param sizeBytes the size of its items in bytes, counted as often
 * @param regions the region of its ARN, and those of its replicas
 * @param endpoint the endpoint that the client was given; empty: AWS's own, or the client does not
 *     tell
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TableDescription.html">TableDescription</a>
 */
public record TableOutputs(
    String name,
    String arn,
    Optional<String> id,
    String status,
    Optional<Key> partitionKey,
    Optional<Key> sortKey,
    Optional<Instant> createdAt,
    Optional<String> streamArn,
    Optional<String> streamLabel,
    long itemCount,
    long sizeBytes,
    List<String> regions,
    Optional<URI> endpoint) {
  public TableOutputs {
    requireNonNull(name, "name");
    requireNonNull(arn, "arn");
    requireNonNull(id, "id");
    requireNonNull(status, "status");
    requireNonNull(partitionKey, "partitionKey");
    requireNonNull(sortKey, "sortKey");
    requireNonNull(createdAt, "createdAt");
    requireNonNull(streamArn, "streamArn");
    requireNonNull(streamLabel, "streamLabel");
    regions = List.copyOf(requireNonNull(regions, "regions"));
    requireNonNull(endpoint, "endpoint");
  }

  /**
   * Where the table is reached, by region: at the endpoint that the client was given, or at the
   * public endpoint of each region, without those of regions that the SDK does not know.
   */
  public SortedMap<String, URI> endpoints() {
    var all = new TreeMap<String, URI>();
    regions.forEach(
        region ->
            endpoint.or(() -> RegionalEndpoint.of(region)).ifPresent(url -> all.put(region, url)));
    return Collections.unmodifiableSortedMap(all);
  }

  /** All outputs, one per line. */
  public String text() {
    var text = new StringBuilder();
    line(text, "name", name);
    line(text, "ARN", arn);
    id.ifPresent(value -> line(text, "id", value));
    line(text, "status", status);
    partitionKey.ifPresent(key -> line(text, "partition key", key.toString()));
    sortKey.ifPresent(key -> line(text, "sort key", key.toString()));
    createdAt.ifPresent(value -> line(text, "created", value.toString()));
    streamArn.ifPresent(value -> line(text, "stream ARN", value));
    streamLabel.ifPresent(value -> line(text, "stream label", value));
    line(text, "items", Long.toString(itemCount));
    line(text, "bytes", Long.toString(sizeBytes));
    endpoints().forEach((region, url) -> line(text, "endpoint", url + " (" + region + ")"));
    return text.toString();
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(String.format("  %-13s %s\n", name, Printable.sentence(value)));
  }

  /** All outputs as JSON, indented: what is empty has no member. */
  public String json() {
    return TreeJson.write(tree());
  }

  /** All outputs as a tree, from which other formats can be written. */
  public Tree tree() {
    var endpoints = Tree.Node.empty();
    for (var each : endpoints().entrySet()) {
      endpoints = endpoints.with(each.getKey(), each.getValue().toString());
    }
    return with("sortKey", sortKey, with("partitionKey", partitionKey, named()))
        .with("createdAt", createdAt.map(Instant::toString))
        .with("streamArn", streamArn)
        .with("streamLabel", streamLabel)
        .with("itemCount", new Tree.Whole(itemCount))
        .with("sizeBytes", new Tree.Whole(sizeBytes))
        .with("endpoints", endpoints);
  }

  private Tree.Node named() {
    return Tree.Node.empty()
        .with("name", name)
        .with("arn", arn)
        .with("id", id)
        .with("status", status);
  }

  private static Tree.Node with(String member, Optional<Key> key, Tree.Node node) {
    return key.map(
            each ->
                Tree.Node.empty().with("attribute", each.name()).with("type", each.type().code()))
        .map(tree -> node.with(member, tree))
        .orElse(node);
  }

  /** Name, ARN and status, in one line: nothing that a log should not have. */
  @Override
  public String toString() {
    return Printable.sentence(name + " (" + arn + ") " + status);
  }
}
