package io.ddbkit.testkit.engine;

import io.ddbkit.spec.text.Printable;
import java.util.List;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** Adds to the error of a missing table where it was looked for, and why it may be missing. */
final class MissingTable implements ExecutionInterceptor {
  private final String engine;
  private final String where;
  private final String prefix;
  private final Isolation isolation;

  MissingTable(Engine engine, String where, String prefix, Isolation isolation) {
    this.engine = engine.name();
    this.where = where;
    this.prefix = prefix;
    this.isolation = isolation;
  }

  @Override
  public Throwable modifyException(Context.FailedExecution failed, ExecutionAttributes attributes) {
    var request = failed.request();
    // Of a change, the missing resource may be an index.
    if (failed.exception() instanceof ResourceNotFoundException missing
        && !(request instanceof UpdateTableRequest)
        && missing.awsErrorDetails() != null) {
      return explained(missing, tableOf(request));
    }
    return failed.exception();
  }

  private ResourceNotFoundException explained(ResourceNotFoundException missing, String table) {
    var details = missing.awsErrorDetails();
    var text =
        Printable.sentence("" + details.errorMessage())
            + "\n"
            + String.join("\n", explanation(table))
            + "\n";
    return missing.toBuilder()
        .message(text)
        .awsErrorDetails(details.toBuilder().errorMessage(text).build())
        .cause(missing)
        .build();
  }

  private List<String> explanation(String table) {
    return List.of(
        "engine %s: table %s does not exist at %s".formatted(engine, Printable.value(table), where),
        "  -> create it: space.provisioner().createMissing(space.specFor(spec))",
        otherwise());
  }

  private String otherwise() {
    return switch (isolation) {
      case CREDENTIALS ->
          "  -> or was it created with another access key? Each access key has its own database:"
              + " use space.client(), or configure your client by space.connection()";
      case NAMES ->
          "  -> or does it have another name here? All names in this space begin with "
              + prefix
              + ": use space.tableName(name)";
    };
  }

  private static String tableOf(SdkRequest request) {
    return request
        .getValueForField("TableName", String.class)
        .orElse("of this " + request.getClass().getSimpleName());
  }
}
