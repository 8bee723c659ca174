package io.ddbkit.testkit.permission;

import io.ddbkit.spec.tree.Tree;
import io.ddbkit.traits.json.TreeJson;
import io.ddbkit.traits.policy.PolicyDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** Lets through what a policy allows, as IAM does, and denies the rest in IAM's words. */
final class Guard implements ExecutionInterceptor {
  private final List<Statement> statements = new ArrayList<>();
  private final Set<String> granted = new TreeSet<>();
  private final Set<String> used = new ConcurrentSkipListSet<>();
  private final Set<String> deniedOperations = new ConcurrentSkipListSet<>();

  private record Statement(List<String> actions, List<String> resources) {
    /** The action of the statement that allows it. */
    Stream<String> allowing(Asked asked) {
      return resources.stream().anyMatch(resource -> fits(resource, asked.resource()))
          ? actions.stream().filter(action -> fits(action, asked.action()))
          : Stream.empty();
    }

    private static boolean fits(String pattern, String text) {
      return text.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q"));
    }
  }

  Guard(PolicyDocument policy) {
    var document = (Tree.Node) TreeJson.read(policy.json());
    for (var each : list(document.members().get("Statement"))) {
      var members = ((Tree.Node) each).members();
      var statement = new Statement(texts(members.get("Action")), texts(members.get("Resource")));
      statements.add(statement);
      granted.addAll(statement.actions());
    }
  }

  private static List<? extends Tree> list(Tree value) {
    return value instanceof Tree.Array array ? array.elements() : List.of(value);
  }

  private static List<String> texts(Tree value) {
    return list(value).stream().map(each -> ((Tree.Text) each).value()).toList();
  }

  DynamoDbClient before(DynamoDbClientBuilder builder) {
    var configuration = builder.overrideConfiguration().toBuilder();
    return builder
        .overrideConfiguration(configuration.addExecutionInterceptor(this).build())
        .build();
  }

  /** The actions of the policy that were not needed. */
  Set<String> unused() {
    var unused = new TreeSet<>(granted);
    unused.removeAll(used);
    return unused;
  }

  /** The actions of the policy that were needed. */
  Set<String> used() {
    return used;
  }

  /** The operations that were denied. */
  Set<String> deniedOperations() {
    return deniedOperations;
  }

  @Override
  public void beforeExecution(Context.BeforeExecution call, ExecutionAttributes attributes) {
    var operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    for (var asked : Asked.by(operation, call.request())) {
      var by = statements.stream().flatMap(each -> each.allowing(asked)).toList();
      used.addAll(by);
      if (by.isEmpty()) {
        deniedOperations.add(operation);
        throw denied(asked);
      }
    }
  }

  private static RuntimeException denied(Asked asked) {
    var message =
        "User: arn:aws:iam::123456789012:user/app is not authorized to perform: %s on resource: %s because no identity-based policy allows the %s action"
            .formatted(asked.action(), asked.resource(), asked.action());
    return DynamoDbException.builder()
        .statusCode(400)
        .message(message)
        .awsErrorDetails(
            AwsErrorDetails.builder()
                .errorCode("AccessDeniedException")
                .errorMessage(message)
                .build())
        .build();
  }
}
