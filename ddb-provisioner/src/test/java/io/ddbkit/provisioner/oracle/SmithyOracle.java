package io.ddbkit.provisioner.oracle;

import java.util.List;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.loader.ModelAssembler;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.model.validation.NodeValidationVisitor;
import software.amazon.smithy.model.validation.ValidationEvent;

/**
 * Judges requests by the model of DynamoDB that AWS publishes, in Smithy. What it says and our
 * rules do not, and the reverse: {@link ModelAndRulesTest}.
 */
final class SmithyOracle {
  private static final String NAMESPACE = "com.amazonaws.dynamodb";

  private final Model model;

  private SmithyOracle(Model model) {
    this.model = model;
  }

  /** The one oracle: a model takes half a second to load, and never changes. */
  static SmithyOracle published() {
    return Loaded.ORACLE;
  }

  private static final class Loaded {
    /** Traits of other Smithy libraries tell endpoints, waiters and the like: no constraints. */
    static final SmithyOracle ORACLE =
        new SmithyOracle(
            Model.assembler(SmithyOracle.class.getClassLoader())
                .discoverModels(SmithyOracle.class.getClassLoader())
                .putProperty(ModelAssembler.ALLOW_UNKNOWN_TRAITS, true)
                .disableValidation()
                .assemble()
                .unwrap());
  }

  /**
   * What is wrong with a request, as the input of the operation that it is named after: members
   * that are missing or unknown; numbers, lengths and strings that the model does not allow.
   *
   * @return a line for each fault, with its place and the value found there
   * @throws IllegalArgumentException if the model has no such operation
   */
  List<String> faults(SdkRequest request) {
    var operation = request.getClass().getSimpleName().replaceFirst("Request$", "");
    return faults(request, shape(operation, OperationShape.class).getInputShape().getName());
  }

  /** The same as any structure of the model. */
  List<String> faults(SdkPojo request, String inputShapeName) {
    var input = shape(inputShapeName, StructureShape.class);
    var judge =
        NodeValidationVisitor.builder()
            .model(model)
            .value(RequestNodes.of(request))
            .eventShapeId(input.getId())
            .startingContext(inputShapeName)
            .build();
    return input.accept(judge).stream().map(SmithyOracle::fault).toList();
  }

  private <S extends Shape> S shape(String name, Class<S> type) {
    return model
        .getShape(ShapeId.fromParts(NAMESPACE, name))
        .filter(type::isInstance)
        .map(type::cast)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the model of DynamoDB has no " + type.getSimpleName() + " " + name));
  }

  private static String fault(ValidationEvent event) {
    return event.getMessage() + " [" + event.getSourceLocation().getFilename() + "]";
  }
}
