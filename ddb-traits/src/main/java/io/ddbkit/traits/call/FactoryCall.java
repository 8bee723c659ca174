package io.ddbkit.traits.call;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.reflect.RecordType;
import io.ddbkit.spec.trait.Trait;
import java.util.Locale;

/**
 * A call that creates a trait, as documents write it: an object whose {@code name} is that of the
 * record, and whose other members are its components.
 *
 * <p>The calls of a trait are records of a sealed interface. The call for traits of a user's own
 * has a component {@code named}, which documents write instead of {@code name}.
 */
public interface FactoryCall<T extends Trait> {
  /** The name of the method and of the component for traits of a user's own. */
  String NAMED = "named";

  /** The trait that the call creates; equal calls create equal traits. */
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
