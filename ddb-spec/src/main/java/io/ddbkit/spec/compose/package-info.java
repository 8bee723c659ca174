/**
 * The composition engine: from all contributions to one table, or to all conflicts at once.
 *
 * <p>Its core is {@link io.ddbkit.spec.compose.Shape}, which takes a value apart into leaves by
 * path, and builds it from them. Merging, comparing, explaining and printing all use it, so that no
 * trait writes a merge or a diff. It depends on no trait and no particular setting.
 */
@NullMarked
package io.ddbkit.spec.compose;

import org.jspecify.annotations.NullMarked;
