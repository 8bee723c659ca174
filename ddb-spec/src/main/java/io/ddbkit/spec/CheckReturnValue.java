package io.ddbkit.spec;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Methods of the type give a new value; Error Prone reports one that is dropped. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
@interface CheckReturnValue {}
