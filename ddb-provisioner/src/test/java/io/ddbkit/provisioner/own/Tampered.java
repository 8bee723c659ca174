package io.ddbkit.provisioner.own;

import io.ddbkit.provisioner.handler.SettingHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

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

  private static SettingHandler<?> with(String tampered, Callable<@Nullable Object> instead) {
    var handler = new OwnerHandler();
    return (SettingHandler<?>)
        Proxy.newProxyInstance(
            SettingHandler.class.getClassLoader(),
            new Class<?>[] {SettingHandler.class},
            (proxy, method, args) -> {
              if (method.getName().equals(tampered)) {
                return instead.call();
              }
              try {
                return method.invoke(handler, args);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
