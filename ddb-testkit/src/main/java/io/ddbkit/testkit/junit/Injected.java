package io.ddbkit.testkit.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A field that the extension fills, or a parameter that names one of several tables.
 *
 * <p>With tables of lifetime {@code PER_TEST}, a field is set when the test begins, before its
 * {@code @BeforeEach} methods; with a longer lifetime, as soon as its object is created. A static
 * field requires a longer lifetime. A field that is not set fails the test.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(UnfilledFields.class)
public @interface Injected {

  /** The name of the table, as its spec has it; none: the only one there is. */
  String value() default "";
}
