/** The samples of the chapter on traits: a spec for each trait. */
@NullMarked
package io.ddbkit.traits.examples;

import org.jspecify.annotations.NullMarked;
