/** A trait of a user's own, with its handler and its registration. */
@NullMarked
package io.ddbkit.examples.own;

import org.jspecify.annotations.NullMarked;
