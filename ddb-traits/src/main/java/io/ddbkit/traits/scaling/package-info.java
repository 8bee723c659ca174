/**
 * Auto scaling of capacity units: the scalers of a table and its indexes. The {@link
 * io.ddbkit.traits.Autoscaling} trait applies them.
 */
@NullMarked
package io.ddbkit.traits.scaling;

import org.jspecify.annotations.NullMarked;
