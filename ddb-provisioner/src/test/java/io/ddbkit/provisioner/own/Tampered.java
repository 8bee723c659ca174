package io.ddbkit.provisioner.own;

import io.ddbkit.provisioner.handler.SettingHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/** An {@link OwnerHandler} of which one method does something else. */
final class Tampered {
  private Tampered() {}

  static SettingHandler<?> throwing(String method, RuntimeException e) {
    return with(
        method,
        () -> {
          throw e;
        });
  }

  static SettingHandler<?> giving(String method, @Nullable Object result) {
    return with(method, () -> result);
  }

  /** One whose part of CreateTable is nothing, and needs this permission too. */
  static SettingHandler<?> carriedWith(String action) {
    Consumer<CreateTableRequest.Builder> nothing = request -> {};
    return with(
        Map.of("inCreate", () -> Optional.of(nothing), "actionsOfCreate", () -> Set.of(action)));
  }

  private static SettingHandler<?> with(String tampered, Callable<@Nullable Object> instead) {
    return with(Map.of(tampered, instead));
  }

  private static SettingHandler<?> with(Map<String, Callable<@Nullable Object>> tampered) {
    var handler = new OwnerHandler();
    return (SettingHandler<?>)
        Proxy.newProxyInstance(
            SettingHandler.class.getClassLoader(),
            new Class<?>[] {SettingHandler.class},
            (proxy, method, args) -> {
              if (tampered.containsKey(method.getName())) {
                return tampered.get(method.getName()).call();
              }
              try {
                return method.invoke(handler, args);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
