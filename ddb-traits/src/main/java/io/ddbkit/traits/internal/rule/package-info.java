/** The rules of the larger traits, which concern several settings. Not API. */
@NullMarked
package io.ddbkit.traits.internal.rule;

import org.jspecify.annotations.NullMarked;
