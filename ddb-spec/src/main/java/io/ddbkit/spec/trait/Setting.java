package io.ddbkit.spec.trait;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;

/**
 * A typed key: one thing that DynamoDB changes in one go.
 *
 * <p>The value of a setting is a record, a sealed choice of records, a map by name of either, or a
 * plain value. Its components are {@code Optional} wherever somebody may leave them unsaid.
 *
 * @param id its name in documents, and the root of its paths
 * @param type the type of its value
 * @param scope whether replicas share it
 */
@SuppressWarnings("UnusedTypeParameter") // it types the values that are kept under the key
public record Setting<T>(String id, Type type, Scope scope) {

  /** How far a setting reaches in a global table. */
  public enum Scope {
    /** Said and written once; DynamoDB carries it to every region. */
    TABLE,
    /** Every replica has its own. */
    REGION
  }

  /** A setting whose value is a {@code type}. */
  public static <T> Setting<T> of(String id, Class<T> type, Scope scope) {
    return new Setting<>(id, type, scope);
  }

  /** A setting whose value is a map by name; entries of several speakers merge by their names. */
  public static <V> Setting<Map<String, V>> mapOf(String id, Class<V> value, Scope scope) {
    return new Setting<>(id, new MapType(value), scope);
  }

  /** The root of the setting's paths. */
  public Path path() {
    return Path.of(id);
  }

  /** Settings are equal by id. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Setting<?> setting && setting.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id;
  }

  private record MapType(Class<?> value) implements ParameterizedType {
    @Override
    public Type[] getActualTypeArguments() {
      return new Type[] {String.class, value};
    }

    @Override
    public Type getRawType() {
      return Map.class;
    }

    @Override
    @SuppressWarnings("NullAway") // null by the contract of ParameterizedType: no enclosing type
    public Type getOwnerType() {
      return null;
    }
  }
}
