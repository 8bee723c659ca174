package io.ddbkit.provisioner.fake;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A client whose answers of one kind are replaced by another, as an emulator might give it. */
public final class Altered {
  private Altered() {}

  /** The same client, but for answers of the type of {@code answer}: they are that one. */
  public static DynamoDbClient client(DynamoDbClient client, SdkPojo answer) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            Altered.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, arguments) -> {
              try {
                var given = method.invoke(client, arguments);
                return answer.getClass().isInstance(given) ? answer : given;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
