package io.ddbkit.testkit.internal.simulated.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.testkit.simulated.SimulatedEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The shapes of the engine are held against the model that AWS publishes: which members there are
 * and which are required, of which type, how long, how large, of which pattern, one of which
 * values. Where the service was seen to do otherwise, the difference is a reviewed one.
 */
class PublishedModelTest {
  /** Only the model of DynamoDB Streams has them. */
  private static final Set<String> OF_STREAMS =
      Set.of("DescribeStream", "GetRecords", "GetShardIterator", "ListStreams");

  /** What differs, and why the engine is as the service was seen to be. */
  private static final Map<String, String> REVIEWED =
      Map.of(
          "CreateTableInput.AttributeDefinitions: here list, required, in the model list",
          "captured: a request without is told that it must not be null",
          "CreateTableInput.KeySchema: here list, required, in the model list",
          "captured: a request without is told that it must not be null",
          "TableKeySchema: here list 1..2, in the model nothing",
          "captured: tables and local indexes have two key elements at most, and only global"
              + " indexes have more",
          "NonKeyAttributeNameList: here list, in the model list 1..20",
          "captured: an empty list is told by the service, behind its other conditions");

  private static final Shapes SHAPES = Shapes.all();
  private static final PublishedModel PUBLISHED = PublishedModel.load();

  @Test
  void whatTheEngineDoesNotOfferIsWhatIsLeftOfTheModel() {
    var offered = new TreeSet<>(SHAPES.operations());
    offered.removeAll(OF_STREAMS);
    var left = new TreeSet<>(PUBLISHED.operations());
    left.removeAll(offered);

    assertThat(PUBLISHED.operations()).containsAll(offered);
    assertThat(SimulatedEngine.notOffered().keySet())
        .filteredOn(PUBLISHED.operations()::contains)
        .containsExactlyElementsOf(left);
  }

  @Test
  void everyOperationHasTheShapesOfTheModel() {
    Map<String, String> differences = new TreeMap<>();
    for (var operation : SHAPES.operations()) {
      if (!OF_STREAMS.contains(operation)) {
        differences.putAll(differences(ours(operation), PUBLISHED.input(operation)));
      }
    }
    assertThat(differences.values()).containsExactlyInAnyOrderElementsOf(REVIEWED.keySet());
  }

  /** By what each line is about: both sides, where they are not the same. */
  private static Map<String, String> differences(List<String> ours, List<String> published) {
    var mine = bySubject(ours);
    var theirs = bySubject(published);
    var all = new TreeSet<>(mine.keySet());
    all.addAll(theirs.keySet());
    Map<String, String> differences = new TreeMap<>();
    for (var subject : all) {
      var here = mine.getOrDefault(subject, "nothing");
      var there = theirs.getOrDefault(subject, "nothing");
      if (!here.equals(there)) {
        differences.put(subject, "%s: here %s, in the model %s".formatted(subject, here, there));
      }
    }
    return differences;
  }

  private static Map<String, String> bySubject(List<String> lines) {
    return lines.stream()
        .map(line -> line.split(" is ", 2))
        .collect(Collectors.toMap(words -> words[0], words -> words[1], (one, same) -> one));
  }

  private static List<String> ours(String operation) {
    var lines = new ArrayList<String>();
    add(SHAPES.input(operation), new TreeSet<>(), lines);
    return lines;
  }

  private static void add(Shape shape, Set<String> seen, List<String> lines) {
    if (!seen.add(shape.name())) {
      return;
    }
    if (shape instanceof Shape.Structure structure) {
      for (var member : structure.members()) {
        lines.add(
            "%s.%s is %s%s"
                .formatted(
                    structure.name(),
                    member.name(),
                    kind(SHAPES.shape(member.shape())),
                    member.required() ? ", required" : ""));
      }
    } else {
      lines.add(shape.name() + " is " + kind(shape) + limits(shape));
    }
    inside(shape).forEach(name -> add(SHAPES.shape(name), seen, lines));
  }

  private static Stream<String> inside(Shape shape) {
    if (shape instanceof Shape.Structure structure) {
      return structure.members().stream().map(Shape.Member::shape);
    }
    if (shape instanceof Shape.Listing list) {
      return Stream.of(list.element());
    }
    return shape instanceof Shape.Mapping map ? Stream.of(map.value()) : Stream.empty();
  }

  private static String kind(Shape shape) {
    if (shape instanceof Shape.Structure) {
      return "structure";
    }
    if (shape instanceof Shape.Listing) {
      return "list";
    }
    if (shape instanceof Shape.Mapping) {
      return "map";
    }
    if (shape instanceof Shape.Whole whole) {
      return whole.type().equals("Long") ? "long" : "integer";
    }
    if (shape instanceof Shape.Choice) {
      return "enum";
    }
    return shape instanceof Shape.Flag ? "boolean" : shape instanceof Shape.Bytes ? "blob" : "text";
  }

  private static String limits(Shape shape) {
    if (shape instanceof Shape.Listing list) {
      return bounds(list.length());
    }
    if (shape instanceof Shape.Mapping map) {
      return bounds(map.size());
    }
    if (shape instanceof Shape.Whole whole) {
      return bounds(whole.range());
    }
    if (shape instanceof Shape.Text text) {
      return bounds(text.length()) + text.pattern().map(it -> " " + it).orElse("");
    }
    return shape instanceof Shape.Choice choice ? " " + new TreeSet<>(choice.values()) : "";
  }

  private static String bounds(Bounds bounds) {
    return bounds.equals(Bounds.NONE)
        ? ""
        : PublishedModel.bounds(
            bounds.least().map(Object::toString).orElse(""),
            bounds.most().map(Object::toString).orElse(""));
  }
}
