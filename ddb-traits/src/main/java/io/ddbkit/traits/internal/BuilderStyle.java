package io.ddbkit.traits.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/** How builders of records are generated. In source only, so that users need no Immutables. */
@Value.Style(
    newBuilder = "new",
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    jdkOnly = true)
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface BuilderStyle {}
