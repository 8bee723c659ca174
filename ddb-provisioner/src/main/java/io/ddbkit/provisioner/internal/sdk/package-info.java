/** How the caller's clients are used: each call is sent once, and a run decides what comes next. */
@NullMarked
package io.ddbkit.provisioner.internal.sdk;

import org.jspecify.annotations.NullMarked;
