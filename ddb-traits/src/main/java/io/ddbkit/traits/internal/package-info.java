/**
 * The style of generated builders, and the conversion of durations to the numbers of the AWS APIs.
 * Not API.
 */
@NullMarked
package io.ddbkit.traits.internal;

import org.jspecify.annotations.NullMarked;
