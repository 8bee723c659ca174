package io.ddbkit.provisioner.internal.sdk;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.pagination.sync.SdkIterable;

/** A caller's client, whose calls are sent once. */
public final class AttemptingOnce implements InvocationHandler {
  /** What calls give; other methods give parts of the client. */
  private static final Set<Class<?>> ANSWERS = Set.of(SdkResponse.class, SdkIterable.class);

  private final Object client;

  private AttemptingOnce(Object client) {
    this.client = client;
  }

  /**
   * The same client, whose calls are sent once. One that does not tell its configuration stays as
   * it is: it is a fake, or hides a client that nobody else can configure.
   *
   * @param type the interface that it is asked for by
   */
  public static Object client(Class<?> type, Object client) {
    return type.isInterface() && Modifier.isPublic(type.getModifiers()) && isConfigured(client)
        ? Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, new AttemptingOnce(client))
        : client;
  }

  private static boolean isConfigured(Object client) {
    try {
      return client instanceof SdkClient sdk && sdk.serviceClientConfiguration() != null;
    } catch (RuntimeException notTold) {
      return false;
    }
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    if (isShorthand(method)) {
      return InvocationHandler.invokeDefault(proxy, method, arguments);
    }
    if (arguments != null && arguments.length > 0 && arguments[0] instanceof AwsRequest request) {
      arguments[0] = SingleAttempt.of(request);
    }
    try {
      return method.invoke(client, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** Whether it only makes a request, for the method that takes one. */
  private static boolean isShorthand(Method method) {
    if (!method.isDefault()) {
      return false;
    }
    return method.getParameterCount() == 0
        ? ANSWERS.stream().anyMatch(type -> type.isAssignableFrom(method.getReturnType()))
        : Consumer.class.isAssignableFrom(method.getParameterTypes()[0]);
  }
}
