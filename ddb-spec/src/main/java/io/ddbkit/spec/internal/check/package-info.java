/**
 * How a spec is checked and composed: the rules that concern several parts, and how Jakarta
 * validators report them. Not API.
 */
@NullMarked
package io.ddbkit.spec.internal.check;

import org.jspecify.annotations.NullMarked;
