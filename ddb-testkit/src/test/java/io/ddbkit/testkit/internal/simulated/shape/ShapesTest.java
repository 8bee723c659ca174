package io.ddbkit.testkit.internal.simulated.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;

/** The shapes of requests are those that the SDK was made of. */
class ShapesTest {
  private static final Shapes SHAPES = Shapes.all();

  static Stream<String> operations() {
    return SHAPES.operations().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void aRequestHasTheMembersThatTheSdkSends(String operation) throws ReflectiveOperationException {
    var seen = new HashSet<String>();

    assertSame(SHAPES.input(operation), pojo(operation + "Request"), seen);
  }

  private static void assertSame(Shape.Structure shape, SdkPojo pojo, Set<String> seen)
      throws ReflectiveOperationException {
    var fields =
        pojo.sdkFields().stream().collect(Collectors.toMap(SdkField::memberName, it -> it));
    assertThat(shape.members().stream().map(Shape.Member::name))
        .as(shape.name())
        .containsExactlyInAnyOrderElementsOf(fields.keySet());
    for (var member : shape.members()) {
      var inner = SHAPES.shape(member.shape());
      assertThat(kind(inner)).as(member.name()).isEqualTo(kind(fields.get(member.name())));
      if (inner instanceof Shape.Structure structure && seen.add(structure.name())) {
        assertSame(structure, fields.get(member.name()).constructor().get(), seen);
      }
    }
  }

  private static SdkPojo pojo(String name) throws ReflectiveOperationException {
    var type = Class.forName("software.amazon.awssdk.services.dynamodb.model." + name);
    var builder = type.getMethod("builder").invoke(null);
    return (SdkPojo) builder.getClass().getInterfaces()[0].getMethod("build").invoke(builder);
  }

  private static String kind(Shape shape) {
    if (shape instanceof Shape.Structure) {
      return "structure";
    }
    return shape instanceof Shape.Listing
        ? "list"
        : shape instanceof Shape.Mapping
            ? "map"
            : shape instanceof Shape.Whole
                ? "number"
                : shape instanceof Shape.Flag
                    ? "flag"
                    : shape instanceof Shape.Bytes ? "bytes" : "text";
  }

  private static String kind(SdkField<?> field) {
    var type = field.marshallingType();
    if (type == MarshallingType.SDK_POJO) {
      return "structure";
    }
    return type == MarshallingType.LIST
        ? "list"
        : type == MarshallingType.MAP
            ? "map"
            : type == MarshallingType.LONG || type == MarshallingType.INTEGER
                ? "number"
                : type == MarshallingType.BOOLEAN
                    ? "flag"
                    : type == MarshallingType.SDK_BYTES ? "bytes" : "text";
  }
}
