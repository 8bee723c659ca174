package io.ddbkit.spec.trait;

import java.util.Optional;
import java.util.function.Function;

/**
 * What another setting must be where this one is what it is.
 *
 * @param other the other setting
 * @param what what it must be, in part; empty: nothing is needed
 */
public record Need<T, U>(Setting<U> other, Function<T, Optional<U>> what) {}
