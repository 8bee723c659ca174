/** What AWS publishes about its API, asked about every request that is built here. */
@NullMarked
package io.ddbkit.provisioner.oracle;

import org.jspecify.annotations.NullMarked;
