package io.ddbkit.provisioner.fake;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/** Tags of one table, told ten at a time, with one that AWS made. */
public final class FakeTags {
  private static final int PAGE = 10;
  private static final int LIMIT = 50;

  private final FakeControlPlane plane;
  private final Timeline<Map<String, String>> tags = new Timeline<>();

  FakeTags(FakeControlPlane plane, List<Tag> born) {
    this.plane = plane;
    var first = new TreeMap<String, String>(Map.of("aws:cloudformation:stack-name", "shop"));
    born.forEach(tag -> first.put(tag.key(), tag.value()));
    tags.from(plane.time().now(), first);
  }

  /** Those that hold, which a read that lags may not tell yet. */
  public Map<String, String> now() {
    return tags.at(plane.time().now()).orElseThrow();
  }

  ListTagsOfResourceResponse page(String token) {
    int from = token == null ? 0 : Integer.parseInt(token);
    var lagging = plane.time().now().minus(plane.tempo().lag());
    var seen = List.copyOf(tags.at(lagging).orElseGet(Map::of).entrySet());
    int to = Math.min(seen.size(), from + PAGE);
    return ListTagsOfResourceResponse.builder()
        .tags(
            seen.subList(from, to).stream()
                .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList())
        .nextToken(to < seen.size() ? Integer.toString(to) : null)
        .build();
  }

  void set(List<Tag> asked) {
    if (asked.isEmpty()) {
      throw AwsErrors.of("ValidationException", "Atleast one Tag needs to be provided as Input.");
    }
    change(all -> asked.forEach(tag -> all.put(tag.key(), tag.value())));
  }

  void remove(Collection<String> keys) {
    if (keys.isEmpty()) {
      throw AwsErrors.of(
          "ValidationException", "Atleast one Tag Key needs to be provided as Input.");
    }
    change(all -> all.keySet().removeAll(keys));
  }

  private void change(Consumer<Map<String, String>> change) {
    var all = new LinkedHashMap<>(now());
    change.accept(all);
    if (all.keySet().stream().filter(key -> !key.startsWith("aws:")).count() > LIMIT) {
      throw AwsErrors.of(
          "ValidationException",
          "Number of Tags exceed the current limit for the provided ResourceArn");
    }
    tags.from(plane.time().now(), new TreeMap<>(all));
  }
}
