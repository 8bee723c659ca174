/**
 * How builders of this module are generated, and how durations become the numbers that AWS takes.
 * Not API.
 */
@NullMarked
package io.ddbkit.traits.internal;

import org.jspecify.annotations.NullMarked;
