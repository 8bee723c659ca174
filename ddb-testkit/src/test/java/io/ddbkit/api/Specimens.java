package io.ddbkit.api;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.provisioner.handler.Call;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** One value of any type, which says as little as it may. */
final class Specimens {
  private static final Map<Class<?>, Object> KNOWN =
      Map.ofEntries(
          Map.entry(boolean.class, true),
          Map.entry(int.class, 1),
          Map.entry(long.class, 1L),
          Map.entry(double.class, 1.0),
          Map.entry(String.class, "a"),
          Map.entry(Object.class, "a"),
          Map.entry(Class.class, String.class),
          Map.entry(Constructor.class, Object.class.getConstructors()[0]),
          Map.entry(Method.class, Object.class.getMethods()[0]),
          Map.entry(Record.class, new Empty()),
          Map.entry(Duration.class, Duration.ofMinutes(5)),
          Map.entry(Instant.class, Instant.EPOCH),
          Map.entry(URI.class, URI.create("http://localhost")),
          Map.entry(TableProvisioner.class, provisioner()),
          Map.entry(Throwable.class, new IllegalStateException("a")),
          Map.entry(RuntimeException.class, new IllegalStateException("a")),
          Map.entry(Optional.class, Optional.empty()),
          Map.entry(List.class, List.of()),
          Map.entry(Collection.class, List.of()),
          Map.entry(Set.class, Set.of()),
          Map.entry(Map.class, Map.of()),
          Map.entry(SortedSet.class, new TreeSet<>()),
          Map.entry(SortedMap.class, new TreeMap<>()),
          Map.entry(TableDescription.class, TableDescription.builder().build()),
          Map.entry(Call.class, call()),
          Map.entry(UnaryOperator.class, UnaryOperator.identity()));

  private record Empty() {}

  private static Call<?> call() {
    return Call.of(
        "dynamodb:ListTables",
        ListTablesRequest.builder().build(),
        (clients, request) -> ListTablesResponse.builder().build());
  }

  /** Its client answers nothing, which no call that is refused asks of it. */
  private static TableProvisioner provisioner() {
    return TableProvisioner.create((DynamoDbClient) standIn(DynamoDbClient.class));
  }

  private final Map<Class<?>, Object> given;

  Specimens(Map<Class<?>, Object> given) {
    this.given = given;
  }

  Object of(Class<?> type) {
    if (given.containsKey(type)) {
      return given.get(type);
    }
    if (KNOWN.containsKey(type)) {
      return KNOWN.get(type);
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type.isArray()) {
      return java.lang.reflect.Array.newInstance(type.getComponentType(), 0);
    }
    if (type.isSealed()) {
      return simplest(type.getPermittedSubclasses());
    }
    return type.isInterface() ? standIn(type) : made(type);
  }

  /** The one of the fewest components, which no rule of its own refuses. */
  private Object simplest(Class<?>[] types) {
    return of(Collections.min(List.of(types), Comparator.comparing(Specimens::components)));
  }

  private static int components(Class<?> type) {
    return type.isRecord() ? type.getRecordComponents().length : 0;
  }

  private static Object standIn(Class<?> type) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) ->
            method.isDefault()
                ? InvocationHandler.invokeDefault(proxy, method, arguments)
                : KNOWN.get(method.getReturnType()));
  }

  private Object made(Class<?> type) {
    var constructor =
        Arrays.stream(type.getDeclaredConstructors())
            .filter(each -> !List.of(each.getParameterTypes()).contains(type))
            .max((a, b) -> Integer.compare(a.getParameterCount(), b.getParameterCount()))
            .orElseThrow(() -> new IllegalStateException("give the walk a " + type));
    return made(constructor);
  }

  private Object made(Constructor<?> constructor) {
    try {
      constructor.setAccessible(true);
      return constructor.newInstance(of(constructor.getParameterTypes()));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot call " + constructor, e);
    }
  }

  Object[] of(Class<?>... types) {
    return Arrays.stream(types).map(this::of).toArray();
  }
}
