/**
 * Traits and AWS's own form: where traits stand in it, and what it leaves to traits. It knows no
 * form itself. Not API.
 */
@NullMarked
package io.ddbkit.traits.internal.raw;

import org.jspecify.annotations.NullMarked;
