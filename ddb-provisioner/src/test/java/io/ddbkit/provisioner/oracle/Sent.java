package io.ddbkit.provisioner.oracle;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** What is sent through a client behind which there is no table. */
final class Sent implements InvocationHandler {
  private final List<SdkRequest> requests = new ArrayList<>();

  private Sent() {}

  /** The requests that are sent until there is nothing to answer. */
  static List<SdkRequest> by(Consumer<DynamoDbClient> use) {
    var sent = new Sent();
    var client =
        Proxy.newProxyInstance(
            Sent.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, sent);
    try {
      use.accept((DynamoDbClient) client);
    } catch (ResourceNotFoundException | NoAnswerException end) {
      // as it should
    }
    return List.copyOf(sent.requests);
  }

  /** Every operation comes down to a method that takes a request. */
  @Override
  public Object invoke(Object client, Method method, Object[] arguments) throws Throwable {
    if (arguments != null && arguments[0] instanceof SdkRequest request) {
      requests.add(request);
      throw request instanceof DescribeTableRequest ? notFound() : new NoAnswerException();
    }
    return InvocationHandler.invokeDefault(client, method, arguments);
  }

  private static RuntimeException notFound() {
    var code = AwsErrorDetails.builder().errorCode("ResourceNotFoundException").build();
    return ResourceNotFoundException.builder().awsErrorDetails(code).build();
  }

  private static final class NoAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
