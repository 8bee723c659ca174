package io.ddbkit.testkit.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.testkit.simulated.SimulatedSpace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.loader.ModelAssembler;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.validation.NodeValidationVisitor;
import software.amazon.smithy.model.validation.ValidationEvent;

/**
 * Fails a test by an {@link AssertionError} if what a client sends is not as DynamoDB's model,
 * which AWS publishes in Smithy, wants it; or if it is refused, other than for a while.
 */
public final class RequestJudge implements ExecutionInterceptor {
  private static final String TARGET = "X-Amz-Target";

  /**
   * A table that is not there yet, or has no policy; recovery of a young table; time to live within
   * its hour; what is asked too often.
   */
  private static final List<String> FOR_A_WHILE =
      List.of(
          "ResourceNotFoundException: Requested resource not found",
          "PolicyNotFoundException: Resource-based policy not found",
          "ContinuousBackupsUnavailableException: Backups are being enabled",
          "ValidationException: Time to live has been modified multiple times",
          "ThrottlingException: Rate exceeded");

  private static final Model MODEL =
      Model.assembler(RequestJudge.class.getClassLoader())
          .discoverModels(RequestJudge.class.getClassLoader())
          .putProperty(ModelAssembler.ALLOW_UNKNOWN_TRAITS, true)
          .disableValidation()
          .assemble()
          .unwrap();

  private final List<String> forAWhile;

  private RequestJudge() {
    this(FOR_A_WHILE);
  }

  /**
   * A judge of requests.
   *
   * @param forAWhile how what may be refused begins: code, colon and text
   */
  public RequestJudge(List<String> forAWhile) {
    this.forAWhile = List.copyOf(forAWhile);
  }

  /** The provisioner of a space, whose requests are judged. */
  static TableProvisioner provisioner(SimulatedSpace space) {
    return space.provisioner().toBuilder().dynamoDb(client(space)).build();
  }

  /** A client of a space, whose requests are judged. */
  static DynamoDbClient client(SimulatedSpace space) {
    var builder = space.clientBuilder();
    var configuration = builder.overrideConfiguration().toBuilder();
    return builder
        .overrideConfiguration(configuration.addExecutionInterceptor(new RequestJudge()).build())
        .build();
  }

  @Override
  public void afterMarshalling(Context.AfterMarshalling context, ExecutionAttributes attributes) {
    var target = context.httpRequest().firstMatchingHeader(TARGET).orElseThrow();
    var operation = target.substring(target.indexOf('.') + 1);
    var faults = faults(operation, context.requestBody().orElseThrow());
    assertThat(faults).as("%s", context.request()).isEmpty();
  }

  private static List<ValidationEvent> faults(String operation, RequestBody body) {
    var id = ShapeId.fromParts("com.amazonaws.dynamodb", operation);
    var input = MODEL.expectShape(id, OperationShape.class).getInputShape();
    var judge = NodeValidationVisitor.builder().model(MODEL).value(Node.parse(text(body))).build();
    return MODEL.expectShape(input).accept(judge);
  }

  private static String text(RequestBody body) {
    try (var in = body.contentStreamProvider().newStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Throwable modifyException(
      Context.FailedExecution context, ExecutionAttributes attributes) {
    if (context.exception() instanceof AwsServiceException refused) {
      var error = refused.awsErrorDetails();
      assertThat(error.errorCode() + ": " + error.errorMessage())
          .as("%s", context.request())
          .matches(text -> forAWhile.stream().anyMatch(text::startsWith), "for a while");
    }
    return context.exception();
  }
}
