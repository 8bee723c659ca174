package io.ddbkit.traits.call;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.reflect.RecordType;
import io.ddbkit.spec.trait.Trait;
import java.util.Locale;

/**
 * A call that makes a trait, as documents write it: an object whose {@code name} is that of the
 * record, and whose other members are its components.
 *
 * <p>The calls of a trait are a sealed choice of records. The one that makes what is somebody's own
 * has a component {@code named}, which documents write in place of {@code name}.
 */
public interface FactoryCall<T extends Trait> {
  /** The method, and the component, of what is somebody's own. */
  String NAMED = "named";

  /** What the call makes; equal calls make equal traits. */
  T made();

  /**
   * The name of the method: that of the record, or {@code named}.
   *
   * @param call the class of the record
   */
  static String method(Class<?> call) {
    requireNonNull(call, "call");
    var components = RecordType.of(call).components();
    if (components.stream().anyMatch(component -> component.name().equals(NAMED))) {
      return NAMED;
    }
    var name = call.getSimpleName();
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
