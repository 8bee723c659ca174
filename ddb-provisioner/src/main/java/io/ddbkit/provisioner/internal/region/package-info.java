/** The regions that a live table is in. The engine asks here, since it knows no setting by name. */
@NullMarked
package io.ddbkit.provisioner.internal.region;

import org.jspecify.annotations.NullMarked;
