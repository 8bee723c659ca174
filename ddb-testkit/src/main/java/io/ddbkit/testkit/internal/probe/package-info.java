/** Probes of an endpoint: which settings it supports, and whether it is ready. Not API. */
@NullMarked
package io.ddbkit.testkit.internal.probe;

import org.jspecify.annotations.NullMarked;
