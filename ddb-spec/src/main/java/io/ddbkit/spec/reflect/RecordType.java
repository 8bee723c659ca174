package io.ddbkit.spec.reflect;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class of records by its components, whatever their visibility.
 *
 * @param type the class
 * @param components its components, in their order
 * @param constructor the canonical constructor
 */
public record RecordType(Class<?> type, List<Component> components, Constructor<?> constructor) {
  private static final ClassValue<RecordType> KNOWN =
      new ClassValue<>() {
        @Override
        protected RecordType computeValue(Class<?> type) {
          return found(type);
        }
      };

  public RecordType {
    requireNonNull(type, "type");
    components = List.copyOf(requireNonNull(components, "components"));
    requireNonNull(constructor, "constructor");
  }

  /**
   * The components of a class; looked up once for each class.
   *
   * @throws IllegalArgumentException if it is no class of records
   */
  public static RecordType of(Class<?> type) {
    return KNOWN.get(requireNonNull(type, "type"));
  }

  private static RecordType found(Class<?> type) {
    if (!type.isRecord()) {
      throw new IllegalArgumentException(type + " is not a record");
    }
    var components = type.getRecordComponents();
    return new RecordType(
        type, Arrays.stream(components).map(Component::of).toList(), constructor(type, components));
  }

  private static Constructor<?> constructor(Class<?> type, RecordComponent[] components) {
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true); // the record may be package-private
      return constructor;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type + " has no canonical constructor", e);
    }
  }

  /**
   * A record of these values.
   *
   * @param values one for each component, in their order
   * @throws InvocationTargetException if the constructor of the record throws the cause
   * @throws IllegalArgumentException if there are too few or too many, or of other types
   */
  public Object make(List<?> values) throws InvocationTargetException {
    requireNonNull(values, "values");
    try {
      return constructor.newInstance(values.toArray());
    } catch (InstantiationException | IllegalAccessException e) {
      throw new IllegalStateException("cannot call " + constructor, e);
    }
  }

  /**
   * A component of a record.
   *
   * @param name its name
   * @param type its type, with type arguments
   * @param accessor the method that reads it
   */
  public record Component(String name, Type type, Method accessor) {

    public Component {
      requireNonNull(name, "name");
      requireNonNull(type, "type");
      requireNonNull(accessor, "accessor");
    }

    private static Component of(RecordComponent component) {
      var accessor = component.getAccessor();
      accessor.setAccessible(true); // the record may be package-private
      return new Component(component.getName(), component.getGenericType(), accessor);
    }

    /** The value of this component in a record of the class. */
    public @Nullable Object of(Object record) {
      requireNonNull(record, "record");
      try {
        return accessor.invoke(record);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot read " + accessor, e);
      }
    }
  }
}
