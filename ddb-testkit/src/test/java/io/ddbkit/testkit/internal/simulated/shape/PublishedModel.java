package io.ddbkit.testkit.internal.simulated.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.loader.ModelAssembler;
import software.amazon.smithy.model.shapes.EnumShape;
import software.amazon.smithy.model.shapes.ListShape;
import software.amazon.smithy.model.shapes.MapShape;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.shapes.ShapeType;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.model.shapes.UnionShape;
import software.amazon.smithy.model.traits.LengthTrait;
import software.amazon.smithy.model.traits.PatternTrait;
import software.amazon.smithy.model.traits.RangeTrait;

/**
 * DynamoDB's model as AWS publishes it, in Smithy: what it says of a shape, line by line. It tells
 * no limits of the keys of maps that the engine would judge.
 */
final class PublishedModel {
  private static final String NAMESPACE = "com.amazonaws.dynamodb";

  private final Model model;

  private PublishedModel(Model model) {
    this.model = model;
  }

  static PublishedModel load() {
    var loader = PublishedModel.class.getClassLoader();
    return new PublishedModel(
        Model.assembler(loader)
            .discoverModels(loader)
            .putProperty(ModelAssembler.ALLOW_UNKNOWN_TRAITS, true)
            .disableValidation()
            .assemble()
            .unwrap());
  }

  Set<String> operations() {
    return model.getOperationShapes().stream()
        .map(operation -> operation.getId().getName())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Everything that the input of an operation, and what it contains, may be. */
  List<String> input(String operation) {
    var id = ShapeId.fromParts(NAMESPACE, operation);
    var input = model.expectShape(id, OperationShape.class).getInputShape();
    var lines = new ArrayList<String>();
    add(model.expectShape(input), new TreeSet<>(), lines);
    return lines;
  }

  private void add(Shape shape, Set<String> seen, List<String> lines) {
    var name = shape.getId().getName();
    if (!shape.getId().getNamespace().equals(NAMESPACE) || !seen.add(name)) {
      return;
    }
    if (isStructure(shape)) {
      shape.members().forEach(member -> lines.add(member(name, member)));
    } else {
      lines.add(name + " is " + words(shape));
    }
    shape.members().stream()
        .filter(member -> !(shape instanceof EnumShape))
        .filter(member -> !(shape instanceof MapShape) || member.getMemberName().equals("value"))
        .forEach(member -> add(model.expectShape(member.getTarget()), seen, lines));
  }

  private String member(String structure, MemberShape member) {
    return "%s.%s is %s%s"
        .formatted(
            structure,
            member.getMemberName(),
            kind(model.expectShape(member.getTarget())),
            member.isRequired() ? ", required" : "");
  }

  private String words(Shape shape) {
    var words = new StringBuilder(kind(shape));
    shape.getTrait(LengthTrait.class).ifPresent(it -> words.append(length(it)));
    shape
        .getTrait(RangeTrait.class)
        .ifPresent(
            it ->
                words.append(
                    bounds(
                        it.getMin().map(Object::toString).orElse(""),
                        it.getMax().map(Object::toString).orElse(""))));
    shape
        .getTrait(PatternTrait.class)
        .ifPresent(it -> words.append(" ").append(it.getValue().replaceAll("[$^]", "")));
    if (shape instanceof EnumShape choices) {
      words.append(" ").append(new TreeSet<>(choices.getEnumValues().values()));
    }
    return words.toString();
  }

  private static String length(LengthTrait length) {
    return bounds(
        length.getMin().map(Object::toString).orElse(""),
        length.getMax().map(Object::toString).orElse(""));
  }

  static String bounds(String least, String most) {
    return " " + least + ".." + most;
  }

  /** A union is a structure of which one member is there. */
  private static boolean isStructure(Shape shape) {
    return shape instanceof StructureShape || shape instanceof UnionShape;
  }

  private static String kind(Shape shape) {
    if (isStructure(shape)) {
      return "structure";
    }
    if (shape instanceof ListShape) {
      return "list";
    }
    if (shape instanceof MapShape) {
      return "map";
    }
    return shape.getType() == ShapeType.STRING ? "text" : shape.getType().toString();
  }
}
