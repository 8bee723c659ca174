package io.ddbkit.testkit.internal.simulated.shape;

import static java.util.Objects.requireNonNull;

import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The shapes of all requests that the engine knows. */
public final class Shapes {
  private static final Shapes ALL = new Shapes("dynamodb-model.txt", "dynamodb-service.txt");

  private final Map<String, Shape> shapes = new HashMap<>();
  private final Map<String, String> inputs = new HashMap<>();

  private Shapes(String... resources) {
    var lines = new ShapeLines(shapes, inputs);
    for (var resource : resources) {
      text(resource).lines().forEach(lines::read);
    }
  }

  public static Shapes all() {
    return ALL;
  }

  /** The operations whose requests have a shape. */
  public Set<String> operations() {
    return inputs.keySet();
  }

  /** Whether the operation's request names a table. */
  public boolean hasTableName(String operation) {
    return input(operation).members().stream().anyMatch(it -> it.name().equals("TableName"));
  }

  /**
   * Refuses what does not have the types of the operation's request.
   *
   * @throws io.ddbkit.testkit.internal.simulated.wire.Refusal SerializationException
   */
  public void requireTypes(String operation, JsonObject request) {
    new Types(this).check(input(operation), request);
  }

  /**
   * Refuses what the model does not allow, all of it at once.
   *
   * @throws io.ddbkit.testkit.internal.simulated.wire.Refusal ValidationException
   */
  public void requireConstraints(String operation, JsonObject request) {
    new Constraints(this).check(input(operation), request);
  }

  Shape.Structure input(String operation) {
    return (Shape.Structure) shape(inputs.getOrDefault(operation, ""));
  }

  Shape shape(String name) {
    var shape = shapes.get(name);
    if (shape == null) {
      throw new IllegalStateException("no shape " + name);
    }
    return shape;
  }

  private static String text(String resource) {
    try (var in = requireNonNull(Shapes.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
