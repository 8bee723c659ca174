package io.ddbkit.api;

import static io.ddbkit.spec.ScalarType.STRING;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.plan.RequestPreview;
import io.ddbkit.spec.SpecOrigins;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.compose.ComposedTable;
import io.ddbkit.spec.compose.Provenance;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Settings;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.tree.Tree;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.document.DocumentForm;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Whoever hands over null is told at once which argument it was. */
class NullArgumentsTest {
  private static final TableSpec SPEC = TableSpec.named("orders").partitionKey("id", STRING);
  private static final ComposedTable TABLE = SPEC.compose();

  private static final Specimens SPECIMENS =
      new Specimens(
          Map.ofEntries(
              entry(SpecOrigins.class, SPEC.origins()),
              entry(ComposedTable.class, TABLE),
              entry(Settings.class, TABLE.settings()),
              entry(Provenance.class, TABLE.provenance()),
              entry(Trait.class, Streams.on()),
              entry(Setting.class, Streams.STREAM),
              entry(SdkRequest.class, ListTablesRequest.builder().build()),
              entry(AwsRequest.class, ListTablesRequest.builder().build()),
              entry(
                  RequestPreview.class,
                  new RequestPreview(List.of("dynamodb:ListTables"), Tree.Node.empty())),
              entry(DocumentForm.class, DocumentForm.of(DocumentLimit.class, "limit", 1)),
              entry(Region.class, Region.US_EAST_1),
              entry(Record.class, Record.builder().build())));

  private record DocumentLimit(int most) {}

  static Stream<Executable> calls() {
    return PublicTypes.all()
        .filter(type -> !type.getSimpleName().endsWith("Builder"))
        .flatMap(NullArgumentsTest::calls);
  }

  private static Stream<Executable> calls(Class<?> type) {
    Stream<Executable> constructors =
        Modifier.isAbstract(type.getModifiers())
            ? Stream.empty()
            : Arrays.stream(type.getConstructors());
    var methods =
        written(type)
            .filter(method -> !Modifier.isAbstract(method.getModifiers()))
            .filter(method -> !isOfASupertype(method))
            .filter(method -> !(type.isEnum() && method.getName().equals("valueOf")));
    return Stream.concat(constructors, methods)
        .filter(call -> Modifier.isPublic(call.getModifiers()) && !call.isSynthetic())
        .filter(call -> Arrays.stream(call.getParameters()).anyMatch(NullArgumentsTest::isRefused))
        .sorted(Comparator.comparing(Executable::toString));
  }

  /** Those of the type itself, and of the classes without a public name that it is written in. */
  private static Stream<Method> written(Class<?> type) {
    return Stream.<Class<?>>iterate(
            type,
            above -> above == type || (above != null && !Modifier.isPublic(above.getModifiers())),
            Class::getSuperclass)
        .flatMap(above -> Arrays.stream(above.getDeclaredMethods()));
  }

  /** Those are called by whoever knows the supertype: the library, or a collection. */
  private static boolean isOfASupertype(Method method) {
    return Stream.iterate(
            supertypes(method.getDeclaringClass()),
            all -> !all.isEmpty(),
            all -> all.stream().flatMap(type -> supertypes(type).stream()).toList())
        .flatMap(List::stream)
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .anyMatch(
            other ->
                other.getName().equals(method.getName())
                    && other.getParameterCount() == method.getParameterCount()
                    && !Modifier.isStatic(method.getModifiers()));
  }

  private static List<Class<?>> supertypes(Class<?> type) {
    return Stream.concat(
            Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()))
        .toList();
  }

  private static boolean isRefused(Parameter parameter) {
    return !parameter.getType().isPrimitive()
        && !parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aNullIsNamed(Executable call) throws ReflectiveOperationException {
    var parameters = call.getParameters();
    for (int i : IntStream.range(0, parameters.length).toArray()) {
      if (isRefused(parameters[i])) {
        var arguments = SPECIMENS.of(call.getParameterTypes());
        arguments[i] = null;

        assertThat(thrown(call, arguments))
            .as("%s, %s", call, parameters[i].getName())
            .get()
            .isInstanceOf(NullPointerException.class)
            .extracting(Throwable::getMessage)
            .isEqualTo(parameters[i].getName());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("listings")
  void aNullAmongOthersIsRefused(Executable call) throws ReflectiveOperationException {
    var parameters = call.getParameters();
    var arguments = SPECIMENS.of(call.getParameterTypes());
    int last = parameters.length - 1;
    arguments[last] = Array.newInstance(parameters[last].getType().getComponentType(), 1);

    assertThat(thrown(call, arguments))
        .as(call.toString())
        .get()
        .isInstanceOf(NullPointerException.class);
  }

  static Stream<Executable> listings() {
    return calls().filter(Executable::isVarArgs);
  }

  private static Optional<Throwable> thrown(Executable call, Object[] arguments)
      throws ReflectiveOperationException {
    call.setAccessible(true);
    try {
      if (call instanceof Constructor<?> constructor) {
        constructor.newInstance(arguments);
      } else if (Modifier.isStatic(call.getModifiers())) {
        ((Method) call).invoke(null, arguments);
      } else {
        ((Method) call).invoke(SPECIMENS.of(call.getDeclaringClass()), arguments);
      }
      return Optional.empty();
    } catch (InvocationTargetException e) {
      return Optional.of(e.getCause());
    }
  }
}
