package io.ddbkit.testkit.internal.simulated.shape;

import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first step of the service: a value of another type is refused with what could not be read.
 */
record Types(Shapes shapes) {
  private static final String MODEL = "com.amazonaws.dynamodb.v20120810.";

  void check(Shape shape, @Nullable Object value) {
    if (value == null) {
      return;
    }
    if (shape instanceof Shape.Structure structure) {
      structure(structure, value);
    } else if (shape instanceof Shape.Listing listing) {
      list(listing, value);
    } else if (shape instanceof Shape.Mapping mapping) {
      map(mapping, value);
    } else {
      scalar(shape, value);
    }
  }

  private void structure(Shape.Structure shape, Object value) {
    if (value instanceof JsonObject object) {
      for (var member : shape.members()) {
        check(shapes.shape(member.shape()), object.get(member.name()));
      }
    } else {
      throw value instanceof List<?> ? collection(MODEL + shape.name()) : field();
    }
  }

  private void list(Shape.Listing shape, Object value) {
    if (value instanceof List<?> list) {
      list.forEach(each -> check(shapes.shape(shape.element()), each));
    } else {
      throw value instanceof JsonObject ? notExpected() : field();
    }
  }

  private void map(Shape.Mapping shape, Object value) {
    if (value instanceof JsonObject object) {
      object.names().forEach(name -> check(shapes.shape(shape.value()), object.get(name)));
    } else if (value instanceof List<?>) {
      throw Refusal.serialization(
          "Unrecognized collection type java.util.Map<java.lang.String, "
              + MODEL
              + shape.value()
              + ">");
    } else {
      throw field();
    }
  }

  private static void scalar(Shape shape, Object value) {
    var type = javaType(shape);
    if (value instanceof JsonObject) {
      throw notExpected();
    } else if (value instanceof List<?>) {
      throw collection(type.equals("ByteBuffer") ? "java.nio.ByteBuffer" : "java.lang." + type);
    } else if (shape instanceof Shape.Bytes) {
      bytes(value);
    } else if (!isOf(shape, value)) {
      throw Refusal.serialization(
          shape instanceof Shape.Flag && value instanceof String
              ? "Unexpected token received from parser"
              : token(value) + " cannot be converted to " + type);
    }
  }

  private static String javaType(Shape shape) {
    return shape instanceof Shape.Whole whole
        ? whole.type()
        : shape instanceof Shape.Flag
            ? "Boolean"
            : shape instanceof Shape.Bytes ? "ByteBuffer" : "String";
  }

  private static boolean isOf(Shape shape, Object value) {
    return shape instanceof Shape.Whole
        ? value instanceof BigDecimal
        : shape instanceof Shape.Flag ? value instanceof Boolean : value instanceof String;
  }

  private static void bytes(Object value) {
    try {
      Base64.getDecoder().decode(value instanceof String text ? text : "?");
    } catch (IllegalArgumentException e) {
      throw Refusal.serialization("only base-64-encoded strings are convertible to bytes");
    }
  }

  private static String token(Object value) {
    if (value instanceof Boolean flag) {
      return flag ? "TRUE_VALUE" : "FALSE_VALUE";
    }
    if (value instanceof BigDecimal number) {
      return number.scale() > 0 ? "DECIMAL_VALUE" : "NUMBER_VALUE";
    }
    return "STRING_VALUE";
  }

  private static Refusal collection(String type) {
    return Refusal.serialization("Unrecognized collection type class " + type);
  }

  private static Refusal notExpected() {
    return Refusal.serialization("Start of structure or map found where not expected");
  }

  private static Refusal field() {
    return Refusal.serialization("Unexpected field type");
  }
}
