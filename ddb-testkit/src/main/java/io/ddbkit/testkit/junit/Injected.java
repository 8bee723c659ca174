package io.ddbkit.testkit.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A field that the extension fills, or a parameter that names one of several tables.
 *
 * <p>A field of tables that live as long as a test is filled when the test begins, before its
 * {@code @BeforeEach} methods; one of tables that live longer, as soon as its object is made. A
 * static field needs tables that live longer than a test. A field that nobody fills fails the test.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(UnfilledFields.class)
public @interface Injected {

  /** The name of the table, as its spec has it; none: the only one there is. */
  String value() default "";
}
