/**
 * The composition engine: from all contributions to one table, or to all conflicts at once.
 *
 * <p>It has one kernel, {@link io.ddbkit.spec.compose.Shape}: a value is its leaves by path, and
 * leaves make the value again. Merging, comparing, explaining and printing are uses of that kernel,
 * so that no trait writes a merge or a diff. Nothing in here knows any trait or setting.
 */
@NullMarked
package io.ddbkit.spec.compose;

import org.jspecify.annotations.NullMarked;
