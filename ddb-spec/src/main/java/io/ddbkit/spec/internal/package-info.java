/** What the packages of this module share: names, paths, and how copies are marked. Not API. */
@NullMarked
package io.ddbkit.spec.internal;

import org.jspecify.annotations.NullMarked;
