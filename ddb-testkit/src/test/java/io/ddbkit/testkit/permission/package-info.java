/** Permissions: whether the policies of the provisioner are enough, and no more. */
@NullMarked
package io.ddbkit.testkit.permission;

import org.jspecify.annotations.NullMarked;
