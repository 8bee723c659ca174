package io.ddbkit.traits.internal.codec;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record whose members bear AWS's names: {@code tableName} is {@code TableName} in a document.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface AwsMembers {

  /** The member by which an element of a list is told from others; empty: by its number only. */
  String label() default "";
}
