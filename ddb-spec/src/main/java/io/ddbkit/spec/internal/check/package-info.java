/**
 * The check of a spec: rules on several parts, their composition, and how Jakarta validators report
 * them. Not API.
 */
@NullMarked
package io.ddbkit.spec.internal.check;

import org.jspecify.annotations.NullMarked;
