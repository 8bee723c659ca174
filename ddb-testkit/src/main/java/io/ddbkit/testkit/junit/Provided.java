package io.ddbkit.testkit.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field that the extension fills, or a parameter that says which of several tables it wants. A
 * static field needs tables that live longer than a test.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Provided {

  /** The name of the table, as its spec has it; none: the only one there is. */
  String value() default "";
}
