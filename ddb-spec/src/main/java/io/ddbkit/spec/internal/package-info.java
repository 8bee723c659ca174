/** Code that the packages of this module share: checks of names, and annotations. Not API. */
@NullMarked
package io.ddbkit.spec.internal;

import org.jspecify.annotations.NullMarked;
